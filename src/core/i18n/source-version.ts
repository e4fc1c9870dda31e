/** Which version of its source a translation was made from, and what has changed since. */

/** The version as it stands in front matter: the digest of the texts there, then one for each block of the body. */
export function joinVersion(texts: string, blocks: string[]): string {
  return [texts, ...blocks].join(' ');
}

export const VERSION_PATTERN = /^[\w-]{4}( [\w-]{4})*$/;

export interface SourceChanges {
  /** Whether title, description or another text of the front matter changed. */
  texts: boolean;
  /** Indexes of the source's blocks that the translation doesn't know: they are new, or say something else. */
  changed: number[];
  /** How many blocks the source has lost, beyond those that others replace. */
  removed: number;
}

/** What sets the source's version apart from the one that was translated. */
export function changesSince(translated: string, current: string): SourceChanges {
  const [oldTexts, ...oldBlocks] = translated.split(' ');
  const [newTexts, ...newBlocks] = current.split(' ');
  const kept = commonBlocks(oldBlocks, newBlocks);
  const changed = newBlocks.flatMap((_, index) => (kept.has(index) ? [] : [index]));
  const lost = oldBlocks.length - kept.size;
  return { texts: oldTexts !== newTexts, changed, removed: Math.max(0, lost - changed.length) };
}

/** Indexes in `after` of the longest common subsequence. */
function commonBlocks(before: string[], after: string[]): Set<number> {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      (lengths[row] as Uint32Array)[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common = new Set<number>();
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) {
      common.add(column);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}
