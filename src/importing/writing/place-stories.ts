/** Gives each story its folder: the one that an earlier run gave it, or one of its own that nobody has. */
import type { Tell } from '../archive/archive.ts';
import { freeName, nameOf } from './names.ts';
import type { ListedStory, PlannedStory } from './planned-story.ts';
import { dateOf, isSeen, UNDATED, whyHeld } from './story-facts.ts';

export interface PlaceOptions {
  /** The category of stories that have none. */
  category: string;
  /** The time of the import, in milliseconds since 1970. */
  now: number;
  timeZone: string;
  /** The ids of all stories of the source. */
  ids: ReadonlySet<string>;
  tell: Tell;
  /** Returns the file of a story's text below `content/`, where an earlier run has put it. */
  placeOf: (id: string) => string | undefined;
  /** Whether a folder below `content/` holds another story than this one; `ids` are those of the source. */
  isOthers: (folder: string, locale: string, story: ListedStory, ids: ReadonlySet<string>) => boolean;
}

interface Group {
  folder: string;
  stories: PlannedStory[];
}

interface Places {
  place(story: ListedStory, locale: string): PlannedStory;
  /** The languages of each story, and its folder, by what the source calls the story. */
  groups: ReadonlyMap<string, Group>;
}

/** Begins to give stories their folders. A folder stays whatever has become of the story's name and date in the source. */
export function createPlaces({ category, now, timeZone, ids, tell, placeOf, isOthers }: PlaceOptions): Places {
  const folders = new Set<string>();
  const files = new Set<string>();
  const groups = new Map<string, Group>();

  /** Returns the folder of an earlier run. */
  const earlierFolder = (story: ListedStory, shelf: string, locale: string): string | undefined => {
    const file = placeOf(story.id);
    const isFit = file?.startsWith(`${shelf}/`) && file.endsWith(`/${locale}.md`) && !files.has(file.toLowerCase());
    return isFit ? file?.slice(0, -`/${locale}.md`.length) : undefined;
  };
  const place = (story: ListedStory, locale: string): PlannedStory => {
    const date = dateOf(story, timeZone, tell);
    const id = story.id.split('/').at(-1) ?? story.id;
    const slug = nameOf(story.slug, [story.title, id.replace(/\.\w+$/, '')], locale);
    const key = story.translations === undefined ? undefined : `${story.form} ${story.translations}`;
    const group = key === undefined ? undefined : groups.get(key);
    const isFree = group !== undefined && !group.stories.some((other) => other.locale === locale);
    const [shelf, year] = story.form === 'page' ? ['pages', ''] : ['articles', `/${date?.slice(0, 4) ?? 'undated'}`];
    const isTaken = (name: string) => {
      const folder = `${shelf}${year}/${name}`;
      return folders.has(folder.toLowerCase()) || isOthers(folder, locale, story, ids);
    };
    const earlier = isFree ? group.folder : earlierFolder(story, shelf, locale);
    const folder = earlier ?? `${shelf}${year}/${freeName(slug, isTaken)}`;
    const name = folder.split('/').at(-1) as string;
    if (!isFree && name !== slug) tell({ kind: 'mended', where: story.where, what: whyNamed(name, slug) });
    folders.add(folder.toLowerCase());
    files.add(`${folder}/${locale}.md`.toLowerCase());
    const held = whyHeld(story, { timeZone, now });
    if (held !== undefined)
      tell({ kind: 'doubtful', where: story.where, what: `“${story.title}” is a draft now: ${held}.` });
    const isPublished = held === undefined && isSeen(story, date ?? UNDATED, { timeZone, now });
    const planned: PlannedStory = {
      where: story.where,
      form: story.form,
      folder,
      locale,
      // A number that a folder got says nothing of the address, which may hold a date or a category
      slug: isFree || isNumbered(name, slug) ? slug : name,
      category: story.categories[0] ?? category,
      isPublished,
      isListed: isPublished && story.form === 'article' && !story.unlisted,
      ...(held !== undefined && { isHeld: true }),
      addresses: [...new Set(story.addresses)],
      ...(story.addresses[0] !== undefined && { usual: story.addresses[0] }),
      ...(story.form === 'article' && { date: date ?? UNDATED }),
    };
    if (isFree) group.stories.push(planned);
    else if (key !== undefined && group === undefined) groups.set(key, { folder, stories: [planned] });
    return planned;
  };
  return { place, groups };
}

function isNumbered(name: string, slug: string): boolean {
  return name.startsWith(`${slug}-`) && /^-\d+$/.test(name.slice(slug.length));
}

function whyNamed(name: string, slug: string): string {
  if (isNumbered(name, slug)) return `Another story is called “${slug}”: this one is in the folder “${name}”.`;
  return `It is called “${slug}” in the source by now: it stays in the folder “${name}”, and keeps its address.`;
}
