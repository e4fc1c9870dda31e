/**
 * Closes the direction controls that a block of text leaves open, so that they don't turn the text around it (UAX #9).
 */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { balanceBidi } from '../../core/text/bidi.ts';
import { elementsOf } from '../syntax/walk.ts';

const MAY_HOLD_CONTROL = /[\u202A-\u202E\u2066-\u2069]|&/;
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'figcaption', 'caption']);
const INLINE_LINKS = new Set(['a', 'span', 'abbr', 'data']);

/**
 * Appends to each block and link of the tree the characters that close the direction controls left open in its text.
 */
export function bidi() {
  return (tree: Root, file: VFile): void => {
    if (!MAY_HOLD_CONTROL.test(String(file.value))) return;
    // From the inside out, so that a paragraph sees what its links have closed
    for (const { node } of elementsOf(tree).reverse()) {
      if (BLOCKS.has(node.tagName) || INLINE_LINKS.has(node.tagName)) close(node);
    }
  };
}

function close(node: Element): void {
  const value = balanceBidi(textOf(node));
  if (value) node.children.push({ type: 'text', value });
}
