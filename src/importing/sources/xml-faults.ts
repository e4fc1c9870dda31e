/** What is told of an element of XML that is not as it should be. */
import type { XmlElement } from './xml-element.ts';

/** Controls but tabs and line ends, halves of pairs, and what is no character (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Says that the file ends too early, and which element of the list was open there. */
export function endOf(element: XmlElement | undefined): string {
  const title = element?.children.find(({ name }) => name === 'title')?.text;
  const what =
    element === undefined
      ? ''
      : `, in the middle of an <${element.name}>${title ? ` (“${title}”)` : ''}, which was left out`;
  return `The file ends before it is complete${what}. Download or export it once more.`;
}

/** Returns the text of an element without what XML doesn't allow. `doubt` hears of that, and of letters that were lost before. */
export function cleaned({ text, name, textLine }: XmlElement, doubt: (what: string, line: number) => void): string {
  const lost = text.indexOf('\ufffd');
  if (lost !== -1)
    doubt(
      `A letter of <${name}> was lost: its bytes are none in the encoding of the file. “�” stands in its place.`,
      textLine + countLines(text.slice(0, lost)),
    );
  const forbidden = text.search(FORBIDDEN);
  if (forbidden === -1) return text;
  doubt(
    `A control character, which no page can show, was left out of <${name}>.`,
    textLine + countLines(text.slice(0, forbidden)),
  );
  return text.replace(FORBIDDEN, '');
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
