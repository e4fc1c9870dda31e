/** Says why YAML can't be read, in an editor's words, by looking at the line. */

import { type Document, isScalar, type Scalar, visit, type YAMLError } from 'yaml';
import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';
import { shortened } from '../../core/text/shortened.ts';
import { type Line, lineAt, quoted, quotesHint, valueOffset } from './yaml-line.ts';

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
  const look =
    lookalike(line) ?? hiddenItems(line) ?? markdownPicture(line) ?? brokenScheme(line) ?? foldedLine(text, line);
  if (look) return look;
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

/** Finds a picture that is written as in Markdown (CommonMark 0.31.2, 6.4). */
function markdownPicture({ start, before, key, text }: Line): YamlFault | undefined {
  const [, alt = '', address] = /^!\[([^\]]*)\]\(<?([^\s)>]+)>?[^)]*\)\s*$/.exec(text.slice(before.length)) ?? [];
  if (key === undefined || address === undefined) return undefined;
  const words = alt.trim() === '' ? '…' : alt.trim();
  const alternative = /[:#"'\\]|^\W/.test(words) ? quoted(words) : words;
  const hint =
    key === 'cover'
      ? `Write “cover:” on a line of its own and, indented below it, “src: ${address}”, “alt: ${alternative}”.`
      : `Write the file name alone: ${key}: ${address}`;
  return { offset: start + before.length, message: 'A picture is written otherwise here than in the text.', hint };
}

/** Finds an address with a space behind the colon of its scheme. */
function brokenScheme({ start, before, key, text }: Line): YamlFault | undefined {
  const value = text.slice(before.length);
  // The key may have been taken for the one of the address: “url: https: //…”
  const [, scheme, rest] = /^(?:[\w-]+:\s+)?(https?):\s+(\/\/\S+)\s*$/.exec(value) ?? [];
  const [, outer] = /^\s*(?:- )*([\w-]+):\s+https?:\s/.exec(text) ?? [];
  if (scheme === undefined) return undefined;
  const name = outer ?? key;
  const hint = `Take it away: ${name === undefined ? '' : `${name}: `}${scheme}:${rest}`;
  return { offset: start + text.indexOf(`${scheme}:`), message: 'A space stands in the address.', hint };
}

/** Finds the text of `key: >` or `key: |` that is not indented (YAML 1.2.2, 8.1). */
function foldedLine(text: string, { start, text: written }: Line): YamlFault | undefined {
  if (start === 0) return undefined;
  const above = lineAt(text, start - 1);
  const [, indent = '', key] = /^(\s*)([\w-]+):\s+[>|][+-]?\d?[+-]?\s*$/.exec(above.text) ?? [];
  if (key === undefined || written.trim() === '' || written.search(/\S/) > indent.length) return undefined;
  const message = `The text of “${key}:” is not indented.`;
  return { offset: start, message, hint: `Write two spaces before it, and before each of its lines.` };
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
  const line = lineAt(text, offset);
  // An address of pages in braces wants a slash as well
  const isPattern = /^\{\w+\}\//.test(line.value ?? '');
  return { offset, message, hint: quotesHint(isPattern ? { ...line, text: `${line.before}/${line.value}` } : line) };
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
