/** Reads the blocks of a Word document as HTML: each paragraph begins a line, so that a line's number is the paragraph's. */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { type Around, closeAll, listItem, wrap } from './word-around.ts';
import type { ListItem } from './word-lists.ts';
import { choiceOf, isPlaceholder } from './word-marks.ts';
import { quoted, tellHere, tellOnce, type WordReading } from './word-reading.ts';
import { lineHtml } from './word-runs.ts';
import type { WordStyle } from './word-styles.ts';
import { tableHtml } from './word-tables.ts';
import { allIn, childOf, settingOf, switchOf, wordsIn } from './word-xml.ts';

/** Returns the HTML of blocks in a row, with as many line ends as paragraphs were read. */
export function blocksHtml(elements: readonly XmlElement[], reading: WordReading): string {
  const around: Around = { lists: [] };
  return elements.map((element) => blockHtml(element, around, reading)).join('') + closeAll(around);
}

function blockHtml(element: XmlElement, around: Around, reading: WordReading): string {
  const inside = (elements: readonly XmlElement[] = []) =>
    elements.map((child) => blockHtml(child, around, reading)).join('');
  switch (element.name) {
    case 'w:p':
      return paragraphHtml(element, around, reading);
    case 'w:tbl':
      return closeAll(around) + tableHtml(element, reading, (elements) => blocksHtml(elements, reading));
    case 'w:sdt':
      return isContents(element, reading) || isPlaceholder(element, reading)
        ? ''
        : inside(childOf(element, 'w:sdtContent')?.children);
    case 'mc:AlternateContent':
      return inside(choiceOf(element)?.children);
    case 'w:altChunk':
      tellHere(
        reading,
        'dropped',
        'A part of another document, which Word takes in when it opens this one, is left out.',
        'Save the document anew in Word, then begin again.',
      );
      return '';
    case 'w:del':
    case 'w:moveFrom':
    case 'w:sectPr':
      return '';
    case 'm:oMathPara':
    case 'm:oMath':
    case 'w:r':
      return `${closeAll(around)}<p>${lineHtml([element], reading)}</p>`;
    default:
      return inside(element.children);
  }
}

/** Whether this is the table of contents that Word makes. */
function isContents(element: XmlElement, reading: WordReading): boolean {
  const gallery = allIn(element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
  if (!/table of contents/i.test(gallery)) return false;
  tellOnce(reading, 'dropped', 'The table of contents is left out: the site makes one of the headings.');
  return true;
}

function paragraphHtml(element: XmlElement, around: Around, reading: WordReading): string {
  reading.paragraph += 1;
  const properties = childOf(element, 'w:pPr');
  const style = reading.styleOf(settingOf(properties, 'w:pStyle'));
  const line = readLine(element, reading);
  const below = boxesBelow(reading);
  return `\n${place(line, { properties, style, element }, around, reading)}${below && closeAll(around) + below}`;
}

interface Paragraph {
  properties: XmlElement | undefined;
  style: WordStyle;
  element: XmlElement;
}

function place(line: string, paragraph: Paragraph, around: Around, reading: WordReading): string {
  const { style, properties } = paragraph;
  const dir = switchOf(properties, 'w:bidi') ? ' dir="rtl"' : '';
  if (style.kind === 'contents') {
    tellOnce(reading, 'dropped', 'The table of contents is left out: the site makes one of the headings.');
    return closeAll(around);
  }
  if (style.kind === 'code') return wrap('pre', `${codeOf(paragraph.element)}`, around);
  const item = itemOf(paragraph, reading);
  const level = levelOf(paragraph);
  if (level !== undefined) {
    if (item) tellOnce(reading, 'mended', 'Headings that Word numbers have no numbers here.');
    return line === '' ? closeAll(around) : `${closeAll(around)}<h${level}${dir}>${line}</h${level}>`;
  }
  if (line === '') return around.lists.length > 0 ? '' : closeAll(around);
  if (item) return listItem(item, `<p${dir}>${line}</p>`, around, reading);
  if (style.kind === 'quote') return wrap('blockquote', `<p${dir}>${line}</p>`, around);
  const name = style.kind === 'text' ? '' : ` class="${style.kind}"`;
  return `${closeAll(around)}<p${name}${dir}>${line}</p>`;
}

function levelOf({ style, properties }: Paragraph): number | undefined {
  const outline = Number(settingOf(properties, 'w:outlineLvl') ?? Number.NaN);
  if (outline >= 0 && outline <= 5) return outline + 1;
  return style.level === undefined ? undefined : Math.min(6, Math.max(1, style.level));
}

function itemOf({ properties, style }: Paragraph, { countItem }: WordReading): ListItem | undefined {
  const own = childOf(properties, 'w:numPr');
  const number = settingOf(own, 'w:numId') ?? style.list?.number;
  if (number === undefined) return undefined;
  return countItem(number, Number(settingOf(own, 'w:ilvl') ?? style.list?.level ?? 0));
}

/** Returns the words of a paragraph; a link that its field leaves open ends with it. */
function readLine(element: XmlElement, reading: WordReading): string {
  const html = lineHtml(element.children, reading).replace(/^(?: |<br>)+|(?: |<br>)+$/g, '');
  // The code of a field that never shows its result would hide all that follows
  reading.fields = reading.fields.filter(({ isResult }) => isResult);
  const open = (html.match(/<a /g) ?? []).length - (html.match(/<\/a>/g) ?? []).length;
  return open > 0 ? html + '</a>'.repeat(open) : html;
}

function codeOf(element: XmlElement): string {
  const letters = ({ name, text, children }: XmlElement): string => {
    if (name === 'w:t') return text;
    if (name === 'w:tab') return '\t';
    if (name === 'w:br' || name === 'w:cr') return ' ';
    return name === 'w:del' || name === 'mc:Fallback' ? '' : children.map(letters).join('');
  };
  return escapeHtml(letters(element));
}

/** Returns the text of boxes that hang on the paragraph that was just read. */
function boxesBelow(reading: WordReading): string {
  const boxes = reading.beside;
  reading.beside = [];
  return boxes
    .map((elements) => {
      const words = elements.map(wordsIn).join(' ').trim();
      if (words !== '')
        tellHere(reading, 'mended', `The text of a box stands below the paragraph beside it: ${quoted(words)}.`);
      return blocksHtml(elements, reading);
    })
    .join('');
}
