/** Finds what makes a line of YAML unreadable and can be told by the line itself. */

import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';
import { shortened } from '../../core/text/shortened.ts';
import type { YamlFault } from './fault.ts';
import { type Line, lineAt, quoted } from './yaml-line.ts';

/** Returns the first fault of a line of a text that it has by itself, or `undefined`. */
export function findLineFault(text: string, line: Line): YamlFault | undefined {
  return lookalike(line) ?? hiddenItems(line) ?? markdownPicture(line) ?? brokenScheme(line) ?? foldedLine(text, line);
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
