/** Reads fields of Word: what they show stays, and links lead on (ECMA-376, part 1, 17.16). */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import { tellHere, type WordReading } from './word-reading.ts';

/** Returns the result of a field; only links are more than their words. */
export function fieldHtml(code: string, inside: string, reading: WordReading): string {
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

/** Opens, turns and closes a field; its link goes around what stands between. */
export function fieldMark(type: string, reading: WordReading): string {
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
