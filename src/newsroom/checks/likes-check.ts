/** Checks likes: counts that nothing prints, and an endpoint whose address belongs to a page or a file. */

import type { Library } from '../../core/library/library.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { pathToField } from '../../core/problems/schema-problem.ts';
import { likesEndpoint } from '../../core/site/likes.ts';
import { suggest } from '../../core/text/suggest.ts';
import { hrefToPath } from '../../core/urls/site-url.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { Settings } from '../settings/read-settings.ts';

const COUNTS = 'content/site/likes.json';

/** Returns the problems of `likes.json`, and of `likes:` in `site.yaml`. */
export function likesProblems(
  { site, likeCounts }: Pick<Settings, 'site' | 'likeCounts'>,
  articles: readonly CachedArticle[],
  library: Library,
): Problem[] {
  const counted = Object.keys(likeCounts);
  if (!site.likes) return counted.length > 0 ? [WITHOUT_ENDPOINT] : [];
  const stories = new Set(articles.filter(({ kind }) => kind === 'article').map(({ story }) => story));
  return [
    ...counted.filter((story) => !stories.has(story)).map((story) => unknownStory(story, stories)),
    ...takenAddress(site, library),
  ];
}

const WITHOUT_ENDPOINT: Problem = {
  check: 'unused-likes',
  file: COUNTS,
  message: 'No page prints these counts, as site.yaml names no service that counts likes.',
  hint: 'Name its address in content/site/site.yaml, as “likes: {endpoint: /api/likes}”, or take the file away.',
};

function unknownStory(story: string, stories: ReadonlySet<string>): Problem {
  const near = suggest(story, stories);
  return {
    check: 'unused-likes',
    file: COUNTS,
    field: pathToField([story]),
    message: `There is no story “${story}”, so no page prints its count.`,
    hint: near
      ? `Did you mean “${near}”?`
      : 'If its folder has another name now, write that name. If the story is gone, take the line away.',
  };
}

/** A host would give requests to the service where a reader asks for a page, or the other way round. */
function takenAddress(site: Settings['site'], library: Library): Problem[] {
  const { href, host } = likesEndpoint(site) ?? {};
  const path = href === undefined || host ? undefined : hrefToPath(library.address, href);
  if (path === undefined) return [];
  const isTaken = (other: string) => other === path || other.startsWith(`${path === '/' ? '' : path}/`);
  const taken = library.routes.map((route) => route.path).find(isTaken) ?? [...library.publicFiles].find(isTaken);
  if (taken === undefined) return [];
  return [
    {
      check: 'same-url',
      file: 'content/site/site.yaml',
      field: 'likes.endpoint',
      message: `The service of likes can’t answer at ${href || '/'}, as the newsroom publishes ${taken} there.`,
      hint: 'Write a path below which the newsroom has nothing, such as /api/likes.',
    },
  ];
}
