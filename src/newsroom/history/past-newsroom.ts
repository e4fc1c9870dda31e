/** Reads the newsroom as it was at a commit, by today's rules; only files that have changed since are read from Git. */

import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';
import { createLocales, type Locale } from '../../core/i18n/locale.ts';
import { createLibrary } from '../../core/library/library.ts';
import type { Past } from '../../core/library/lost-addresses.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../core/outputs/output-files.ts';
import { authorSchema } from '../../core/schemas/author.ts';
import { NO_CONSENT } from '../../core/schemas/consent.ts';
import { NO_REDIRECTS, redirectsSchema } from '../../core/schemas/redirects.ts';
import { type Site, siteSchema } from '../../core/site/site.ts';
import { createPathReader } from '../articles/find-articles.ts';
import { parseArticle } from '../articles/parse-article.ts';
import { isDemo, isOfDemo } from '../files/demo.ts';
import type { Environment } from '../files/environment.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { recoverSite } from '../settings/recover-settings.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { findBase, NoRevisionError } from './git.ts';
import { type Changes, findChanges, listBlobs, readBlobs } from './git-changes.ts';

const SITE = 'site/site.yaml';
const REDIRECTS = 'redirects.yaml';
/** All files that decide addresses, as pathspecs of Git. */
const FILES = [SITE, REDIRECTS, 'categories', 'authors', ':(glob)articles/**/*.md', ':(glob)pages/**/*.md'];

/** Stands for every body, as front matter alone decides addresses. */
const NO_BODY = { key: '', words: 0, version: '', headings: '', links: [], images: [] };

/**
 * Reads the newsroom as it was at the revision `since`, with the files that have moved since then. Returns `undefined`
 * where nothing has changed, or where there was no newsroom yet: none, or the demo.
 *
 * @throws NoRevisionError When there is no such revision to compare with, or its `site.yaml` has mistakes.
 */
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
  if (changes.changed.has(SITE) && isOfDemo(read([SITE]).get(SITE) ?? '') && !isDemo(folder)) return undefined;
  const sources: PastSources = { newsroom, changes, paths: [...blobs.keys()], read };
  const settings = readPastSettings(sources, since);
  const locales = createLocales(settings.site.locales);
  const content = {
    ...settings,
    locales,
    entries: readPastEntries(sources, locales),
    consent: NO_CONSENT,
    publicFiles: new Set<string>(),
    now: environment.now,
    drafts: false,
  };
  const { library } = createLibrary(content, OUTPUT_FILE_COLLECTORS);
  return { library, renamed: pairFiles(changes, blobs, newsroom) };
}

/** Where the parts of the past newsroom come from: today's newsroom where nothing has changed, Git otherwise. */
interface PastSources {
  newsroom: Newsroom;
  changes: Changes;
  /** Paths of all files of the commit, below the content folder. */
  paths: string[];
  /** Reads the texts of files of the commit, by their paths. */
  read(paths: string[]): Map<string, string>;
}

/**
 * Reads the settings that decide addresses; of categories and authors only their ids matter, so their files are not
 * read.
 */
function readPastSettings({ newsroom: { settings }, changes: { changed }, paths, read }: PastSources, since: string) {
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
    rates: settings.rates,
  };
}

/** Reads the articles of the past newsroom; one that has not changed is taken from today's. */
function readPastEntries(
  { newsroom, changes: { changed }, paths, read }: PastSources,
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

/**
 * Pairs the files of the commit with the paths at which they lie now. A file that was rewritten as well, so that Git
 * does not recognise it, is taken to have moved with the others of its folder.
 */
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

/**
 * Returns the folder that was moved with a file, before and after: `articles/2012/a/en.md` moved to
 * `articles/old/2012/a/en.md` gives `articles` and `articles/old`.
 */
function movedFolder(from: string, to: string): [string, string] {
  const before = from.split('/');
  const after = to.split('/');
  while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  return [before.join('/'), after.join('/')];
}
