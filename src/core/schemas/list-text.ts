/** Finds lists that were written as one text, which would become one item. */

/** What the items of a list are: names, such as tags and ids, or paths, or whole sentences. */
export type ListOf = 'names' | 'paths' | 'texts';

/** Commas and semicolons of all scripts (Unicode `Terminal_Punctuation`), and the Chinese and Japanese mark of lists. */
const SEPARATORS = { names: /[,，、､﹐﹑；﹔،؛\n]|(?<!&#?\w{1,8});/, paths: /[,;，、；](?=\s*\/)|\s+/, texts: /\n/ };

/** The separators that stand in no name, so that they divide names even inside a list. */
const INSIDE = /[，、､﹐﹑；﹔،؛]|(?<!&#?\w{1,8});(?=\s)/;

const BULLET = /^[•‣▪●◦∙⁃➤▸]\s*/u;
const MARKER = /^(?:[•‣▪●◦∙⁃➤▸]\s*|[-*+–—]\s+|\d{1,2}[.)]\s+)/u;
const CURLY = /^[“”„‟«»‘’‹›]|[“”„‟«»‹›]$/gu;

/**
 * Returns the items that a text holds where a list should stand, or `undefined` where it is one item.
 *
 * @param text The text in place of the list.
 */
export function itemsOfText(text: string, kind: ListOf): string[] | undefined {
  const parts = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(BULLET.test(text.trim()) ? /\n|(?=[•‣▪●◦∙⁃➤▸])/u : SEPARATORS[kind])
    .map((part) => part.trim())
    .filter(Boolean);
  const isMarked = parts.some((part) => MARKER.test(part));
  const items = parts.map((part) => bareItem(part, kind)).filter(Boolean);
  if (kind === 'texts') return isMarked ? items : undefined;
  if (items.length > 1 || isMarked) return items;
  const [item = ''] = items;
  if (item !== text.trim()) return items;
  // “open data” may be one tag or two: in brackets it is plain
  return kind === 'names' && /\s/.test(item) ? item.split(/\s+/) : undefined;
}

/** Returns the items that one item of a list of names holds, or `undefined` where it is one. */
export function itemsOfName(item: string): string[] | undefined {
  const items = item
    .split(INSIDE)
    .map((part) => bareItem(part.trim().replace(BULLET, ''), 'names', false))
    .filter(Boolean);
  return items.length === 1 && items[0] === item.trim() ? undefined : items;
}

function bareItem(part: string, kind: ListOf, isMarked = true): string {
  const text = (isMarked ? part.replace(MARKER, '') : part).trim();
  return kind === 'texts'
    ? text
    : text
        .replace(CURLY, '')
        .replace(/^#(?=\S)/, '')
        .trim();
}

/** Writes items as a list of YAML in brackets. */
export function printList(items: string[]): string {
  return `[${items.map(printItem).join(', ')}]`;
}

/** Writes an item of a list in YAML 1.2, in quotes where it would mean something else without them (7.3.3). */
export function printItem(item: string): string {
  const isPlain = /^[\p{L}\p{N}./~][^,[\]{}"'\\#:]*$/u.test(item) && !/^(?:true|false|null|~|[\d.eE+-]+)$/i.test(item);
  return isPlain ? item : JSON.stringify(item);
}
