/** Turns `:::numbers` around a list into key figures: in each item a large number, and what it counts. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { excerpt, report } from '../syntax/rendering.ts';
import { boldLead, boxParts, listOf, turnIntoDiv } from './box-parts.ts';
import { textOf } from './chart-source.ts';

const EXAMPLE = '- **4,318** requests from authorities';

/** Turns a box into key figures; an item without its number in bold is reported, and printed as it is. */
export function turnNumbers(node: ContainerDirective, file: VFile): void {
  const { title, content } = boxParts(node);
  const list = listOf(node, content, EXAMPLE, file);
  for (const item of list?.children ?? []) {
    if (boldLead(item)) continue;
    const message = `“${excerpt(textOf(item))}” begins with no number in bold, so it has no key figure.`;
    report(file, 'incomplete-box', item, message, `Write the number between two pairs of asterisks: ${EXAMPLE}`);
  }
  turnIntoDiv(node, 'numbers', title, content);
}
