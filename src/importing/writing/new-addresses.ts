/** Makes the addresses that stories and lists have in the newsroom. */
import type { Locale } from '../../core/i18n/locale.ts';
import { instantToDay, momentToInstant } from '../../core/i18n/moment.ts';
import { listingPath } from '../../core/listings/listing-path.ts';
import { fillPermalink, tagSegment } from '../../core/urls/permalink.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';
import type { NamedTerm } from './terms.ts';

/** Returns the address of a story whose slug is this one. */
export function pathOf(story: PlannedStory, slug: string, localePath: string, { site }: Settings): string {
  const name = story.folder.replace(/^(articles|pages)\//, '');
  const date = story.date === undefined ? {} : instantToDay(momentToInstant(story.date, site.timeZone), site.timeZone);
  return fillPermalink(story.form === 'page' ? site.permalinks.page : site.permalinks.article, {
    locale: localePath,
    category: story.category,
    slug,
    story: name,
    ...date,
  });
}

/** Returns the address of the list of a term in a language, which is given by its segment in addresses. */
function pathIn({ type, called }: NamedTerm, localePath: string, { site }: Settings): string {
  return listingPath({ by: type, id: type === 'tag' ? tagSegment(called) : called }, localePath, site.permalinks);
}

/** Returns the addresses of the lists of a term in all languages. */
export function pathsOf(term: NamedTerm, locales: readonly Locale[], settings: Settings): string[] {
  return locales.map(({ path }) => pathIn(term, path, settings));
}

/** Returns the list of a term in the first language that has stories of it. A category that is none any more may be a tag. */
export function listOf(
  term: NamedTerm,
  { terms }: Plan,
  locales: readonly Locale[],
  settings: Settings,
): string | undefined {
  const isList = ({ tag }: Locale) => term.locales.has(tag);
  const locale = locales.find(isList);
  if (locale) return pathIn(term, locale.path, settings);
  const tag = term.type === 'category' ? terms.find('tag', term.id) : undefined;
  return tag && listOf(tag, { terms } as Plan, locales, settings);
}

/** Returns the list of all stories in the first language that has any, where readers can see one. */
export function listOfAll({ stories }: Plan, locales: readonly Locale[], { site }: Settings): string | undefined {
  const seen = new Set([...stories.values()].flatMap(({ isListed, locale }) => (isListed ? locale : [])));
  const locale = locales.find(({ tag }) => seen.has(tag));
  return locale && fillPermalink(site.permalinks.archive, { locale: locale.path });
}
