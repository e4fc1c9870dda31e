/** Drops what is left of paragraphs that held nothing but removed HTML or empty links. */
import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../syntax/walk.ts';

/** Removes from the tree every paragraph that holds white space alone and has no attributes. */
export function emptyParagraphs() {
  return (tree: Root): void => {
    for (const step of elementsOf(tree)) {
      const { tagName, properties, children } = step.node;
      if (tagName !== 'p' || Object.keys(properties).length > 0) continue;
      if (children.every((child) => child.type === 'text' && child.value.trim() === '')) replaceElement(step);
    }
  };
}
