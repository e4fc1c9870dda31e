/** Puts a heading above the updates of a body, and keeps the headings inside them below it. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { PAGE_IDS } from '../../core/articles/page-ids.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf, type HtmlStep, replaceElement } from '../syntax/walk.ts';
import { headingDepth } from './heading-levels.ts';

/** The level of headings inside an update, whose title is of level 3. */
const INNER_DEPTH = 4;

/** The element of an update with its parent, and its number in the rendering's `updates`. */
export interface UpdateStep extends HtmlStep {
  number: number;
}

/**
 * Returns the elements of the updates of a tree, each before those inside it. HTML of the editor's may stand around one,
 * and none may be printed there before its time.
 */
export function updateElements(tree: Root, file: VFile): UpdateStep[] {
  if (renderingOf(file).updates.length === 0) return [];
  return elementsOf(tree).flatMap((step) => {
    const number = step.node.properties['dataUpdate'];
    return number === undefined ? [] : [{ ...step, number: Number(number) }];
  });
}

/** Adds a heading before the first update of the tree. Headings inside updates are at least of the fourth level. */
export function updateHeadings() {
  return (tree: Root, file: VFile): void => {
    const found = updateElements(tree, file);
    const [first] = found;
    if (!first) return;
    for (const { node } of found.flatMap(({ node }) => elementsOf(node))) {
      const depth = headingDepth(node);
      if (depth !== undefined && depth < INNER_DEPTH) node.tagName = `h${INNER_DEPTH}`;
    }
    const heading: Element = {
      type: 'element',
      tagName: 'h2',
      properties: { id: PAGE_IDS.updates },
      children: [{ type: 'text', value: renderingOf(file).source.words.updates }],
    };
    replaceElement(first, heading, first.node);
  };
}
