/** Lists a language in site.yaml, of which nothing else changes. */
import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * Returns the text of site.yaml with a line for a language after the last one, or `undefined` where that isn't a list
 * with one language on each line.
 */
export function withLanguage(text: string, tag: string, inherits: string | undefined): string | undefined {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('locales', true) : undefined;
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  if (!isMap(last) || !last.range || last.flow) return undefined;
  const start = text.lastIndexOf('\n', last.range[0]) + 1;
  const [, indent = '', gap = ' '] = /^(\s*)-(\s+)/.exec(text.slice(start)) ?? [];
  const written = text.slice(0, last.range[1]).trimEnd();
  const end = text.indexOf('\n', written.length);
  const at = end === -1 ? text.length : end;
  const line = `\n${indent}-${gap}tag: ${tag}${inherits ? `\n${indent} ${' '.repeat(gap.length)}inherits: ${inherits}` : ''}`;
  const after = text.slice(0, at) + line + text.slice(at);
  const result = parseDocument(after);
  const count = isMap(result.contents) ? result.contents.get('locales', true) : undefined;
  return result.errors.length === 0 && isSeq(count) && count.items.length === (list as typeof count).items.length + 1
    ? after
    : undefined;
}
