/** Gathers the hosts that the policy of one page allows: those of all pages, and those of what this page can load. */
import type { Article } from '../articles/article.ts';
import { commentSources } from '../comments/comments.ts';
import { embedSources } from '../embeds/embed.ts';
import { embedsOf } from '../presentation/embeds.ts';
import { likesEndpointOf } from '../presentation/likes-endpoint.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { newsletterHost } from '../site/newsletter.ts';
import { compareText } from '../text/compare-text.ts';
import { policySources } from './policy-sources.ts';

/**
 * Returns the hosts of each directive, sorted, each once.
 *
 * @param article The article or standing page that the page prints; other pages embed nothing.
 */
export function pageSources(
  article: Article | undefined,
  context: Pick<PageContext, 'site' | 'consent' | 'library'>,
): Record<string, string[]> {
  const all = policySources(context.site, context.consent);
  if (!article) return all;
  const likes = likesEndpointOf(article, context.site);
  const form = article.body.hasNewsletter ? newsletterHost(context.site) : undefined;
  const own = [
    likes?.host === undefined ? {} : { 'connect-src': [likes.host] },
    embedSources(embedsOf(article, context).filter((embed) => embed !== undefined)),
    commentSources(article, context),
    form === undefined ? {} : { 'form-action': [form] },
    // Recordings are the newsroom's own files
    article.body.media || article.listen ? { 'media-src': ["'self'"] } : {},
  ].flatMap((sources) => Object.entries(sources));
  const merged = { ...all };
  for (const [name, hosts] of own) merged[name] = [...new Set([...(merged[name] ?? []), ...hosts])].sort(compareText);
  return merged;
}
