/** Gives headings ids by rehype-slug. */
import type { Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import { elementsOf } from '../syntax/walk.ts';
import { headingDepth } from './heading-levels.ts';

const slug = rehypeSlug();

/** Gives each heading without an id the slug of its text. The library sees headings alone: its walk over a tree is slow. */
export function headingSlugs() {
  return (tree: Root): void => {
    const children = elementsOf(tree).flatMap(({ node }) => (headingDepth(node) === undefined ? [] : [node]));
    slug({ type: 'root', children });
  };
}
