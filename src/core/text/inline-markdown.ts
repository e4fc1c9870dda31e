/**
 * Reads emphasis, importance and code in the texts of front matter that take them: standfirst, caption, takeaways and
 * corrections. A part of CommonMark 0.31.2 (2.4, 6.1, 6.2): marks hold no others of their kind, and a single asterisk
 * inside a word is a letter of it (M*A*S*H).
 */
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { codeElement, isAlive, isPlainCode, isPlainText } from './harmless-code.ts';

type Inline = string | { mark: 'em' | 'strong' | 'code'; parts: Inline[] };

// Marks between letters of scripts that put spaces between words are no marks; lengths have a bound, so that no text
// takes long
const WORD = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]';
const MARKS = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/u,
    /(?<!`)(?<fence>`{1,3})(?!`)(?<code>[^\n]{1,1000}?)(?<!`)\k<fence>(?!`)/u,
    /\*\*\*(?=[^\s*])(?<both>[^*]{1,2000})(?<=[^\s*])\*\*\*/u,
    /\*\*(?=[^\s*])(?<strong>(?:[^*\\]|\\.|\*(?!\*)){1,2000})(?<=[^\s*]\*?)\*\*/u,
    /(?<![\p{L}\p{N}_])__(?=[^\s_])(?<strongToo>(?:[^_\\]|\\.|_(?!_)){1,2000})(?<=[^\s_])__(?![\p{L}\p{N}_])/u,
    new RegExp(
      `(?<!${WORD}|\\*)\\*(?=[^\\s*])(?<em>(?:[^*\\\\]|\\\\.|\\*\\*[^*]{1,500}\\*\\*){1,2000})(?<=[^\\s*])\\*(?!${WORD}|\\*)`,
      'u',
    ),
    /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<emToo>(?:[^_\\]|\\.|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])){1,2000})(?<=[^\s_])_(?![\p{L}\p{N}_])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
);

function parse(text: string): Inline[] {
  if (!/[\\`*_]/.test(text)) return [text];
  const parts: Inline[] = [];
  let end = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(MARKS)) {
    const { escaped, code, strong = groups['strongToo'], em = groups['emToo'] } = groups;
    if (index > end) parts.push(text.slice(end, index));
    if (escaped !== undefined) parts.push(escaped);
    else if (code !== undefined) parts.push({ mark: 'code', parts: [code.replace(/^ (.*\S.*) $/, '$1')] });
    else if (groups['both'] !== undefined)
      parts.push({ mark: 'em', parts: [{ mark: 'strong', parts: [groups['both']] }] });
    else if (strong !== undefined) parts.push({ mark: 'strong', parts: parse(strong) });
    else parts.push({ mark: 'em', parts: parse(em ?? '') });
    end = index + whole.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

/** Writes a text with inline Markdown as HTML. */
export function inlineToHtml(text: string): string {
  const print = (part: Inline): string =>
    typeof part === 'string' ? escapeHtml(part) : `<${part.mark}>${part.parts.map(print).join('')}</${part.mark}>`;
  return parse(text).map(print).join('');
}

/** Returns the words of a text with inline Markdown, without its marks. */
export function inlineToText(text: string): string {
  const print = (part: Inline): string => (typeof part === 'string' ? part : part.parts.map(print).join(''));
  return parse(text).map(print).join('');
}

/**
 * Writes a text with inline Markdown as Markdown in which nothing else becomes markup.
 *
 * @param within The mark inside which it is printed, so that it has none of that kind itself.
 */
export function inlineToMarkdown(text: string, within?: 'em' | 'strong'): string {
  const marks = { em: within === 'em' ? '' : '*', strong: within === 'strong' ? '' : '**' };
  const parts = parse(text);
  const written: string[] = [];
  let recent = '';
  const put = (text: string): void => {
    written.push(text);
    recent = (recent + text).slice(-LONGEST_ADDRESS);
  };
  const isPlain = parts.every(isPlainPart);
  const write = (part: Inline, isFirst: boolean): void => {
    if (typeof part === 'string') put(escapePart(part, isFirst));
    else if (part.mark === 'code') {
      const code = String(part.parts[0] ?? '');
      if (OPEN_ADDRESS.test(recent)) put('<wbr>');
      put(isPlain || !isAlive(code) ? codeToMarkdown(code) : codeElement(code));
    } else {
      put(marks[part.mark]);
      for (const one of part.parts) write(one, false);
      put(marks[part.mark]);
    }
  };
  for (const [index, part] of parts.entries()) write(part, index === 0);
  return written.join('');
}

/** Returns whether readers of Markdown find the same in a part, so that code beside it is code for all of them. */
function isPlainPart(part: Inline): boolean {
  if (typeof part === 'string') return isPlainText(part);
  return part.mark === 'code' ? isPlainCode(String(part.parts[0])) : part.parts.every(isPlainPart);
}

const LONGEST_ADDRESS = 2000;
/** Matches an address that stands bare, and would take in the signs that begin code behind it (GFM 0.29, 6.9). */
const OPEN_ADDRESS = /(?<![a-z])(?:(?:https?|ftp):\/\/|www\.)\S*$/i;

function codeToMarkdown(code: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length)));
  return /^`|`$/.test(code) ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** Keeps the spaces around a part, which `escapeMarkdown` takes away; only the first part begins a line. */
function escapePart(part: string, isFirst: boolean): string {
  const [, before = '', , after = ''] = /^(\s?)(.*?)(\s?)$/s.exec(part) ?? [];
  const escaped = isFirst ? escapeMarkdown(part) : escapeMarkdown(`a${part}`).slice(1).replace(/^ /, '');
  return (isFirst ? '' : before && ' ') + escaped + (after && escaped !== '' ? ' ' : '');
}

/** Writes a text so that none of its characters is a mark of inline Markdown. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_]/g, '\\$&');
}
