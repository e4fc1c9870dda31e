/** Knows the marks of newsrooms for what is still to be written: TK (“to come”), lorem ipsum, XXX. */

const UNIT = String.raw`(?=[ \u00a0]?(?:%|‰|percent|per cent|million|billion|thousand|euros?|dollars?|pounds?|people|years?)(?![\p{L}]))`;
const ALONE = String.raw`(?<![\p{L}\p{N}_.@/-])`;
const END = String.raw`(?![\p{L}\p{N}_@/-])`;

/**
 * TK by itself is a name too (TK Maxx, the health insurance “TK”), and XXX the number thirty (Super Bowl XXX): alone
 * they count only where a name or a number can't stand. In quotation marks they are what a story is about.
 */
const MARKS: readonly RegExp[] = [
  new RegExp(String.raw`${ALONE}(?:TK){2,}${END}|${ALONE}TK(?:[ \u00a0,]+TK)+${END}`, 'gu'),
  /\[(?:TK|XXX+|TODO|FIXME)(?:[ :][^\][\n]{0,80})?\](?![([:])/gu,
  new RegExp(String.raw`[$€£¥][ \u00a0]?(?:TK|XX+)${END}|${ALONE}(?:TK|XX+)${UNIT}`, 'gu'),
  /(?<=^[ \t]*)(?:TK|XXX+|FIXME)[ \t]*[.:]?(?=[ \t]*$)|(?<=^[ \t]*)(?:TK|XXX|TODO|FIXME):(?= \S)/gmu,
  new RegExp(`${ALONE}(?:X{4,}|FIXME)${END}`, 'gu'),
  /\b(?:[Ll]orem ipsum dolor|Lorem ipsum)\b/gu,
];

/** A mark, with its offset in the text. */
export interface Placeholder {
  offset: number;
  written: string;
}

/** Returns the marks of unfinished writing in a text, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  if (!/TK|XX|TODO|FIXME|lorem ipsum/i.test(text)) return [];
  const found = MARKS.flatMap((mark) =>
    [...text.matchAll(mark)].map(({ index, 0: written }) => ({ offset: index, written: written.trim() })),
  );
  const sorted = found.filter((one) => !isQuoted(text, one)).sort((a, b) => a.offset - b.offset);
  return sorted.filter(({ offset }, index) => {
    const before = sorted[index - 1];
    return before === undefined || offset >= before.offset + before.written.length;
  });
}

/** Whether a mark stands in quotation marks by itself, as a word that a story is about. */
function isQuoted(text: string, { offset, written }: Placeholder): boolean {
  return /[“"„«'‘「]/.test(text[offset - 1] ?? '') && /[”"“»'’」]/.test(text[offset + written.length] ?? '');
}

/** What an editor is told of such a mark. */
export function placeholderWords(shown: string): { message: string; hint: string } {
  return {
    message: `“${shown}” stands for what is still to be written, and readers would see it.`,
    hint: 'Write what belongs here, or take it away. Where the story is about the mark itself, put it in quotation marks or in `backticks`.',
  };
}
