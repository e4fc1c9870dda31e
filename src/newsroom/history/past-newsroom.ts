/** The newsroom as it was at a commit, as today's code sees it; only files that are otherwise now are read from Git. */

import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';
import { createLocales, type Locale } from '../../core/i18n/locale.ts';
import { createLibrary } from '../../core/library/library.ts';
import type { Past } from '../../core/library/lost-addresses.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../core/outputs/output-files.ts';
import { authorSchema } from '../../core/schemas/author.ts';
import { NO_REDIRECTS, redirectsSchema } from '../../core/schemas/redirects.ts';
import { type Site, siteSchema } from '../../core/site/site.ts';
import { createPathReader } from '../articles/find-articles.ts';
import { parseArticle } from '../articles/parse-article.ts';
import type { Environment } from '../files/environment.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { recoverSite } from '../settings/recover-settings.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { findBase, NoRevisionError } from './git.ts';
import { type Changes, findChanges, listBlobs, readBlobs } from './git-changes.ts';

const SITE = 'site/site.yaml';
const REDIRECTS = 'redirects.yaml';
/** All files that addresses follow from, as Git names them. */
const FILES = [SITE, REDIRECTS, 'categories', 'authors', ':(glob)articles/**/*.md', ':(glob)pages/**/*.md'];

/** Addresses follow from front matter alone. */
const NO_BODY = { key: '', words: 0, version: '', headings: '', links: [], images: [] };

/** Nothing where all is as it was, or where there was no newsroom yet. Throws where nothing can be compared. */
export function readPast(environment: Environment, newsroom: Newsroom, since: string): Past | undefined {
  const folder = environment.contentDir;
  const commit = findBase(folder, since);
  const changes = findChanges(folder, commit, FILES);
  const blobs = changes.isEmpty ? new Map<string, string>() : listBlobs(folder, commit);
  if (!blobs.has(SITE)) return undefined;
  const read = (paths: string[]) => {
    const contents = readBlobs(
      folder,
      paths.map((path) => blobs.get(path) ?? ''),
    );
    return new Map(paths.map((path, index) => [path, contents[index]?.toString('utf8') ?? '']));
  };
  const settings = readPastSettings(newsroom, changes, read, [...blobs.keys()], since);
  const locales = createLocales(settings.site.locales);
  const content = {
    ...settings,
    locales,
    entries: readPastEntries(newsroom, changes, read, [...blobs.keys()], locales),
    publicFiles: new Set<string>(),
    now: environment.now,
    drafts: false,
  };
  const { library } = createLibrary(content, OUTPUT_FILE_COLLECTORS);
  return { library, renamed: pairFiles(changes, blobs, newsroom) };
}

type Read = (paths: string[]) => Map<string, string>;

/** What addresses follow from; of categories and authors, that they were there. */
function readPastSettings({ settings }: Newsroom, { changed }: Changes, read: Read, paths: string[], since: string) {
  const texts = read([SITE, REDIRECTS].filter((path) => changed.has(path) && paths.includes(path)));
  const sourceOf = (path: string) => ({
    text: texts.get(path) ?? '',
    file: `content/${path}`,
    linesBefore: 0,
    name: '',
  });
  const readSite = (): Site => {
    const result = readYaml(sourceOf(SITE), siteSchema);
    const site = 'value' in result ? result.value : recoverSite(result.raw);
    if (!site) throw new NoRevisionError(`content/${SITE} of “${since}” has mistakes. Name another revision.`);
    return site;
  };
  const readRedirects = () => {
    const result = readYaml(sourceOf(REDIRECTS), redirectsSchema);
    return 'value' in result ? result.value : NO_REDIRECTS;
  };
  const idsIn = (shelf: string) => {
    const [before, after] = [`${shelf}/`, '.yaml'];
    const files = paths.filter((path) => path.startsWith(before) && path.endsWith(after));
    return files.map((path) => path.slice(before.length, -after.length).normalize('NFC'));
  };
  return {
    site: changed.has(SITE) ? readSite() : settings.site,
    redirects: changed.has(REDIRECTS) || !paths.includes(REDIRECTS) ? readRedirects() : settings.redirects,
    categories: new Map(idsIn('categories').map((id) => [id, { name: id }])),
    authors: new Map(idsIn('authors').map((id) => [id, authorSchema.parse({ name: id })])),
    promotions: settings.promotions,
  };
}

/** An article that is as it was is known already. */
function readPastEntries(
  newsroom: Newsroom,
  { changed }: Changes,
  read: Read,
  paths: string[],
  locales: Locale[],
): CatalogueEntry[] {
  const known = new Map(newsroom.articles.map((article) => [article.path.normalize('NFC'), article]));
  const placeOf = createPathReader(locales);
  const places = paths.flatMap((path) => placeOf(path) ?? []);
  const sameAs = (path: string) => (changed.has(path) ? undefined : known.get(path.normalize('NFC')));
  const texts = read(places.flatMap(({ path }) => (sameAs(path) ? [] : [path])));
  return places.map((place) => {
    const same = sameAs(place.path);
    if (same) return { ...same, ...place };
    const { frontMatter } = parseArticle(texts.get(place.path) ?? '', `content/${place.path}`, place.kind);
    return { ...place, frontMatter, body: NO_BODY };
  });
}

/** Where files lie now; what was rewritten besides, so that Git doesn't know it again, follows others of its folder. */
function pairFiles({ changed, renamed }: Changes, blobs: ReadonlyMap<string, string>, { articles }: Newsroom) {
  const files = new Set(articles.map(({ path }) => path));
  const folders = new Map([...renamed].map(([from, to]) => movedFolder(from, to)));
  const pairs = new Map(renamed);
  for (const path of changed) {
    if (files.has(path) || pairs.has(path)) continue;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const meant = `${folders.get(path.slice(0, end))}${path.slice(end)}`;
      if (files.has(meant) && !blobs.has(meant)) pairs.set(path, meant);
      if (pairs.has(path)) break;
    }
  }
  return pairs;
}

/** The folder that was moved with a file: `articles/2012/a/en.md` to `articles/old/2012/a/en.md` moves `articles`. */
function movedFolder(from: string, to: string): [string, string] {
  const before = from.split('/');
  const after = to.split('/');
  while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  return [before.join('/'), after.join('/')];
}
