/** Reads what stands in a paragraph of Word: words and their looks, links, fields, marks of notes, changes. */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { drawingHtml } from './word-drawings.ts';
import { equationHtml } from './word-equations.ts';
import { fieldHtml, fieldMark } from './word-fields.ts';
import { anchorHtml, changed, choiceOf, isPlaceholder, markHtml, symbolOf, tellComment } from './word-marks.ts';
import { quoted, tellHere, tellOnce, type WordReading } from './word-reading.ts';
import { type Looks, readLooks } from './word-styles.ts';
import { childOf, settingOf, wordsIn } from './word-xml.ts';

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

function linkHtml({ attributes }: XmlElement, inside: string, reading: WordReading): string {
  const target = reading.relations.get(attributes['r:id'] ?? '');
  const anchor = attributes['w:anchor'] ?? '';
  const href = `${target?.isElsewhere ? target.target : ''}${anchor && `#${anchor}`}`;
  return href === '' ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
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
