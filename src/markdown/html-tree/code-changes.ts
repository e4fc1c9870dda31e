/** Reads which lines of a diff were added and which removed. */

/** What happened to a line. */
export interface LineChange {
  kind?: 'added' | 'removed';
  /** The sign before the code of the line; empty where it belongs to the code, as in a patch. */
  sign: string;
}

const KINDS: Readonly<Record<string, LineChange['kind']>> = { '+': 'added', '-': 'removed' };

/** Reads a patch, whose signs are part of it. The names of its files, `--- a` above `+++ b`, are no changes. */
export function changesOfPatch(source: string): LineChange[] {
  const lines = source.split('\n');
  const isName = (index: number) =>
    (/^--- /.test(lines[index] ?? '') && /^\+\+\+ /.test(lines[index + 1] ?? '')) ||
    (/^\+\+\+ /.test(lines[index] ?? '') && /^--- /.test(lines[index - 1] ?? ''));
  return lines.map((line, index) => {
    const kind = isName(index) ? undefined : KINDS[line.charAt(0)];
    return { ...(kind && { kind }), sign: '' };
  });
}

/**
 * Takes the signs from before the code of another language. Lines that stayed may begin with a space, as in a patch, or
 * with the code itself: where all of them have the space, it is a sign too.
 */
export function withoutSigns(source: string): { code: string; changes: LineChange[] } {
  const lines = source.split('\n');
  const hasColumn = lines.every((line) => line === '' || /^[-+ ]/.test(line));
  const changes = lines.map((line): LineChange => {
    const first = line.charAt(0);
    const kind = KINDS[first];
    if (kind) return { kind, sign: first };
    return { sign: hasColumn ? first : '' };
  });
  return { code: lines.map((line, index) => line.slice(changes[index]?.sign.length)).join('\n'), changes };
}
