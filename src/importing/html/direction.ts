/** Keeps the direction of blocks that run against the text around them. */
import type { Element } from 'hast';
import type { RootContent as Block } from 'mdast';
import { directionOf } from '../../core/i18n/locale.ts';
import type { Conversion } from './conversion.ts';
import { attribute } from './html-tree.ts';

/** Whether a block is written in the other direction than the text around it. */
export function isForeign(node: Element, { options }: Conversion): boolean {
  const direction = attribute(node, 'dir').toLowerCase();
  if (direction !== 'ltr' && direction !== 'rtl') return false;
  return direction !== textDirection(options.language);
}

function textDirection(language = 'en'): string {
  try {
    return directionOf(language);
  } catch {
    return 'ltr';
  }
}

/** Returns the blocks of an element within one that says their direction. */
export function inDirection(node: Element, write: (node: Element) => Block[]): Block[] {
  const { dir, ...properties } = node.properties;
  const blocks = write({ ...node, properties });
  if (blocks.length === 0) return [];
  return [
    { type: 'html', value: `<div dir="${String(dir).toLowerCase()}">` },
    ...blocks,
    { type: 'html', value: '</div>' },
  ];
}
