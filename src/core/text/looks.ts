/** Knows what people see of a word, for whom letters of two scripts and signs without width may look the same. */

const PAIRS = 'аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXοoαaνvιiκkρpτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

/** Letters of other scripts that look like Latin ones (Unicode TR39, confusables), each with its Latin letter. */
const ALIKE = new Map<string, string>();
for (let index = 0; index < PAIRS.length; index += 2) ALIKE.set(PAIRS[index] as string, PAIRS[index + 1] as string);

/** Returns a word without what has no width, in one width, and with one kind of space and script. */
export function lookOf(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/./gu, (letter) => ALIKE.get(letter) ?? letter)
    .trim();
}

/** Returns the first character beyond ASCII that only the first of two words has. */
export function strangeIn(word: string, other: string): string | undefined {
  return [...word].find((letter) => letter > '~' && !other.includes(letter));
}
