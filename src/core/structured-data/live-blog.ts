/** Writes live coverage as structured data (https://schema.org/LiveBlogPosting). */
import type { BlogPostingLeaf, LiveBlogPostingLeaf } from 'schema-dts';
import type { Article } from '../articles/article.ts';
import type { Body, BodyUpdate } from '../articles/body.ts';
import { momentToIso } from '../i18n/moment.ts';
import { newestFirst } from '../presentation/arrange-updates.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { htmlToBlocks } from '../text/html-to-text.ts';
import { shortened } from '../text/shortened.ts';

/**
 * Returns what is said of live coverage besides what is said of every article: when it begins and ends, and its updates,
 * newest first. Google shows a mark for coverage that is going on by these. An end that nobody knows is not made up.
 */
export function liveBlogFacts(
  article: Article,
  updates: BodyUpdate[],
  { site, library }: Pick<PageContext, 'site' | 'library'>,
): Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'> {
  const { coverage } = article;
  if (!coverage?.isLive) return {};
  const iso = (moment: string) => momentToIso(moment, site.timeZone);
  const shown = newestFirst(article, { updates } satisfies Pick<Body, 'updates'>, { site });
  return {
    coverageStartTime: iso(coverage.from),
    ...(coverage.until && { coverageEndTime: iso(coverage.until) }),
    ...(shown.length > 0 && {
      liveBlogUpdate: shown.map((update): BlogPostingLeaf => {
        const text = htmlToBlocks(update.html.replace(/\0\w+:\d+\0/g, '')).join('\n');
        return {
          '@type': 'BlogPosting',
          headline: update.title?.text ?? shortened(text),
          url: `${library.urlOf(article)}#${update.id}`,
          datePublished: iso(update.time),
          ...(text && { articleBody: text }),
        };
      }),
    }),
  };
}
