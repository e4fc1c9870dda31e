/**
 * Tells how much room a text takes in a chart. Readers see the typeface of their system, so it is an estimate, and a wide
 * one: no label may be cut off or touch another.
 */

/** The size of a chart's text, and the distance of its lines, in units of its drawing. */
export const TEXT_SIZE = 14;
export const LINE_HEIGHT = 18;

/** Widths in em, by the first class that a character is of: those of Arial, Segoe UI and Roboto, whichever is widest. */
const WIDTHS: readonly [kind: RegExp, em: number][] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ijl.,:;'’|!·]/u, 0.3],
  [/[ftrI()[\]\s/-]/u, 0.4],
  [/[mwMW@%&]/u, 0.95],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Khmer}]/u, 0.95],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Ethiopic}]/u, 0.8],
  [/\p{Lu}/u, 0.74],
  [/\p{Nd}/u, 0.58],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u, 0.58],
  [/\p{Extended_Pictographic}/u, 1.3],
];

/** Returns the most room that a text on one line is likely to take, in units of the drawing. */
export function textWidth(text: string): number {
  let em = 0;
  for (const character of text) em += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0.68;
  return em * TEXT_SIZE;
}

/** Returns the room of the widest line. */
export function widestOf(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line)), 0);
}

/** Divides a text into lines of a width, or returns `undefined` where it takes more than `most` lines. */
export function wrapText(text: string, width: number, locale: string, most = 2): string[] | undefined {
  const lines: string[] = [''];
  for (const piece of piecesOf(text, locale)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || textWidth((line + piece).trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  const trimmed = lines.map((line) => line.trim());
  return trimmed.length <= most && widestOf(trimmed) <= width ? trimmed : undefined;
}

/** Divides a text into at most `most` lines; what is left is cut off, as the table holds it whole. */
export function fitText(text: string, width: number, locale: string, most = 2): string[] {
  const whole = wrapText(text, width, locale, most);
  if (whole) return whole;
  const characters = [...text];
  let [from, to] = [1, Math.min(characters.length, 400)];
  const cut = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (wrapAnywhere(cut(middle), width, locale, most)) from = middle;
    else to = middle - 1;
  }
  return wrapAnywhere(cut(from), width, locale, most) ?? [cut(1)];
}

function wrapAnywhere(text: string, width: number, locale: string, most: number): string[] | undefined {
  const wrapped = wrapText(text, width, locale, most);
  // A word that is wider than its line has no place to be divided
  return wrapped ?? (textWidth(text) <= width ? [text] : undefined);
}

/** Scripts that leave no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Divides a text where a line may end: behind spaces and hyphens, and between words that no space divides. */
function piecesOf(text: string, locale: string): string[] {
  if (!UNSPACED.test(text)) return text.match(/[^\s-]*(?:[\s]+|-+(?=\S)|$)/gu)?.filter((piece) => piece !== '') ?? [];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    // Signs stay on the line of the word before them
    if (isWordLike || pieces.length === 0) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
  }
  return pieces;
}
