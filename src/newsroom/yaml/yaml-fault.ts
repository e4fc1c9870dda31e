/** Says why YAML can't be read, in an editor's words, by looking at the line. */

import type { YAMLError } from 'yaml';
import { shortened } from '../../core/text/shortened.ts';
import { misread } from './alias-fault.ts';
import type { YamlFault } from './fault.ts';
import { findLineFault } from './line-faults.ts';
import { type Line, lineAt, quotesHint, valueOffset } from './yaml-line.ts';

type Words = [message: string, hint: string];

const BY_CODE: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: ['The same key is written twice.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['A tab is used to indent.', 'Indent with spaces.'],
  BAD_INDENT: ['The indentation does not fit.', 'Begin the keys of one group in the same column.'],
};

const NO_PAIR: Words = [
  'A line is no “key: value”.',
  'Write “key: value”, or put a text that runs over several lines in quotes.',
];

const NO_END: Words = [
  'A line of the front matter is no “key: value”.',
  'Write “key: value”; where the text of the article begins, write a line of three hyphens, ---, above it.',
];

const UNREADABLE: Words = [
  'This is not readable as “key: value”.',
  'Look for a missing quote, a missing colon, or a text with a colon that needs quotes.',
];

/** What is said of a list whose hyphens stick to their items: YAML reads it as text. */
export const WITHOUT_SPACE = {
  message: 'A hyphen has no space after it, so it begins no item of a list.',
  hint: 'Write a space after the hyphen, or put a text that begins with one in quotes.',
};

/** Turns an error of the parser into a fault in an editor's words. */
export function explainError(
  { code, message, pos: [offset] }: YAMLError,
  text: string,
  isFrontMatter: boolean,
): YamlFault {
  const fault = (at: number, [what, hint]: Words) => ({ offset: at, message: what, hint });
  const line = lineAt(text, offset);
  const known = BY_CODE[code];
  const found = findLineFault(text, line);
  if (found) return found;
  if (code === 'BAD_DQ_ESCAPE') return fault(offset, backslash(line));
  if (code === 'MISSING_CHAR' && message.includes('closing')) return unclosedQuote(text, offset);
  if (/^Flow (sequence|map)/.test(message)) {
    const bracket = message.includes('sequence') ? ']' : '}';
    return fault(offset, ['A bracket is not closed.', `Write ${bracket} where the list ends.`]);
  }
  if (/^\s*-[^\s-]/.test(line.text)) return { offset: line.start + line.text.indexOf('-'), ...WITHOUT_SPACE };
  if (code === 'TAG_RESOLVE_FAILED') return fault(offset, ['A tag (!name) is not allowed here.', quotesHint(line)]);
  if (known) return fault(offset, known);
  if (/^[-?](\s|$)/.test(line.value ?? '')) return misread(text, valueOffset(line));
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const { value = '' } = line;
    if (!/:(\s|$)/.test(value)) return indentedLine(text, offset);
    return fault(offset, ['A text with a colon looks like a key.', quotesHint(line)]);
  }
  if (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY') {
    const [, key, rest] = /^\s*([\w-]+):(\S.*)/.exec(line.text) ?? [];
    if (!key) return fault(offset, isFrontMatter ? NO_END : NO_PAIR);
    return fault(offset, ['The colon has no space after it.', `Write a space there: ${key}: ${shortened(rest ?? '')}`]);
  }
  const first = line.text.slice(line.before.length)[0] ?? '';
  if (first !== '' && '[{*&!%@`|>'.includes(first)) return misread(text, valueOffset(line));
  return fault(offset, first === '"' || first === "'" ? quoteInside(line, first) : UNREADABLE);
}

/** Words the fault of a text with a quotation mark of its own kind in it. */
function quoteInside(line: Line, quote: string): Words {
  const whole = line.text.slice(line.before.length).trim();
  // Where a mark ends the line too, both hold the text; where none does, the first belongs to its words
  const inside = whole.length > 1 && whole.endsWith(quote) ? whole.slice(1, -1) : whole;
  const how = quote === '"' && inside.includes('"') ? 'single' : 'double';
  const hint = quotesHint({ ...line, text: line.before + inside }, `Put the whole text in ${how} quotation marks`);
  return ['The quotation mark ends before the text does.', hint];
}

/** Words the fault of a backslash that means nothing to YAML in double quotation marks (YAML 1.2.2, 5.7). */
function backslash(line: Line): Words {
  const [, inside] = /^"(.*)"\s*$/.exec(line.text.slice(line.before.length)) ?? [];
  const how = 'Put the text in single quotation marks';
  return [
    'In double quotation marks a backslash means something else.',
    inside === undefined ? `${how}.` : quotesHint({ ...line, text: line.before + inside }, how),
  ];
}

/** Finds where an unclosed quotation mark stands, as the parser notices it only at the end of the text. */
function unclosedQuote(text: string, end: number): YamlFault {
  let offset = end;
  for (let line = lineAt(text, end); ; line = lineAt(text, line.start - 1)) {
    const written = line.text.slice(line.before.length).trimEnd();
    const quote = /^["']/.exec(written)?.[0];
    const isOpen = quote !== undefined && (written.length === 1 || !written.endsWith(quote));
    if (isOpen) offset = line.start + line.before.length;
    if (isOpen || line.start === 0) break;
  }
  const quote = text[offset] === "'" ? "'" : '"';
  const line = lineAt(text, offset);
  const inside = line.text.slice(line.before.length).trim();
  // A word may begin with an apostrophe: ’tis, ’90s
  const whole = quote === "'" && /^'(?:\p{L}|\d)/u.test(inside) ? inside : inside.slice(1);
  const isAlone = /^[ \t]*(?:- |[\w-]+:(?:\s|$)|$)/.test(lineAt(text, line.start + line.text.length + 1).text);
  const hint = `Write ${quote} at the end of the text too`;
  if (!isAlone || whole === '') return { offset, message: 'A quotation mark is not closed.', hint: `${hint}.` };
  return {
    offset,
    message: 'A quotation mark is not closed.',
    hint: quotesHint(
      { ...line, text: line.before + whole },
      whole === inside ? 'Put the text in double quotation marks' : hint,
    ),
  };
}

/** Returns the fault of a line that stands further right than the value above it allows. */
function indentedLine(text: string, offset: number): YamlFault {
  const next = text.indexOf('\n', offset) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(next)) ?? [];
  const hint = 'Begin the keys of one group in the same column, and put a text of several lines in quotes.';
  return { offset: next + indent.length, message: 'This line stands further right than the one above it.', hint };
}
