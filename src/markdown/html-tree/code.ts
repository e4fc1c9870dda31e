/** Colours code by class names, and lets readers scroll it by keyboard. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementsOf } from '../syntax/walk.ts';
import { highlight } from './highlighter.ts';

/**
 * Makes every `pre` focusable, so that it can be scrolled by keyboard (WCAG 2.1.1), and colours the code in it where
 * its language is known.
 */
export function code() {
  return (tree: Root): void => {
    for (const { node } of elementsOf(tree)) {
      if (node.tagName !== 'pre') continue;
      node.properties.tabIndex = 0;
      const [child, ...others] = node.children;
      if (child?.type === 'element' && child.tagName === 'code' && others.length === 0) colour(node, child);
    }
  };
}

function colour(block: Element, element: Element): void {
  const [className] = [element.properties.className ?? []].flat();
  delete element.properties.className;
  const language = String(className ?? '').replace(/^language-/, '');
  if (language === '') return;
  block.properties.dataLanguage = language;
  const coloured = highlight(language, textOf(element));
  if (coloured) element.children = coloured;
}
