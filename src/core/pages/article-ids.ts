/** Lists the ids that an article's page prints around the body, so that links to them can be checked. */
import type { Article } from '../articles/article.ts';
import { PAGE_IDS, pictureId } from '../articles/page-ids.ts';
import type { Library } from '../library/library.ts';
import { seriesParts } from '../library/series.ts';
import { PICTURE_ROLES } from '../pictures/picture-roles.ts';
import { furtherReading } from './further-reading.ts';

/**
 * The ids of every page. `#top` leads to the top of a page without an element that has this id (HTML Standard,
 * 7.4.6.4).
 */
const EVERYWHERE = [PAGE_IDS.article, PAGE_IDS.menu, PAGE_IDS.top];

/** Returns the ids that the page of an article prints outside its body. A link to the article may name any of them. */
export function articleIds(article: Article, library: Library): string[] {
  if (article.kind === 'standing') return [...EVERYWHERE, ...pictureIds(article)];
  const { takeaways, corrections } = article;
  return [
    ...EVERYWHERE,
    ...(takeaways.length > 0 ? [PAGE_IDS.takeaways] : []),
    ...(corrections.length > 0 ? [PAGE_IDS.corrections] : []),
    ...(seriesParts(article, library).length > 0 ? [PAGE_IDS.series] : []),
    ...(furtherReading(article, library).length > 0 ? [PAGE_IDS.furtherReading] : []),
    ...pictureIds(article),
  ];
}

/** Returns the ids of the pictures that readers can enlarge, which a script finds on the page. */
function pictureIds({ cover, body }: Article): string[] {
  const enlarged = body.images.filter(({ path, role, isLinked }) => path && PICTURE_ROLES[role].enlarges && !isLinked);
  return [...(cover ? [cover] : []), ...enlarged].map((_, index) => pictureId(index + 1));
}
