/** Finds the word that an editor probably meant. */
import { codePointName } from './code-point.ts';
import { editDistance } from './edit-distance.ts';
import { hiddenCharacterIn } from './hidden-characters.ts';
import { lookOf, strangeIn } from './looks.ts';

/**
 * Returns the known word that is nearest to `word`, ignoring capitals. Returns `undefined` where none is near enough to
 * be a typing mistake: at most one slip for every three letters.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const look = word.length > 64 ? undefined : lookOf(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (
      candidate !== word &&
      look !== undefined &&
      candidate.length <= 64 &&
      look !== word &&
      lookOf(candidate) === look
    )
      return candidate;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Returns the hint for a word that is near a known one. Where the two look the same, it says by which character they
 * differ, since nobody could see what to change.
 */
export function meant(word: string, near: string): string {
  if (word === near || lookOf(word) !== lookOf(near)) return `Did you mean “${near}”?`;
  const [mine, theirs] = [strangeIn(word, near), strangeIn(near, word)];
  const strange = mine ?? theirs;
  const where = mine === undefined ? 'That name' : 'It';
  const name =
    strange === undefined
      ? ''
      : (hiddenCharacterIn(strange) ?? `the character “${strange}” (${codePointName(strange)})`);
  return `${name === '' ? 'Letters are repeated or exchanged' : `${where} holds ${name}, which looks like another or like nothing`}. Write it anew: ${near}.`;
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
  if (near !== undefined) return meant(word, near);
  if (words.length === 0 || words.length > 12) return '';
  return `${kind}: ${words.join(', ')}.`;
}
