/** Opens and closes what stands around paragraphs of Word, each of which only says to what it belongs. */
import type { ListItem } from './word-lists.ts';
import { tellOnce, type WordReading } from './word-reading.ts';

/** What is open around the next paragraph: lists from the outside in, a quotation, or code. */
export interface Around {
  lists: { tag: 'ul' | 'ol'; list: string }[];
  wrapper?: 'blockquote' | 'pre' | undefined;
}

export function wrap(wrapper: 'blockquote' | 'pre', html: string, around: Around): string {
  if (around.wrapper === wrapper) return html;
  const closed = closeAll(around);
  around.wrapper = wrapper;
  return `${closed}<${wrapper}>${html}`;
}

/** Opens and closes lists up to the level of an item. One that goes on behind other text says at which number. */
export function listItem(item: ListItem, html: string, around: Around, reading: WordReading): string {
  if (item.isOdd && item.ordered)
    tellOnce(reading, 'mended', 'Lists with letters, or with numbers such as 1.2, are numbered 1, 2, 3.');
  let written = around.wrapper ? closeAll(around) : '';
  const { lists } = around;
  const tag = item.ordered ? 'ol' : 'ul';
  while (lists.length > item.level + 1) written += closeList(lists);
  const last = lists.at(-1);
  if (lists.length === item.level + 1 && last && (last.tag !== tag || (item.ordered && last.list !== item.list)))
    written += closeList(lists);
  if (lists.length === item.level + 1) return `${written}</li><li>${html}`;
  lists.push({ tag, list: item.list });
  const start = item.ordered && item.number !== 1 ? ` start="${item.number}"` : '';
  return `${written}<${tag}${start}><li>${html}`;
}

function closeList(lists: Around['lists']): string {
  return `</li></${lists.pop()?.tag}>`;
}

export function closeAll(around: Around): string {
  let written = around.wrapper ? `</${around.wrapper}>` : '';
  around.wrapper = undefined;
  while (around.lists.length > 0) written += closeList(around.lists);
  return written;
}
