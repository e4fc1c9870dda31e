/** The sitemaps of a newsroom: an index, the pages of each language, and the news of the last two days. */

import { latest } from '../articles/last-change.ts';
import { momentToIso } from '../i18n/moment.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { IndexablePage } from '../routes/indexable.ts';
import type { OutputFile } from '../routes/output-file.ts';
import { element, type Xml, xmlDocument } from '../text/xml.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { newsKey, newsSitemap } from './news-sitemap.ts';
import { alternatesOfPage, groupOf, imagesOf, lastChangeOf } from './sitemap-entry.ts';

const SITEMAP = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const IMAGE = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };
const LINK = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** The languages of a page and its translations, written once for all of them. */
interface Alternates {
  links: Xml[];
  /** Short, and another for other links. */
  key: string;
}

/** `digest` shortens what the keys hold, which in many languages is a lot. */
export function createSitemaps(context: PageContext, digest: (text: string) => string): OutputFile[] {
  const known = new Map<string, Alternates>();
  const alternatesFor = (page: IndexablePage): Alternates => {
    const group = groupOf(page);
    const found = known.get(group) ?? createAlternates(page, context, digest);
    known.set(group, found);
    return found;
  };
  const children: { url: string; changed: string | undefined }[] = [];
  const files: OutputFile[] = [];
  let index: string | undefined;
  for (const page of context.library.routes) {
    if (page.kind !== 'file') continue;
    const { path, file } = page;
    if (file.type === 'sitemap-index') index = path;
    if (file.type === 'news-sitemap')
      files.push(xmlFile(path, newsKey(file.articles, context), () => newsSitemap(file.articles, context)));
    if (file.type !== 'sitemap') continue;
    const key = file.pages.map((one) => entryKey(one, alternatesFor(one), context)).join('\n');
    files.push(xmlFile(path, digest(key), () => sitemap(file.pages, alternatesFor, context)));
    children.push({
      url: pathToUrl(context.library.address, path),
      changed: latest(
        file.pages.flatMap((one) => lastChangeOf(one, context) ?? []),
        context.site.timeZone,
      ),
    });
  }
  if (index !== undefined) files.push(xmlFile(index, JSON.stringify(children), () => sitemapIndex(children, context)));
  return files;
}

function xmlFile(path: string, key: string, make: () => string): OutputFile {
  return { path, mediaType: 'application/xml; charset=utf-8', key, make };
}

function sitemapIndex(children: { url: string; changed: string | undefined }[], context: PageContext): string {
  const entries = children.map(({ url, changed }) =>
    element('sitemap', {}, element('loc', {}, url), lastmod(changed, context)),
  );
  return xmlDocument(element('sitemapindex', SITEMAP, ...entries));
}

function sitemap(
  pages: IndexablePage[],
  alternatesFor: (page: IndexablePage) => Alternates,
  context: PageContext,
): string {
  const entries = pages.map((page) =>
    element(
      'url',
      {},
      element('loc', {}, pathToUrl(context.library.address, page.path)),
      lastmod(lastChangeOf(page, context), context),
      ...alternatesFor(page).links,
      ...imagesOf(page, context).map((url) => element('image:image', {}, element('image:loc', {}, url))),
    ),
  );
  return xmlDocument(element('urlset', { ...SITEMAP, ...IMAGE, ...LINK }, ...entries));
}

/** Never the time of a build: what changes with every build tells nothing. */
function lastmod(moment: string | undefined, { site }: PageContext): Xml | undefined {
  return moment === undefined ? undefined : element('lastmod', {}, momentToIso(moment, site.timeZone));
}

function entryKey(page: IndexablePage, { key }: Alternates, context: PageContext): string {
  return [page.path, lastChangeOf(page, context), key, ...imagesOf(page, context)].join(' ');
}

function createAlternates(page: IndexablePage, context: PageContext, digest: (text: string) => string): Alternates {
  const links = alternatesOfPage(page, context).map(({ hreflang, href }) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href }),
  );
  return { links, key: links.length === 0 ? '' : digest(links.map(({ xml }) => xml).join('')) };
}
