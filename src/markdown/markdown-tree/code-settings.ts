/**
 * Reads what is set behind the language of a code block: `title="a.js" {2,4-6} lines=10 diff`. The info string belongs
 * to no standard (CommonMark 0.31.2, 4.5); this is the form that the editors of most generators know.
 */
import { didYouMean } from '../../core/text/suggest.ts';
import { excerpt } from '../syntax/rendering.ts';
import { markedLines, type SettingFault } from './marked-lines.ts';

export interface CodeSettings {
  title?: string;
  /** The lines to mark, counted from 1. */
  marked: number[];
  /** The number of the first line, where lines are numbered. */
  first?: number;
  /** Set where lines begin with the signs of a diff, before code of another language. */
  isDiff: boolean;
  faults: SettingFault[];
}

const SETTING = /\{[^}]*\}?|[^\s{}=]+=(?:"[^"]*"|'[^']*'|[^\s{}]*)|[^\s{}]+/g;
const TITLES = ['title', 'filename', 'file', 'name'];
const WORDS = ['lines', 'diff', 'title'];
const NUMBER = /^\d{1,6}$/;

/** What other systems call the numbers of lines. */
const FOREIGN_LINES =
  /^(?:show-?line-?numbers|line-?numbers?|number-?lines|linenos|linenums|start-?line(?:-?number)?|startfrom)$/i;

/** Reads the settings behind the language, of a block that holds this code. What means nothing is among the faults. */
export function readCodeSettings(info: string, code: string): CodeSettings {
  const settings: CodeSettings = { marked: [], isDiff: false, faults: [] };
  for (const [written] of info.matchAll(SETTING)) {
    if (written.startsWith('{')) readBraces(written, code, settings);
    else readWord(written, settings);
  }
  if (settings.isDiff && !/^[+-]/m.test(code)) {
    const hint = 'Begin what was added with + and what was removed with -, or take “diff” away.';
    settings.faults.push({ written: 'diff', message: 'No line of this code begins with + or -.', hint });
    settings.isDiff = false;
  }
  return settings;
}

function readBraces(written: string, code: string, settings: CodeSettings): void {
  // The attributes of Pandoc: {.numberLines startFrom="10"}
  if (/^\{\s*[.#]|=/.test(written)) {
    const first = /startFrom="?(\d{1,6})\b/i.exec(written)?.[1];
    if (/\.number-?lines\b/i.test(written)) settings.first = Number(first ?? 1);
    return;
  }
  const { marked, faults } = markedLines(written, code);
  settings.marked.push(...marked);
  settings.faults.push(...faults);
}

function readWord(written: string, settings: CodeSettings): void {
  const [word = '', ...rest] = written.split('=');
  const value = written.includes('=') ? rest.join('=').replace(/^(["'])(.*)\1$/, '$2') : undefined;
  if (TITLES.includes(word) && value !== undefined) settings.title ??= value;
  else if (word === 'lines') readFirst(written, value, settings);
  else if (written === 'diff') settings.isDiff = true;
  else settings.faults.push(unknownWord(written, word, value));
}

function readFirst(written: string, value: string | undefined, settings: CodeSettings): void {
  settings.first = value !== undefined && NUMBER.test(value) ? Number(value) : 1;
  if (value === undefined || NUMBER.test(value)) return;
  const message = `“${excerpt(written)}” says no number with which to begin.`;
  settings.faults.push({ written, message, hint: 'Write lines, or lines=10 for numbers that begin at 10.' });
}

function unknownWord(written: string, word: string, value?: string): SettingFault {
  const message = `“${excerpt(written)}” sets nothing behind the language of a code block.`;
  if (FOREIGN_LINES.test(word)) {
    const number = value === undefined || !NUMBER.test(value) || value === '1' ? '' : `=${value}`;
    return { written, message, hint: `Write lines${number}.` };
  }
  if (word === 'hl_lines')
    return {
      written,
      message,
      hint: `Write {${excerpt(value ?? '2')
        .split(/[\s,]+/)
        .join(',')}}.`,
    };
  if (/^\d+(?:[-,]\d+)*$/.test(written))
    return { written, message, hint: `To mark lines, write {${excerpt(written)}}.` };
  const known = didYouMean(word, WORDS);
  return { written, message, hint: known.startsWith('Known') ? 'Write title="…", {2,4-6}, lines or diff.' : known };
}
