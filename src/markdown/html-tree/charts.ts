/** Puts markers where the drawings of charts and the form of the newsletter belong; no raw HTML can forge their places. */
import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf, replaceElement } from '../syntax/walk.ts';

/**
 * Replaces the content of every element with `data-drawing` by a marker, `\0drawing:…\0`. The drawing is named by what the
 * editor wrote for it, or by the title of the chart, whose id `tables` has set. The form is `\0newsletter\0`.
 */
export function charts() {
  return (tree: Root, file: VFile): void => {
    for (const { node, parent } of elementsOf(tree)) {
      if (node.properties['dataNewsletter']) {
        replaceElement({ node, parent, up: undefined }, { type: 'raw', value: '\0newsletter\0' });
        continue;
      }
      const number = node.properties['dataDrawing'];
      if (number === undefined) continue;
      delete node.properties['dataDrawing'];
      const title = titleOf(parent);
      if (!node.properties.ariaLabel && title) node.properties.ariaLabelledBy = [title];
      node.properties.ariaLabel ??= title ? undefined : renderingOf(file).source.words.chartTable;
      node.children = [{ type: 'raw', value: `\0drawing:${number}\0` }] satisfies Element['children'];
    }
  };
}

function titleOf({ children }: Parents): string | undefined {
  const caption = children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  return caption?.type === 'element' && caption.properties.id ? String(caption.properties.id) : undefined;
}
