/** Measures the titles of all published stories, as search results and cards show them. */
import type { Locale } from '../../core/i18n/locale.ts';
import type { Library } from '../../core/library/library.ts';
import { drawsCard } from '../../core/presentation/create-social-card.ts';
import type { Site } from '../../core/site/site.ts';
import type { TitleWidth } from '../../core/survey/survey.ts';
import { measureHeadline } from '../../images/cards/headline-fit.ts';

/** The room for a title in search results, in pixels. */
const SEARCH_WIDTH = 600;

/** Returns the widths; a title with letters that no typeface has is left out, as it has a problem of its own. */
export async function measureTitles(
  library: Pick<Library, 'articles'>,
  locales: readonly Pick<Locale, 'tag' | 'direction'>[],
  site: Pick<Site, 'socialCards'>,
): Promise<TitleWidth[]> {
  const directions = new Map(locales.map(({ tag, direction }) => [tag, direction]));
  const widths: TitleWidth[] = [];
  for (const article of library.articles) {
    const { title, locale, cover } = article;
    const style = { locale, direction: directions.get(locale) ?? 'ltr' };
    const measured = await measureHeadline(title, style, cover !== undefined);
    if (!measured) continue;
    widths.push({
      article,
      pixels: measured.pixels,
      isCutInSearch: measured.pixels > SEARCH_WIDTH,
      isCutOnCard: measured.isCutOnCard && drawsCard(article, site),
    });
  }
  return widths;
}
