/** Keeps the headings of a body below the title of its page, and warns of skipped levels. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { report } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';

/** Turns each `h1` of the tree into an `h2`, and reports it and every skipped level (WCAG 1.3.1). */
export function headingLevels() {
  return (tree: Root, file: VFile): void => {
    let previous = 1;
    for (const { node } of elementsOf(tree)) {
      let depth = headingDepth(node);
      if (depth === undefined || isFootnoteLabel(node)) continue;
      if (depth === 1) {
        reportOne(node, file);
        node.tagName = 'h2';
        depth = 2;
      } else if (depth > previous + 1) reportSkip(node, depth, previous, file);
      previous = depth;
    }
  };
}

/** Returns the level of a heading, 1 to 6 for `h1` to `h6`, and `undefined` for other elements. */
export function headingDepth(node: Element): number | undefined {
  const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
  return depth === undefined ? undefined : Number(depth);
}

/** Returns whether an element is the heading of the section of footnotes, which no editor has written. */
export function isFootnoteLabel(node: Element): boolean {
  return node.properties.id === 'footnote-label' && Array.isArray(node.properties.className);
}

function reportOne(node: Element, file: VFile): void {
  report(
    file,
    'heading-one',
    node,
    'The title of the page is its only first-level heading, so this one is printed as a second-level heading.',
    'Write it with two number signs: ## Heading.',
  );
}

function reportSkip(node: Element, depth: number, previous: number, file: VFile): void {
  const expected = '#'.repeat(previous + 1);
  report(
    file,
    'heading-level',
    node,
    previous === 1
      ? `The first heading is of level ${depth}, and the title of the page is of level 1.`
      : `A heading of level ${depth} follows one of level ${previous}, so a level is missing between them.`,
    `Write it with ${expected.length} number signs: ${expected} Heading.`,
  );
}
