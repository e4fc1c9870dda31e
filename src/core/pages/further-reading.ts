/** Further reading: the editor's choice, topped up with related stories. */
import type { Article } from '../articles/article.ts';
import { otherLanguage } from '../i18n/other-language.ts';
import type { Library } from '../library/library.ts';
import { relatedStories } from '../library/related-stories.ts';
import { resolveLink } from '../library/resolve-link.ts';
import { seriesParts } from '../library/series.ts';
import type { ReadingLink } from './article-page.ts';

/** Related stories are added until there are this many entries. */
const ENTRIES = 3;

/**
 * Returns the entries of further reading: first those that the editor chose, then related stories until there are
 * three. A chosen story is linked in the page's language, or else in one that it inherits from, or else in the first
 * that the story has. Parts of the article's series are listed elsewhere on the page, so they are here only if the
 * editor chose them.
 */
export function furtherReading(article: Article, library: Library): ReadingLink[] {
  const chosen = article.related.flatMap((related) => {
    if (typeof related === 'string') {
      const found = related === article.story ? undefined : library.articleFor(article.locale, related);
      return found ? [readingLink(found, article, library)] : [];
    }
    const { href } = resolveLink(related.url, article.path, library);
    return href === undefined ? [] : [{ title: related.title, href, external: /^https?:/i.test(href) }];
  });
  const taken = new Set([library.hrefOf(article)]);
  const isNew = ({ href }: { href: string }) => !taken.has(href) && taken.add(href);
  const first = chosen.filter(isNew);
  if (first.length >= ENTRIES) return first;
  const listed = new Set(seriesParts(article, library).map(({ story }) => story));
  const others = relatedStories(article, library)
    .filter((other) => !listed.has(other.story) && !taken.has(library.hrefOf(other)))
    .slice(0, ENTRIES - first.length);
  return [...first, ...others.map((other) => readingLink(other, article, library))];
}

/**
 * Returns a link from the page of one article to another story, marked with the story's language where it is another.
 */
export function readingLink(story: Article, page: Article, library: Library): ReadingLink {
  const language = otherLanguage(story.locale, page.locale);
  return { title: story.title, href: library.hrefOf(story), external: false, ...(language && { language }) };
}
