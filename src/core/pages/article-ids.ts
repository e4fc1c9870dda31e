/** The ids that the page around a body prints, to which links may lead besides those of the body. */
import type { Article } from '../articles/article.ts';
import type { Library } from '../library/library.ts';
import { seriesParts } from '../library/series.ts';
import { furtherReading } from './further-reading.ts';

/** `top` leads to the top of any page (HTML Standard, 7.4.6.4). */
const EVERYWHERE = ['content', 'menu', 'top'];

export function articleIds(article: Article, library: Library): string[] {
  if (article.kind === 'standing') return EVERYWHERE;
  const { takeaways, corrections } = article;
  return [
    ...EVERYWHERE,
    ...(takeaways.length > 0 ? ['main-takeaways'] : []),
    ...(corrections.length > 0 ? ['corrections'] : []),
    ...(seriesParts(article, library).length > 0 ? ['in-this-series'] : []),
    ...(furtherReading(article, library).length > 0 ? ['further-reading'] : []),
  ];
}
