/** Lists every place in content that shows a map. */
import type { Problem } from '../../core/problems/problem.ts';
import { resolveReference } from '../../core/urls/content-path.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/** A place in content that shows a map. */
export interface MapUse {
  /** The virtual path of the file; empty where the reference leaves the newsroom. */
  path: string;
  /** The reference as the editor wrote it. */
  written: string;
  /** The BCP 47 tag of the article. */
  locale: string;
  where: Pick<Problem, 'file' | 'line' | 'column'>;
}

/** Lists all places that show a map, in the articles' order. Bodies without maps are not read. */
export function mapUses(articles: readonly CachedArticle[], bodies: BodyCache): MapUse[] {
  return articles.flatMap(({ path, locale, body }) =>
    (body.maps ? (bodies.read(body.key)?.maps ?? []) : []).map(({ src, line, column }) => ({
      path: resolveReference(src, path) ?? '',
      written: src,
      locale,
      where: { file: `content/${path}`, line, column },
    })),
  );
}
