/** Further reading: the editor's choice, topped up with related stories. */
import type { Article } from '../articles/article.ts';
import { directionOf } from '../i18n/locale.ts';
import type { Library } from '../library/library.ts';
import { relatedStories } from '../library/related-stories.ts';
import { resolveLink } from '../library/resolve-link.ts';
import { seriesParts } from '../library/series.ts';
import type { ReadingLink } from './article-page.ts';

/** How many entries a reader gets at least, where the newsroom has them. */
const ENTRIES = 3;

/**
 * The entries in order; a chosen story in the page's language, else in one that the page's inherits, else in the first
 * that it has. Parts of the article's series that the page lists anyway are here only if the editor chose them.
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

/** A link to a story, in the language that it has. */
export function readingLink(story: Article, page: Article, library: Library): ReadingLink {
  const { locale } = story;
  const language = locale === page.locale ? undefined : { tag: locale, direction: directionOf(locale) };
  return { title: story.title, href: library.hrefOf(story), external: false, ...(language && { language }) };
}
