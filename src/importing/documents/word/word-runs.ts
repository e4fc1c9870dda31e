/** Reads what stands in a paragraph of Word: words and their looks, links, fields, marks of notes, changes. */
import { hex } from 'dingbat-to-unicode';
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { drawingHtml } from './word-drawings.ts';
import { equationHtml } from './word-equations.ts';
import { quoted, tellHere, tellOnce, type WordReading } from './word-reading.ts';
import { type Looks, readLooks } from './word-styles.ts';
import { allIn, childOf, settingOf, wordsIn } from './word-xml.ts';

/** Elements that say something about others, and hold nothing that a reader sees. */
const SILENT =
  /^(?:w:(?:[a-z]+Pr|instrText|delText|delInstrText|proofErr|bookmarkEnd|commentRange(?:Start|End)|lastRenderedPageBreak|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|moveFromRange\w+|moveToRange\w+))$/;

/** Returns the HTML of what stands in a paragraph. */
export function lineHtml(elements: readonly XmlElement[], reading: WordReading): string {
  return elements.map((element) => partHtml(element, reading)).join('');
}

function partHtml(element: XmlElement, reading: WordReading): string {
  const inside = () => lineHtml(element.children, reading);
  switch (element.name) {
    case 'w:r':
      return runHtml(element, reading);
    case 'w:hyperlink':
      return linkHtml(element, inside(), reading);
    case 'w:fldSimple':
      return fieldHtml(element.attributes['w:instr'] ?? '', inside(), reading);
    case 'w:ins':
    case 'w:moveTo':
      return changed(element, 'was added', 'it is in the story', inside, reading);
    case 'w:del':
    case 'w:moveFrom':
      return changed(element, 'was taken out', 'it is not in the story', () => '', reading);
    case 'w:bookmarkStart':
      return anchorHtml(element.attributes['w:name'] ?? '');
    case 'm:oMath':
      tellHere(
        reading,
        'doubtful',
        `An equation has become words: ${quoted(wordsIn(element))}.`,
        'Write it as a formula in TeX, or look whether the words say it.',
      );
      return equationHtml(element);
    case 'w:sdt':
      return isPlaceholder(element, reading) ? '' : lineHtml(childOf(element, 'w:sdtContent')?.children ?? [], reading);
    case 'mc:AlternateContent':
      return lineHtml(
        [choiceOf(element)].filter((one) => one !== undefined),
        reading,
      );
    case 'w:subDoc':
      tellHere(
        reading,
        'dropped',
        'A part of the text lies in another document, and is left out.',
        'Begin with a document that holds it all.',
      );
      return '';
    default:
      return SILENT.test(element.name) ? '' : inside();
  }
}

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

function changed(element: XmlElement, what: string, so: string, inside: () => string, reading: WordReading): string {
  const words = wordsIn(element).trim();
  const author = element.attributes['w:author'];
  if (words !== '')
    tellHere(reading, 'doubtful', `A tracked change: ${quoted(words)} ${what}${author ? ` by ${author}` : ''}; ${so}.`);
  return inside();
}

function anchorHtml(name: string): string {
  return name === '' || name === '_GoBack' ? '' : `<a id="${escapeHtml(name)}"></a>`;
}

function linkHtml({ attributes }: XmlElement, inside: string, reading: WordReading): string {
  const target = reading.relations.get(attributes['r:id'] ?? '');
  const anchor = attributes['w:anchor'] ?? '';
  const href = `${target?.isElsewhere ? target.target : ''}${anchor && `#${anchor}`}`;
  return href === '' ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
}

/** Returns the result of a field; only links are more than their words. */
function fieldHtml(code: string, inside: string, reading: WordReading): string {
  const [, name = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(code) ?? [];
  if (name.toUpperCase() === 'HYPERLINK') {
    const place = /\\l\s+"?([^"\s]+)"?/.exec(rest)?.[1];
    const address = /^"([^"]*)"|^([^\\\s"]\S*)/.exec(rest);
    const href = `${address?.[1] ?? address?.[2] ?? ''}${place ? `#${place}` : ''}`;
    return href === '' ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
  }
  if (/^(?:DATE|TIME|PAGE|NUMPAGES|MERGEFIELD|FILENAME|AUTHOR|SAVEDATE|PRINTDATE)$/i.test(name))
    tellHere(reading, 'doubtful', `A field (${name.toUpperCase()}) has become the words that it showed last.`);
  return inside;
}

