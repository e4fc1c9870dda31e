/** Lets old feeds lead to those of the newsroom, so that whoever follows the old site follows this one. */

import { createLocales } from '../../core/i18n/locale.ts';
import { feedPath } from '../../core/routes/file-paths.ts';
import { homePath } from '../../core/urls/permalink.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedFeed } from '../archive/archive.ts';
import { listOf } from './new-addresses.ts';
import type { Plan } from './plan.ts';
import { localeOf } from './story-facts.ts';

/** Returns the old address of each feed with its new one, those of the site first. */
export function feedsOf(plan: Plan, settings: Settings): { feed: ImportedFeed; to: string }[] {
  const locales = createLocales(settings.site.locales);
  const led = (feed: ImportedFeed, page: string) => ({ feed, to: feedPath(page, feed.format ?? 'rss') });
  const own = (plan.site.feeds ?? []).flatMap((feed) => {
    const tag = localeOf(feed, { locale: undefined, locales });
    const path = locales.find((locale) => locale.tag === tag)?.path;
    return path === undefined ? [] : [led(feed, homePath(settings.site.permalinks, path))];
  });
  const lists = plan.terms.all().flatMap((term) => {
    const page = listOf(term, plan, locales, settings);
    return page === undefined ? [] : (term.feeds ?? []).map((feed) => led(feed, page));
  });
  return [...own, ...lists];
}
