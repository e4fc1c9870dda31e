/** Further reading: the editor's choice, topped up with related stories. */
import type { Article } from '../articles/article.ts';
import { otherLanguage } from '../i18n/other-language.ts';
import type { Library } from '../library/library.ts';
import { relatedStories } from '../library/related-stories.ts';
import { resolveLink } from '../library/resolve-link.ts';
import { seriesParts } from '../library/series.ts';
import { placeIn } from '../listings/newest-first.ts';
import { memoiseByObject } from '../text/memoise.ts';
import type { ReadingLink } from './article-page.ts';

/** What is read next: a story of the newsroom, or a page elsewhere with the words that the editor chose for it. */
type Reading = { story: Article } | { link: ReadingLink };

/** Related stories are added until there are this many entries. */
const ENTRIES = 3;

/**
 * Returns the entries of further reading: first those that the editor chose, then related stories until there are
 * three. A chosen story is linked in the page's language, or else in one that it inherits from, or else in the first
 * that the story has. Parts of the article's series are listed elsewhere on the page, so they are here only if the
 * editor chose them.
 */
export function furtherReading(article: Article, library: Library): Reading[] {
  return readingsOf(library)(article);
}

/** Weighed once for the key of a page and its printing. */
const readingsOf = memoiseByObject((library: Library) =>
  memoiseByObject((article: Article) => findReading(article, library)),
);

function findReading(article: Article, library: Library): Reading[] {
  const chosen = article.related.flatMap((related): Reading[] => {
    if (typeof related === 'string') {
      const story = related === article.story ? undefined : library.articleFor(article.locale, related);
      return story ? [{ story }] : [];
    }
    const { href } = resolveLink(related.url, article.path, library);
    return href === undefined ? [] : [{ link: { title: related.title, href, external: /^https?:/i.test(href) } }];
  });
  const hrefOf = (reading: Reading) => ('story' in reading ? library.hrefOf(reading.story) : reading.link.href);
  const taken = new Set([library.hrefOf(article)]);
  const first = chosen.filter((reading) => !taken.has(hrefOf(reading)) && taken.add(hrefOf(reading)));
  if (first.length >= ENTRIES) return first;
  const listed = new Set(seriesParts(article, library).map(({ story }) => story));
  const others = relatedStories(article, library)
    .filter((other) => !listed.has(other.story) && !taken.has(library.hrefOf(other)))
    .slice(0, ENTRIES - first.length);
  return [...first, ...others.map((story) => ({ story }))];
}

/**
 * Returns the story of the same category that was published before an article, for who wants to go on; `undefined` where
 * there is none, or where it stands among `others` already. It is the one before, and not the newest, because then a new
 * story changes no older page.
 */
export function nextInCategory(article: Article, others: readonly Article[], library: Library): Article | undefined {
  const stories = library.inCategory(article.locale, article.category);
  // An unlisted article is not there itself, but a listed translation may be
  let place = article.unlisted ? stories.findIndex(({ story }) => story === article.story) : placeIn(stories, article);
  if (stories[place]?.story !== article.story) return undefined;
  do place++;
  while (stories[place] !== undefined && stories[place]?.state !== 'published');
  const next = stories[place];
  return next && others.some(({ story }) => story === next.story) ? undefined : next;
}

/**
 * Returns a link from the page of one article to another story, marked with the story's language where it is another.
 */
export function readingLink(story: Article, page: Article, library: Library): ReadingLink {
  const language = otherLanguage(story.locale, page.locale);
  return { title: story.title, href: library.hrefOf(story), external: false, ...(language && { language }) };
}