function runHtml(element: XmlElement, reading: WordReading): string {
  const properties = childOf(element, 'w:rPr');
  const looks: Looks = { ...reading.styleOf(settingOf(properties, 'w:rStyle')).looks, ...readLooks(properties) };
  if (looks.hidden) {
    const words = wordsIn(element).trim();
    if (words !== '') tellHere(reading, 'dropped', `Hidden words are left out: ${quoted(words)}.`);
    return '';
  }
  const hasOwnMark = element.children.some(({ attributes }) =>
    /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? ''),
  );
  const parts = element.children.map((child) =>
    hasOwnMark && child.name === 'w:t' ? '' : runPart(child, looks, reading),
  );
  return parts.join('');
}

function runPart(element: XmlElement, looks: Looks, reading: WordReading): string {
  const { fields } = reading;
  const field = fields.at(-1);
  if (element.name === 'w:fldChar') return fieldMark(element.attributes['w:fldCharType'] ?? '', reading);
  if (element.name === 'w:instrText' && field) field.code += element.text;
  if (fields.some(({ isResult }) => !isResult)) return '';
  switch (element.name) {
    case 'w:t':
      return dressed(escapeHtml(element.text), looks, reading);
    case 'w:tab':
    case 'w:ptab':
      return ' ';
    case 'w:br':
    case 'w:cr':
      return breakHtml(element.attributes['w:type'], reading);
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return dressed(symbolOf(element, reading), looks, reading);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return markHtml(`${element.name.slice(2, -9)}-${element.attributes['w:id'] ?? ''}`, reading);
    case 'w:commentReference':
      tellComment(element.attributes['w:id'] ?? '', reading);
      return '';
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawingHtml(element, reading);
    case 'mc:AlternateContent': {
      const choice = choiceOf(element);
      return (choice?.children ?? []).map((child) => runPart(child, looks, reading)).join('');
    }
    case 'w:ruby':
      return `<ruby>${lineHtml(childOf(element, 'w:rubyBase')?.children ?? [], reading)}<rt>${lineHtml(childOf(element, 'w:rt')?.children ?? [], reading)}</rt></ruby>`;
    default:
      return SILENT.test(element.name) ? '' : lineHtml(element.children, reading);
  }
}

/** Opens, turns and closes a field; its link goes around what stands between. */
function fieldMark(type: string, reading: WordReading): string {
  const { fields } = reading;
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ code: '', isResult: false });
  else if (type === 'separate' && field) {
    field.isResult = true;
    return fieldHtml(field.code, '\0', reading).split('\0')[0] ?? '';
  } else if (type === 'end' && field) {
    fields.pop();
    return field.isResult && /^\s*HYPERLINK/i.test(field.code) ? '</a>' : '';
  }
  return '';
}

function breakHtml(type: string | undefined, reading: WordReading): string {
  if (type !== 'page' && type !== 'column') return '<br>';
  tellOnce(reading, 'mended', 'Page breaks are left out, since a page on the web has no end.');
  return ' ';
}

function dressed(html: string, looks: Looks, reading: WordReading): string {
  if (html === '') return '';
  if (looks.underlined)
    tellOnce(reading, 'mended', 'Underlined words are plain, since readers would take them for links.');
  let dress = html;
  if (looks.code) dress = `<code>${dress}</code>`;
  if (looks.raised === 'sup' || looks.raised === 'sub') dress = `<${looks.raised}>${dress}</${looks.raised}>`;
  if (looks.del) dress = `<del>${dress}</del>`;
  if (looks.em) dress = `<em>${dress}</em>`;
  return looks.strong ? `<strong>${dress}</strong>` : dress;
}

function symbolOf({ attributes }: XmlElement, reading: WordReading): string {
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

function markHtml(name: string, reading: WordReading): string {
  if (!reading.marks.includes(name)) reading.marks.push(name);
  const number = reading.marks.indexOf(name) + 1;
  return `<sup><a href="#${name}" id="ref-${name}">${number}</a></sup>`;
}

function tellComment(id: string, reading: WordReading): void {
  const comment = reading.comments.get(id);
  if (!comment) return;
  tellHere(reading, 'dropped', `A comment${comment.author && ` by ${comment.author}`} is left out: “${comment.words}”`);
}
