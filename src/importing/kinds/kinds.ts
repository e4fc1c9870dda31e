/** The one table of the systems that newsrooms come from. */
import type { ImportKind } from '../archive/archive.ts';
import { astro } from './astro/astro.ts';
import { docusaurus } from './docusaurus/docusaurus.ts';
import { eleventy } from './eleventy/eleventy.ts';
import { ghost } from './ghost/ghost.ts';
import { hugo } from './hugo/hugo.ts';
import { jekyll } from './jekyll/jekyll.ts';
import { medium } from './medium/medium.ts';
import { substack } from './substack/substack.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** The kinds, in the order in which the usage lists them. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  wordpress,
  ghost,
  hugo,
  jekyll,
  eleventy,
  astro,
  docusaurus,
  medium,
  substack,
];
