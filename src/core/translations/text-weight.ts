/** Weighs texts, so that lengths can be compared across languages. */

/** The weight of each UTF-16 code unit, plus one; 0 where it isn't known yet. */
const weights = new Uint8Array(0x10000);

/**
 * Returns how much is said in a text, in letters of an alphabet: Chinese, Japanese and Korean say more with each. The
 * weights are those that make the demo's translations about as heavy as their sources.
 */
export function weightOf(text: string): number {
  let weight = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    weights[unit] ||= 1 + weightOfUnit(unit);
    weight += (weights[unit] as number) - 1;
  }
  return weight;
}

function weightOfUnit(unit: number): number {
  // The first halves of rare Chinese characters
  if (unit >= 0xd840 && unit < 0xd88f) return 3;
  const letter = String.fromCharCode(unit);
  if (/\p{Script=Han}/u.test(letter)) return 3;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 2;
  return /[\p{L}\p{N}]/u.test(letter) ? 1 : 0;
}
