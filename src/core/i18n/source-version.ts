/** Compares the version of the source that a translation was made from with the present one. */

/** Joins a version as front matter holds it: the digest of the texts there, then one for each block of the body. */
export function joinVersion(texts: string, blocks: string[]): string {
  return [texts, ...blocks].join(' ');
}

/** Matches a version: digests of four characters with spaces between them. */
export const VERSION_PATTERN = /^[\w-]{4}( [\w-]{4})*$/;

/** What has changed in a source since it was translated. */
export interface SourceChanges {
  /** Whether title, description or another text of the front matter changed. */
  texts: boolean;
  /** The indexes of the source's blocks that are new or changed. */
  changed: number[];
  /** How many blocks were removed without being replaced. */
  removed: number;
}

/** Returns what has changed between the version that was translated and the current one. */
export function changesSince(translated: string, current: string): SourceChanges {
  const [oldTexts, ...oldBlocks] = translated.split(' ');
  const [newTexts, ...newBlocks] = current.split(' ');
  const kept = commonBlocks(oldBlocks, newBlocks);
  const changed = newBlocks.flatMap((_, index) => (kept.has(index) ? [] : [index]));
  const lost = oldBlocks.length - kept.size;
  return { texts: oldTexts !== newTexts, changed, removed: Math.max(0, lost - changed.length) };
}

/** Returns the indexes in `after` of the longest common subsequence. */
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
