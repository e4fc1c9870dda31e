/** The ids that the page around a body prints, to which links may lead besides those of the body. */
import type { Article } from '../articles/article.ts';
import { PAGE_IDS } from '../articles/page-ids.ts';
import type { Library } from '../library/library.ts';
import { seriesParts } from '../library/series.ts';
import { furtherReading } from './further-reading.ts';

/** `top` leads to the top of any page (HTML Standard, 7.4.6.4). */
const EVERYWHERE = [PAGE_IDS.article, PAGE_IDS.menu, PAGE_IDS.top];

export function articleIds(article: Article, library: Library): string[] {
  if (article.kind === 'standing') return EVERYWHERE;
  const { takeaways, corrections } = article;
  return [
    ...EVERYWHERE,
    ...(takeaways.length > 0 ? [PAGE_IDS.takeaways] : []),
    ...(corrections.length > 0 ? [PAGE_IDS.corrections] : []),
    ...(seriesParts(article, library).length > 0 ? [PAGE_IDS.series] : []),
    ...(furtherReading(article, library).length > 0 ? [PAGE_IDS.furtherReading] : []),
  ];
}
