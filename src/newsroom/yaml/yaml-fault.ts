/** Says why YAML can't be read, in an editor's words, by looking at the line. */

import { type Document, isScalar, type Scalar, visit, type YAMLError } from 'yaml';
import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';
import { shortened } from '../../core/text/shortened.ts';
import { type Line, lineAt, quotesHint, valueOffset } from './yaml-line.ts';

/** What is wrong at an offset of the YAML text, and what to write instead. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
}

type Words = [message: string, hint: string];

const BY_CODE: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: ['The same key is written twice.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['A tab is used to indent.', 'Indent with spaces.'],
  BAD_INDENT: ['The indentation does not fit.', 'Begin the keys of one group in the same column.'],
  TAG_RESOLVE_FAILED: ['A tag (!name) is not allowed here.', 'Take it away, or put the text in quotes.'],
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

const QUOTES: Readonly<Record<string, Words>> = {
  "'": ['The quotation mark ends before the text does.', 'Put the whole text in double quotation marks.'],
  '"': ['The quotation mark ends before the text does.', 'Write \\" for a quotation mark inside the text.'],
};

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
  const look = lookalike(line) ?? hiddenItems(line);
  if (look) return look;
  if (code === 'MISSING_CHAR' && message.includes('closing')) return unclosedQuote(text, offset);
  if (/^Flow (sequence|map)/.test(message)) {
    const bracket = message.includes('sequence') ? ']' : '}';
    return fault(offset, ['A bracket is not closed.', `Write ${bracket} where the list ends.`]);
  }
  if (/^\s*-[^\s-]/.test(line.text)) return { offset: line.start + line.text.indexOf('-'), ...WITHOUT_SPACE };
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
  const first = line.value?.[0] ?? '';
  if (first !== '' && '[{*&!%@`|>'.includes(first)) return misread(text, valueOffset(line));
  return fault(offset, QUOTES[first] ?? UNREADABLE);
}

/** Finds a sign that looks like a colon or a space, and is none to YAML (YAML 1.2.2, 5.3 and 5.5). */
function lookalike({ start, text }: Line): YamlFault | undefined {
  const [, before = '', key = '', colon = '', after = ''] =
    /^([\s\u200b\ufeff]*(?:-\s+)*)(\w[\w-]*)[^\S\n]*([:：﹕])(\s|[\u200b\ufeff])?/u.exec(text) ?? [];
  if (key === '') return undefined;
  if (colon !== ':') {
    const message = `The colon is ${colon === '：' ? 'full-width (U+FF1A)' : 'a small one (U+FE55)'}, which ends no key.`;
    return { offset: start + text.indexOf(colon), message, hint: `Write a plain colon and a space: ${key}: …` };
  }
  const hidden = hiddenCharacterIn(after) ?? hiddenCharacterIn(before);
  if (hidden === undefined) return undefined;
  const isAfter = hiddenCharacterIn(after) !== undefined;
  return {
    offset: start + (isAfter ? text.indexOf(':') + 1 : 0),
    message: `${isAfter ? 'Behind the colon' : 'Before the key'} stands ${hidden} in place of a space.`,
    hint: `Delete it and type a plain space: ${isAfter ? `${key}: …` : key}`,
  };
}

/** Finds a `#` in a list in brackets, which hides the rest of the line with the last bracket. */
function hiddenItems({ start, before, key, value = '' }: Line): YamlFault | undefined {
  const at = /^\[(?:[^#"']*[\s,])?#|^\[#/.exec(value)?.[0].length;
  if (at === undefined) return undefined;
  const items = value.replace(/^\[|\]$/g, '').split(/\s*,\s*/);
  const bare = items.map((item) => item.trim().replace(/^#/, '')).join(', ');
  return {
    offset: start + before.length + at - 1,
    message: 'What follows # is not read, the bracket at the end included.',
    hint: `Leave the # out: ${key ?? 'tags'}: [${shortened(bare)}], or put each text in quotes.`,
  };
}

/**
 * Finds a text that YAML takes for an alias (`*name`) or an anchor (`&name`), and would lose or shorten; returns
 * `undefined` where there is none.
 */
export function findAliasFault(document: Document, text: string): YamlFault | undefined {
  if (!/[*&]/.test(text)) return undefined;
  const anchors = new Map<string, number | undefined>();
  const used = new Set<string>();
  let fault: YamlFault | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      used.add(source);
      if (!anchors.has(source)) fault ??= misread(text, range?.[0] ?? 0);
    },
    Node(_, node) {
      const { anchor, range } = node as Scalar;
      if (anchor) anchors.set(anchor, isScalar(node) ? text.lastIndexOf(`&${anchor}`, range?.[0]) : undefined);
    },
  });
  // A mapping or list under an unused anchor loses nothing
  const [, unused] = [...anchors].find(([name, offset]) => offset !== undefined && !used.has(name)) ?? [];
  return fault ?? (unused === undefined ? undefined : misread(text, unused));
}

/** Returns the fault of aliases of aliases that would fill the memory, at the first alias. */
export function multipliedAliases(document: Document): YamlFault {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const message = 'The aliases (*name) multiply too often.';
  return { offset, message, hint: 'Write the values out in place of the aliases.' };
}

/** Returns the fault of a text whose first character means something else to YAML. */
function misread(text: string, offset: number): YamlFault {
  const message = `A text that begins with ${text[offset]} means something else here.`;
  return { offset, message, hint: quotesHint(lineAt(text, offset)) };
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
  return { offset, message: 'A quotation mark is not closed.', hint: `Write ${quote} at the end of the text too.` };
}

/** Returns the fault of a line that stands further right than the value above it allows. */
function indentedLine(text: string, offset: number): YamlFault {
  const next = text.indexOf('\n', offset) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(next)) ?? [];
  const hint = 'Begin the keys of one group in the same column, and put a text of several lines in quotes.';
  return { offset: next + indent.length, message: 'This line stands further right than the one above it.', hint };
}
