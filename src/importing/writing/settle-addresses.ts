/** Gives each story and list its address in the newsroom, and each old address the place where it leads. */

import { createLocales } from '../../core/i18n/locale.ts';
import { pathKey } from '../../core/routes/route-table.ts';
import { aliasFault, fillPermalink, homePath } from '../../core/urls/permalink.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../../core/urls/redirect-path.ts';
import { createSiteUrl } from '../../core/urls/site-url.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedTerm, Tell } from '../archive/archive.ts';
import { feedsOf } from './lead-feeds.ts';
import { freeName } from './names.ts';
import { listOf, listOfAll, pathOf, pathsOf } from './new-addresses.ts';
import { oldKey, readOldAddresses } from './old-addresses.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';

/** The pages that each language has once. */
const SINGLE = ['home', 'archive', 'search', 'languages', 'privacy', 'corrections'] as const;

export interface SettledAddresses {
  /** The lines for `redirects.yaml`, from old addresses to new ones. */
  moved: Map<string, string>;
  /** Whether a page of the newsroom has an address. */
  isOwned(path: string): boolean;
}

interface SettleOptions {
  tell: Tell;
  /** Whether an earlier run has written that category. */
  isOwn: (category: string) => boolean;
  /** Returns how an earlier run has called an author or a category. */
  earlier: (term: ImportedTerm) => string | undefined;
}

/**
 * Settles all addresses of a plan: slugs that would share one are numbered, and of the old addresses of a story those stay
 * that can be its aliases. Returns the lines for `redirects.yaml`, too.
 */
export function settleAddresses(
  plan: Plan,
  settings: Settings,
  { tell, isOwn, earlier }: SettleOptions,
): SettledAddresses {
  const { site } = settings;
  const categories = new Set([...settings.categories.keys()].filter((id) => !isOwn(id)));
  const locales = createLocales(site.locales);
  const localePaths = new Map(locales.map(({ tag, path }) => [tag, path]));
  const { base } = createSiteUrl(site.url);
  const moved = new Map<string, string>();
  /** Who has each address of the newsroom. */
  const owners = new Map<string, unknown>();
  const isOwned = (path: string) => owners.has(pathKey(path));
  const own = (path: string, owner: unknown) => owners.set(pathKey(path), owner);
  const inAll = (pattern: string, values: Record<string, string>) =>
    locales.map(({ path }) => fillPermalink(pattern, { locale: path, ...values }));

  for (const kind of SINGLE) for (const path of inAll(site.permalinks[kind], {})) own(path, kind);
  for (const id of categories) for (const path of inAll(site.permalinks.category, { category: id })) own(path, id);

  const stories = [...plan.stories.values()];
  /** Whose address each was: readers who come for one story are not to find another. */
  const usual = new Map(stories.map((story) => [oldKey(story.usual ?? '', base), story]));
  const isUsual = (path: string, story: PlannedStory) => (usual.get(pathKey(path)) ?? story) !== story;

  const settle = (story: PlannedStory) => {
    const pathWith = (slug: string) => pathOf(story, slug, localePaths.get(story.locale) ?? story.locale, settings);
    const slug = freeName(story.slug, (name) => isOwned(pathWith(name)) || isUsual(pathWith(name), story));
    // That of its folder has been told with the folder
    if (slug !== story.slug && !story.folder.endsWith(`/${slug}`))
      tell({
        kind: 'mended',
        where: story.where,
        what: `Something else has the address “${pathWith(story.slug)}”: this story has “${pathWith(slug)}”.`,
      });
    story.slug = slug;
    own(pathWith(slug), story);
    return pathWith(slug);
  };
  const paths = new Map<PlannedStory, string>();
  for (const story of stories) if (story.form === 'page') paths.set(story, settle(story));

  plan.terms.name({
    locale: locales[0]?.tag as string,
    tell,
    earlier,
    isTaken: (id) =>
      !categories.has(id) && inAll(site.permalinks.category, { category: id }).some((path) => isOwned(path)),
  });
  for (const term of plan.terms.all()) for (const path of pathsOf(term, locales, settings)) own(path, term);
  for (const story of stories) {
    if (story.form === 'page') continue;
    story.category = plan.terms.find('category', story.category)?.called ?? story.category;
    paths.set(story, settle(story));
  }

  const read = readOldAddresses(base, tell);
  for (const story of stories) {
    const path = paths.get(story) as string;
    const file = `${story.folder}/${story.locale}.md`;
    plan.book.add(`file:${story.where.file}`, { file, isPublished: story.isPublished });
    story.addresses = story.addresses.flatMap((address) => {
      const isFirst = plan.book.add(address, { file, isPublished: story.isPublished });
      const written = read(address, story.where);
      if (written === undefined) return [];
      const owner = written.includes('?') ? undefined : owners.get(pathKey(parseRedirectPath(written)));
      if (owner === story) return [];
      if (!isFirst || owner !== undefined) {
        const what = `The old address “${address}” belongs to another page, so it can’t lead to “${path}”.`;
        tell({ kind: 'doubtful', where: story.where, what });
        return [];
      }
      if (aliasFault(written) === undefined) return [written];
      if (story.isPublished) moved.set(written, path);
      return [];
    });
  }
  const home = homePath(site.permalinks, locales[0]?.path ?? '');
  const all = listOfAll(plan, locales, settings);
  for (const term of plan.terms.all()) {
    const path = listOf(term, plan, locales, settings);
    const led: string[] = [];
    for (const address of term.addresses) {
      if (path !== undefined) plan.book.add(address, { path });
      const written = read(address, term.where);
      const to = path ?? all;
      if (written === undefined || to === undefined || isOwned(parseRedirectPath(written))) continue;
      moved.set(written, to);
      led.push(address);
    }
    const [first] = term.addresses;
    if (path !== undefined || first === undefined) continue;
    const what = `“${term.name}” has no story that readers can see, so its old address “${first}” leads`;
    if (led.includes(first)) tell({ kind: 'guessed', where: term.where, what: `${what} to all stories, “${all}”.` });
    else tell({ kind: 'dropped', where: term.where, what: `${what} nowhere.` });
  }
  for (const { feed, to } of feedsOf(plan, settings)) {
    const written = read(feed.address, { file: REDIRECTS_FILE });
    if (written !== undefined && written !== to && !isOwned(parseRedirectPath(written))) moved.set(written, to);
  }
  plan.book.add('/', { path: home });
  const old = plan.site.url === undefined ? null : URL.parse(plan.site.url);
  if (old) plan.book.add(old.pathname, { path: home });
  return { moved, isOwned };
}
