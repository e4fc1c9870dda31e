/** Names the modules that print pages, one for each entry of `src/routes/`. */
import { ROUTE_KINDS } from '../../core/routes/route-kinds.ts';
import type { PageEntry } from '../../newsroom/outputs/page-source.ts';

/** The module of the page of unknown addresses, where Astro insists on it. */
export const NOT_FOUND_MODULE = 'src/pages/404.astro';

/** All entries: one with a layout for each kind of page, and that of small pages without one. */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  ...Object.entries(ROUTE_KINDS).flatMap(([kind, { output }]) => (output === 'page' ? [kind as PageEntry] : [])),
  'redirect',
];

/** Returns the module of an entry, from the top of the project. */
export function moduleOf(entry: PageEntry): string {
  return `src/routes/${entry}${entry === 'redirect' ? '.ts' : '.astro'}`;
}
