/** Makes the box of a recording. */
import type { Element } from 'hast';
import type { RootContent as Block } from 'mdast';
import { attribute } from './html-tree.ts';

/** Returns the box in which a recording of the newsroom's own is played, with its title. */
export function recording(node: Element, title: string): Block[] {
  const words = title === '' ? '' : `[${title.replace(/[[\]\\]/g, '\\$&')}]`;
  const poster = attribute(node, 'poster');
  const files = `src="${attribute(node, 'src')}"${poster && ` poster="${poster}"`}`;
  return [{ type: 'html', value: `:::${attribute(node, 'kind')}${words}{${files}}\n:::` }];
}
