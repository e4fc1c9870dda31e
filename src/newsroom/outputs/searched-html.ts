/** Reads what search finds of a story: its body with the updates that readers see. */
import type { Article } from '../../core/articles/article.ts';
import { arrangeUpdates } from '../../core/presentation/arrange-updates.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { type BodyCache, readBody } from '../articles/body-cache.ts';

/**
 * Returns the body of an article as HTML.
 *
 * @throws LostBodyError When the body is no longer in the cache.
 */
export function searchedHtml(article: Article, bodies: BodyCache, context: PageContext): string {
  return arrangeUpdates(article, readBody(bodies, article), 'others', context).html;
}
