/** Counts the pages that Astro prints, so that a build can say how far it has come. */
import type { Pages } from '../newsroom/outputs/page-source.ts';
import type { Progress } from '../newsroom/report/progress.ts';

/** The pages of a build, and what is known of them. */
export interface WatchedPages {
  pages: Pages;
  /** Returns how many pages there are, and how many of them were rendered. */
  count(): { pages: number; rendered: number };
}

/**
 * Watches the pages that routes ask for. Astro prints them one after another, in the order in which they are listed, and
 * asks for none that it takes from the build before; so the place of a page in the list says how many are done.
 *
 * @param total How many pages there are.
 */
export function watchPages(pages: Pages, total: number, progress: Progress): WatchedPages {
  const places = new Map<string, number>();
  const rendered = new Set<string>();
  let hasBegun = false;
  const note = (path: string) => {
    rendered.add(path);
    progress.advance(places.get(path) ?? 0);
  };
  return {
    pages: {
      ...pages,
      paths(kind) {
        if (!hasBegun) progress.begin('Pages', total);
        hasBegun = true;
        const paths = pages.paths(kind);
        for (const { props } of paths) places.set(props.path, places.size);
        return paths;
      },
      model(kind, path) {
        note(path);
        return pages.model(kind, path);
      },
      article(kind, path) {
        note(path);
        return pages.article(kind, path);
      },
      redirect(path) {
        note(path);
        return pages.redirect(path);
      },
    },
    count: () => ({ pages: total, rendered: rendered.size }),
  };
}
