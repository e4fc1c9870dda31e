/** Wraps a table in a figure that holds its caption. */
import type { Parents, PhrasingContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { sourceOf } from '../syntax/rendering.ts';
import { replaceMarkdown } from '../syntax/walk.ts';
import { captionOf } from './figure-parts.ts';

/**
 * Wraps the table in a figure where a caption follows it: on the line below its rows, or in `below`, the emphasis of
 * the next paragraph.
 */
export function captionTable(table: Table, parent: Parents, below: PhrasingContent[] | undefined, file: VFile): void {
  const caption = takeCaptionRow(table, file) ?? below;
  if (!caption) return;
  const figure = {
    type: 'paragraph',
    children: [captionOf(caption), table],
    data: { hName: 'figure', hProperties: { className: ['table'] } },
  };
  replaceMarkdown(parent, table, [figure], caption === below ? 2 : 1);
}

/**
 * Takes the caption from the last row of a table: a line right below a table belongs to it as a row (GFM 0.29, 4.10),
 * but emphasis alone without any `|` was meant as the caption.
 */
function takeCaptionRow(table: Table, file: VFile): PhrasingContent[] | undefined {
  const row = table.children.at(-1);
  const [cell, ...others] = row?.children ?? [];
  const [only, ...more] = cell?.children ?? [];
  if (!row || table.children.length < 2 || others.length > 0 || more.length > 0) return undefined;
  if (only?.type !== 'emphasis' || sourceOf(file, row).includes('|')) return undefined;
  table.children.pop();
  return only.children;
}
