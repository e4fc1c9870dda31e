/** Brings headings below the title of the page, and closes gaps between their levels. */
import type { Element, Root } from 'hast';
import { type Conversion, tell } from './conversion.ts';
import { elementsNamed, lineOf } from './html-tree.ts';

/**
 * Moves all headings down by one level where one stands beside the title, and those that skip a level up. A heading that
 * says the same as the title is for the caller to take away.
 */
export function mendHeadings(tree: Root, conversion: Conversion): void {
  const headings = elementsNamed(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').filter((node) => lineOf(node) !== '');
  const first = headings.find(({ tagName }) => tagName === 'h1');
  if (first)
    tell(
      conversion,
      'mended',
      first,
      'Headings of the first level have become the second, and so on, since the title of the page is the first.',
    );
  let [before, skipped]: [number, Element | undefined] = [1, undefined];
  /** The levels as written, of the headings that the current one stands below. */
  const path: number[] = [];
  for (const heading of headings) {
    const level = Number(heading.tagName.slice(1));
    while (path.length > 0 && (path.at(-1) as number) >= level) path.pop();
    path.push(level);
    const written = Math.min(6, level + (first ? 1 : 0));
    const mended = Math.min(written, before + 1);
    const kept = mended < written ? Math.min(6, Math.max(2, path.length + 1)) : mended;
    if (kept !== written) skipped ??= heading;
    heading.tagName = `h${kept}`;
    before = kept;
  }
  if (skipped)
    tell(
      conversion,
      'mended',
      skipped,
      'Levels of headings were skipped, and follow each other now, from this heading on.',
    );
}
