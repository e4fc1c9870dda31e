/** Gives each story and list its address in the newsroom, and each old address the place where it leads. */

import { createLocales } from '../../core/i18n/locale.ts';
import { pathKey } from '../../core/routes/route-table.ts';
import { redirectsSchema } from '../../core/schemas/redirects.ts';
import { aliasFault, decodeSafely, fillPermalink, homePath } from '../../core/urls/permalink.ts';
import { parseRedirectPath, printRedirectPath } from '../../core/urls/redirect-path.ts';
import { createSiteUrl } from '../../core/urls/site-url.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedTerm, Place, Tell } from '../archive/archive.ts';
import { freeName } from './names.ts';
import { listOf, listOfAll, pathOf, pathsOf } from './new-addresses.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';

/** The pages that each language has once. */
const SINGLE = ['home', 'archive', 'search', 'languages', 'privacy', 'corrections'] as const;

/**
 * Settles all addresses of a plan: slugs that would share one are numbered, and of the old addresses of a story those stay
 * that can be its aliases. Returns the lines for `redirects.yaml`, from old addresses to new ones. `isOwn` tells categories
 * that an earlier run has written, and `earlier` how it has called an author or a category.
 */
export function settleAddresses(
  plan: Plan,
  settings: Settings,
  {
    tell,
    isOwn,
    earlier,
  }: { tell: Tell; isOwn: (category: string) => boolean; earlier: (term: ImportedTerm) => string | undefined },
): Map<string, string> {
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

  const settle = (story: PlannedStory) => {
    const pathWith = (slug: string) => pathOf(story, slug, localePaths.get(story.locale) ?? story.locale, settings);
    const slug = freeName(story.slug, (name) => isOwned(pathWith(name)));
    if (slug !== story.slug)
      tell({
        kind: 'mended',
        where: story.where,
        what: `Something else has the address “${pathWith(story.slug)}”: this story has “${pathWith(slug)}”.`,
      });
    story.slug = slug;
    own(pathWith(slug), story);
    return pathWith(slug);
  };
  const stories = [...plan.stories.values()];
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

  /** Returns an old address as the newsroom writes it, or `undefined` where it can't be one, which is told. */
  const read = (address: string, where: Place): string | undefined => {
    const [path = '', query] = address.replace(/#.*$/s, '').split(/\?(.*)/s);
    const below = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
    const written = printRedirectPath(decodeSafely(below)) + (query ? `?${query}` : '');
    const isFit = redirectsSchema.shape.moved.safeParse({ [written]: '/' }).success;
    if (isFit) return written;
    const fault = aliasFault(written, 'An old address');
    tell({
      kind: 'dropped',
      where,
      what: `The old address “${address}” leads nowhere now. ${query ? 'It is made of a query.' : (fault ?? '')}`.trim(),
      remedy: 'A rule of the host can answer it.',
    });
    return undefined;
  };
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
      if (written === undefined || to === undefined || owners.has(pathKey(parseRedirectPath(written)))) continue;
      moved.set(written, to);
      led.push(address);
    }
    const [first] = term.addresses;
    if (path !== undefined || first === undefined) continue;
    const what = `“${term.name}” has no story that readers can see, so its old address “${first}” leads`;
    if (led.includes(first)) tell({ kind: 'guessed', where: term.where, what: `${what} to all stories, “${all}”.` });
    else tell({ kind: 'dropped', where: term.where, what: `${what} nowhere.` });
  }
  plan.book.add('/', { path: home });
  const old = plan.site.url === undefined ? null : URL.parse(plan.site.url);
  if (old) plan.book.add(old.pathname, { path: home });
  return moved;
}
