/** Plans a move in a first reading: the place of each story, and where each old address will lead. */
import { createLocales } from '../../core/i18n/locale.ts';
import { momentToInstant } from '../../core/i18n/moment.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedItem, ImportedSite, ImportedStory, ImportedTerm, Place, Tell } from '../archive/archive.ts';
import { type AddressBook, bareHost, createAddressBook } from './address-book.ts';
import { freeName, nameOf } from './names.ts';
import { dateOf, foreign, localeOf, UNDATED } from './story-facts.ts';
import { createTerms, type Terms } from './terms.ts';

/** Where a story will be. */
export interface PlannedStory {
  where: Place;
  form: ImportedStory['form'];
  /** Its folder below `content/`: articles/2024/harbour-watch. */
  folder: string;
  locale: string;
  /** In this language. */
  slug: string;
  /** As front matter has it; articles have one always. */
  date?: string;
  /** The id of its category in the source, until categories have their names. */
  category: string;
  isPublished: boolean;
  /** Its address on the old site. */
  usual?: string;
  /** Old addresses that no other story has. */
  addresses: string[];
  /** Set for the language from which others were translated, where that isn't the newsroom's first. */
  isSource?: true;
}

export interface Plan {
  site: ImportedSite;
  /** The hosts of the old site, without `www.`. */
  hosts: Set<string>;
  stories: Map<string, PlannedStory>;
  terms: Terms;
  book: AddressBook;
}

export interface PlanOptions {
  settings: Settings;
  /** The language of stories that don't say their own. */
  locale: string | undefined;
  /** The category of stories that have none. */
  category: string;
  /** The time of the import, in milliseconds since 1970. */
  now: number;
  tell: Tell;
  /** Is called with what the source says of its site, before the stories where it comes before them. */
  onSite: (site: ImportedSite) => void;
  /** Whether a folder below `content/` holds another story than this one. */
  isOthers: (folder: string, locale: string, story: ImportedStory) => boolean;
}

/** Reads an archive for its names and addresses; texts are not kept. */
export async function planMove(items: AsyncIterable<ImportedItem>, options: PlanOptions): Promise<Plan> {
  const { settings, tell, isOthers } = options;
  const locales = createLocales(settings.site.locales);
  const plan: Plan = {
    site: { type: 'site' },
    hosts: new Set(),
    stories: new Map(),
    terms: createTerms(),
    book: createAddressBook(),
  };
  const folders = new Set<string>();
  /** The languages of each story, and its folder, by what the source calls the story. */
  const groups = new Map<string, { folder: string; stories: PlannedStory[] }>();

  /** A story whose date is still to come is as invisible as a draft. */
  const isSeen = ({ state, form }: ImportedStory, date: string) =>
    (state === 'published' || state === 'scheduled') &&
    (form === 'page' || momentToInstant(date, settings.site.timeZone) <= options.now);

  const place = (story: ImportedStory, locale: string): PlannedStory => {
    const date = dateOf(story, settings.site.timeZone, tell);
    const id = story.id.split('/').at(-1) ?? story.id;
    const slug = nameOf(story.slug, [story.title, id.replace(/\.\w+$/, '')], locale);
    const group = story.translations === undefined ? undefined : groups.get(`${story.form} ${story.translations}`);
    const isFree = group !== undefined && !group.stories.some((other) => other.locale === locale);
    const shelf = story.form === 'page' ? 'pages' : `articles/${date?.slice(0, 4) ?? 'undated'}`;
    const isTaken = (name: string) => {
      const folder = `${shelf}/${name}`.toLowerCase();
      return folders.has(folder) || isOthers(`${shelf}/${name}`, locale, story);
    };
    const name = isFree ? '' : freeName(slug, isTaken);
    if (!isFree && name !== slug)
      tell({
        kind: 'mended',
        where: story.where,
        what: `Another story is called “${slug}”: this one is in the folder “${name}”.`,
      });
    const folder = isFree ? group.folder : `${shelf}/${name}`;
    folders.add(folder.toLowerCase());
    const planned: PlannedStory = {
      where: story.where,
      form: story.form,
      folder,
      locale,
      slug: isFree ? slug : name,
      category: story.categories[0] ?? options.category,
      isPublished: isSeen(story, date ?? UNDATED),
      addresses: [...new Set(story.addresses)],
      ...(story.addresses[0] !== undefined && { usual: story.addresses[0] }),
      ...(story.form === 'article' && { date: date ?? UNDATED }),
    };
    if (story.translations !== undefined && !isFree && group === undefined)
      groups.set(`${story.form} ${story.translations}`, { folder, stories: [planned] });
    else if (isFree) group.stories.push(planned);
    return planned;
  };

  for await (const item of items) {
    if (item.type === 'site') {
      Object.assign(plan.site, item);
      options.onSite(item);
      const url = item.url === undefined ? null : URL.parse(item.url);
      if (url) plan.hosts.add(bareHost(url));
    } else if (item.type !== 'story') plan.terms.add(item);
    else {
      const locale = localeOf(item, { locale: options.locale ?? plan.site.language, locales });
      if (locale === undefined) tell(foreign(item, item.language ?? plan.site.language ?? ''));
      else if (plan.stories.has(item.id))
        tell({ kind: 'dropped', where: item.where, what: `“${item.title}” is there twice, with the id “${item.id}”.` });
      else {
        const planned = place(item, locale);
        plan.stories.set(item.id, planned);
        if (item.form === 'article') useTerms(item, plan.terms, planned);
      }
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
  { authors, categories: [, ...others], tags, where }: ImportedStory,
  terms: Terms,
  { category, locale, isPublished }: PlannedStory,
): void {
  const use = (type: ImportedTerm['type'], id: string) => terms.use(type, id, where, isPublished ? locale : undefined);
  for (const id of authors) use('author', id);
  use('category', category);
  for (const id of [...others, ...tags]) use('tag', id);
}
