/** Writes the CSV files of large tables, each beside the page that shows its table. */
import type { Article } from '../articles/article.ts';
import type { OutputFileKind } from '../presentation/output-file-kind.ts';
import { tablePath } from '../routes/file-paths.ts';

interface TableFile {
  article: Article;
  /** The number of the table among those with a file, from 1. */
  number: number;
}

/** The entry of the CSV files (RFC 4180; the media type is that of RFC 7111). */
export const tableFiles: OutputFileKind<TableFile> = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  *from({ library }) {
    for (const route of library.routes) {
      if (route.kind !== 'article' && route.kind !== 'standing') continue;
      const { article } = route;
      for (let number = 1; number <= (article.body.tables ?? 0); number++)
        yield { path: tablePath(route.path, number), locale: article.locale, item: { article, number } };
    }
  },
  make:
    (_, { readBody, digest }) =>
    ({ item: { article, number } }) => ({
      // The body's own key changes with all that shapes it
      key: digest(`${article.body.key} ${number}`),
      make: () => readBody(article).tables[number - 1] ?? '',
    }),
};
