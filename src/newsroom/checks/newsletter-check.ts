/** Finds forms of a newsletter that would be sent nowhere. */
import type { Problem } from '../../core/problems/problem.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';
import type { Settings } from '../settings/read-settings.ts';

/** Returns a problem for each `:::newsletter` where `site.yaml` names no address. */
export function newsletterProblems(articles: CachedArticle[], settings: Settings, bodies: BodyCache): Problem[] {
  if (settings.site.newsletter) return [];
  return articles.flatMap(({ path, body }): Problem[] => {
    if (!body.hasNewsletter) return [];
    const line = bodies.read(body.key)?.blocks.find(({ kind }) => kind === ':::newsletter')?.line;
    return [
      {
        check: 'missing-value',
        file: `content/${path}`,
        ...(line !== undefined && { line }),
        message:
          'This box asks readers for their address, and the newsroom has no newsletter to which it could be sent.',
        hint: 'Write “newsletter:” in content/site/site.yaml, and below it “  action:” with the address of your service.',
      },
    ];
  });
}
