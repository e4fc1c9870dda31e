/** Plans a move in a first reading: the place of each story, and where each old address will lead. */
import { createLocales } from '../../core/i18n/locale.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedItem, ImportedSite, ImportedTerm } from '../archive/archive.ts';
import { type AddressBook, bareHost, createAddressBook } from './address-book.ts';
import { createPlaces, type PlaceOptions } from './place-stories.ts';
import type { ListedStory, PlannedStory } from './planned-story.ts';
import { foreign, localeOf } from './story-facts.ts';
import { createTerms, type Terms } from './terms.ts';

export interface Plan {
  site: ImportedSite;
  /** The hosts of the old site, without `www.`. */
  hosts: Set<string>;
  stories: Map<string, PlannedStory>;
  terms: Terms;
  book: AddressBook;
}

export interface PlanOptions extends Omit<PlaceOptions, 'timeZone' | 'ids'> {
  settings: Settings;
  /** The language of stories that don't say their own. */
  locale: string | undefined;
  /** Is called with what the source says of its site, before the stories where it comes before them. */
  onSite: (site: ImportedSite) => void;
}

/** Reads an archive for its names and addresses; texts are not kept. */
export async function planMove(items: AsyncIterable<ImportedItem>, options: PlanOptions): Promise<Plan> {
  const { settings, tell } = options;
  const locales = createLocales(settings.site.locales);
  const plan: Plan = {
    site: { type: 'site' },
    hosts: new Set(),
    stories: new Map(),
    terms: createTerms(),
    book: createAddressBook(),
  };
  const stories: ListedStory[] = [];
  for await (const item of items) {
    if (item.type === 'site') {
      Object.assign(plan.site, item);
      options.onSite(item);
      const url = item.url === undefined ? null : URL.parse(item.url);
      if (url) plan.hosts.add(bareHost(url));
    } else if (item.type === 'rest') continue;
    else if (item.type !== 'story') plan.terms.add(item);
    else {
      // Their texts would fill the memory
      const { body: _, comments: __, cover: ___, description: ____, ...story } = item;
      stories.push(story);
    }
  }
  const ids = new Set(stories.map(({ id }) => id));
  const { place, groups } = createPlaces({ ...options, timeZone: settings.site.timeZone, ids });
  for (const story of stories) {
    const locale = localeOf(story, { locale: options.locale ?? plan.site.language, locales });
    if (locale === undefined) tell(foreign(story, story.language ?? plan.site.language ?? ''));
    else if (plan.stories.has(story.id))
      tell({
        kind: 'dropped',
        where: story.where,
        what: `“${story.title}” is there twice, with the id “${story.id}”.`,
      });
    else {
      const planned = place(story, locale);
      plan.stories.set(story.id, planned);
      if (story.form === 'article') useTerms(story, plan.terms, planned);
    }
  }
  for (const { stories } of groups.values()) {
    const [first] = stories;
    if (first && stories.length > 1 && !stories.some(({ locale }) => locale === locales[0]?.tag)) first.isSource = true;
  }
  return plan;
}

/** The first category is that of the story; the others become tags, as a story has one. */
function useTerms(
  { authors, categories: [, ...others], tags, where }: ListedStory,
  terms: Terms,
  { category, locale, isListed }: PlannedStory,
): void {
  const use = (type: ImportedTerm['type'], id: string) => terms.use(type, id, where, isListed ? locale : undefined);
  for (const id of authors) use('author', id);
  use('category', category);
  for (const id of [...others, ...tags]) use('tag', id);
}
