/** The files by which an open page learns of newer updates: the anchors of a story's updates, beside its page. */

import { newestFirst } from '../presentation/arrange-updates.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import { updatesPath } from '../routes/file-paths.ts';

/**
 * The entry of `updates.json`: one beside each story that is live coverage. It stays when coverage has ended, so that
 * pages which are still open learn that.
 */
export const updatesFiles: OutputFileKind<string> = {
  mediaType: 'application/json',
  *when({ locales }, pages) {
    for (const route of pages) {
      if (route.kind !== 'article' || !route.article.coverage?.isLive) continue;
      const locale = locales.find(({ tag }) => tag === route.article.locale);
      if (locale) yield { locale, item: route.path };
    }
  },
  path: (item) => updatesPath(item),
  make:
    (context, { readBody, wholeKey }) =>
    ({ item }) => {
      const route = context.library.routeAt(item);
      if (route?.kind !== 'article') return asContent('{}');
      const { article } = route;
      return {
        key: `${wholeKey(article)} ${article.coverage?.isOver}`,
        make() {
          const updates = newestFirst(article, readBody(article), context).map(({ id }) => id);
          return JSON.stringify({ ended: article.coverage?.isOver === true, updates });
        },
      };
    },
};
