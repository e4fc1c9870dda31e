/** What an editor can do about a page whose address another page or a public file has, by kind of page. */
import type { Route } from './route-table.ts';

interface PageHints {
  /** When a public file would hide it. */
  hidden: string;
  /** When nothing can be published at its address. */
  misplaced: string;
}

const TAKE_AWAY = 'Take the file away.';
const PATTERNS = 'Change “path:” of the language, or “permalinks:” in site.yaml.';
const SECTION: PageHints = {
  hidden: 'Take the file away, or change “permalinks:” in site.yaml.',
  misplaced: 'The address is made of the id and “permalinks:” in site.yaml: write ids of letters, digits and hyphens.',
};
const STORY: PageHints = {
  hidden: 'Take the file away, or write another “slug:” in the article.',
  misplaced:
    'An address is made of the folder’s name or “slug:”, the category’s id and the permalinks: write words joined by hyphens.',
};

const PAGE_HINTS: Readonly<Record<Route['kind'], PageHints>> = {
  home: { hidden: TAKE_AWAY, misplaced: PATTERNS },
  languages: {
    hidden: 'Take the file away, or change “languages:” under “permalinks:” in site.yaml.',
    misplaced: PATTERNS,
  },
  search: { hidden: 'Take the file away, or change “search:” under “permalinks:” in site.yaml.', misplaced: PATTERNS },
  listing: SECTION,
  archive: SECTION,
  file: { hidden: 'Take the file away: Broadsheet makes one of its own.', misplaced: PATTERNS },
  root: { hidden: TAKE_AWAY, misplaced: 'Change “permalinks:” in site.yaml.' },
  article: STORY,
  standing: STORY,
  gone: STORY,
  moved: {
    hidden: 'Take either the file or the old address away.',
    misplaced: 'Take this old address away, or write another.',
  },
};

/** The hints for a page; a line of `redirects.yaml` is an old address, gone or not. */
export function hintsOf(page: Route): PageHints {
  return PAGE_HINTS['field' in page ? 'moved' : page.kind];
}
