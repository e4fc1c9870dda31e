/** Reads what Word notes beside the words: changes, comments, marks of notes, anchors, and letters of odd fonts. */
import { hex } from 'dingbat-to-unicode';
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { quoted, tellHere, type WordReading } from './word-reading.ts';
import { allIn, childOf, wordsIn } from './word-xml.ts';

/** Programs that know less take the second; what is drawn is in both. */
export function choiceOf(element: XmlElement): XmlElement | undefined {
  const choice = childOf(element, 'mc:Choice');
  const isKnown = choice && allIn(choice, 'w:t', 'a:blip', 'w:txbxContent', 'c:chart', 'dgm:relIds').length > 0;
  return isKnown ? choice : (childOf(element, 'mc:Fallback') ?? choice);
}

/** Whether a field for content still says what to write there. */
export function isPlaceholder(element: XmlElement, reading: WordReading): boolean {
  if (!childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return false;
  tellHere(reading, 'dropped', `A field that nobody has filled in is left out: ${quoted(wordsIn(element))}.`);
  return true;
}

export function changed(
  element: XmlElement,
  what: string,
  so: string,
  inside: () => string,
  reading: WordReading,
): string {
  const words = wordsIn(element).trim();
  const author = element.attributes['w:author'];
  if (words !== '')
    tellHere(reading, 'doubtful', `A tracked change: ${quoted(words)} ${what}${author ? ` by ${author}` : ''}; ${so}.`);
  return inside();
}

export function anchorHtml(name: string): string {
  return name === '' || name === '_GoBack' ? '' : `<a id="${escapeHtml(name)}"></a>`;
}

export function symbolOf({ attributes }: XmlElement, reading: WordReading): string {
  const code = (attributes['w:char'] ?? '').replace(/^F0/i, '');
  const font = attributes['w:font'] ?? '';
  const found = hex(font, code)?.string;
  if (found !== undefined) return escapeHtml(found);
  tellHere(
    reading,
    'dropped',
    `A sign of the font ${font || 'of symbols'} is left out, which stands in no other font.`,
  );
  return '';
}

export function markHtml(name: string, reading: WordReading): string {
  if (!reading.marks.includes(name)) reading.marks.push(name);
  const number = reading.marks.indexOf(name) + 1;
  return `<sup><a href="#${name}" id="ref-${name}">${number}</a></sup>`;
}

export function tellComment(id: string, reading: WordReading): void {
  const comment = reading.comments.get(id);
  if (!comment) return;
  tellHere(reading, 'dropped', `A comment${comment.author && ` by ${comment.author}`} is left out: “${comment.words}”`);
}
