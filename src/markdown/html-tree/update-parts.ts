/** Takes the finished updates out of a body, and leaves a marker where the first of them stood. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { plainText } from './outline.ts';
import { updateElements } from './update-headings.ts';

/** The options by which all HTML of bodies is written. */
export const TO_HTML = {
  allowDangerousHtml: true,
  allowParseErrors: true,
  characterReferences: { useNamedReferences: true },
};

/** Moves each update of the tree into the rendering, as HTML; `\0updates\0` stands in the place of the first. */
export function updateParts() {
  return (tree: Root, file: VFile): void => {
    const { updates } = renderingOf(file);
    // From the last one: what lies inside an update is taken out before it
    for (const [index, { number, node, parent }] of [...updateElements(tree, file).entries()].reverse()) {
      const [first, ...others] = node.children;
      const title = first?.type === 'element' && isTitle(first) ? first : undefined;
      const update = updates[number];
      if (update) {
        update.html = toHtml(title ? others : node.children, TO_HTML).trim();
        if (title && update.title) {
          update.title.html = toHtml(title.children, TO_HTML);
          update.title.text = plainText(title).replace(/\s+/g, ' ').trim();
        }
      }
      const marker = index === 0 ? [{ type: 'raw' as const, value: '\0updates\0' }] : [];
      const at = parent.children.indexOf(node);
      const after = parent.children[at + 1];
      const isLineEnd = after?.type === 'text' && after.value.trim() === '';
      parent.children.splice(at, isLineEnd && index > 0 ? 2 : 1, ...marker);
    }
  };
}

function isTitle({ properties }: Element): boolean {
  return [properties.className].flat().includes('update-title');
}
