/** Finds the word that an editor probably meant. */

/**
 * Returns the known word that is nearest to `word`, ignoring capitals. Returns `undefined` where none is near enough to
 * be a typing mistake: at most one slip for every three letters.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Returns the hint `Did you mean “x”?` where a known word is near, or else all known words, such as `Known: a, b.`.
 * Returns an empty text where there are none or more than twelve.
 *
 * @param kind The words before the list of known words.
 */
export function didYouMean(word: string, known: Iterable<string>, kind = 'Known'): string {
  const words = [...known];
  const near = suggest(word, words);
  if (near !== undefined) return `Did you mean “${near}”?`;
  if (words.length === 0 || words.length > 12) return '';
  return `${kind}: ${words.join(', ')}.`;
}

/**
 * Returns the optimal string alignment distance: how many letters are inserted, deleted, replaced, or swapped with the
 * next.
 */
export function editDistance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64) return Number.POSITIVE_INFINITY;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, at(beforePrevious, j - 2) + 1);
      }
      current.push(distance);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
