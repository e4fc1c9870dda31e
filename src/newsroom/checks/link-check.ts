/** Checks every internal link and anchor, in bodies, front matter and settings. */

import { inheritedLocales, type Locale } from '../../core/i18n/locale.ts';
import type { Library } from '../../core/library/library.ts';
import { readerAddressFault } from '../../core/library/reader-address-fault.ts';
import { fragmentOf, resolveLink } from '../../core/library/resolve-link.ts';
import { articleIds } from '../../core/pages/article-ids.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { pathToField } from '../../core/problems/schema-problem.ts';
import { memoise } from '../../core/text/memoise.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { REDIRECTS_FILE } from '../../core/urls/redirect-path.ts';
import { isOnOrigin } from '../../core/urls/site-url.ts';
import { fillAddress, fillLocale, unknownTokens } from '../../core/urls/url-template.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';
import type { Settings } from '../settings/read-settings.ts';

export interface LinkSource {
  articles: CachedArticle[];
  settings: Settings;
  locales: Locale[];
  library: Library;
  bodies: BodyCache;
}

/** Returns a problem for each link that leads nowhere, with its line and column where it stands in a body. */
export function linkProblems({ articles, settings, locales, library, bodies }: LinkSource): Problem[] {
  const bodyKeys = new Map(articles.map(({ path, body }) => [path.toLowerCase(), body.key]));
  const anchorsOf = (path: string) => {
    const key = bodyKeys.get(path.toLowerCase());
    const body = key === undefined ? undefined : bodies.read(key);
    const article = library.articleOfFile(path);
    return body && new Set([...body.anchors, ...(article ? articleIds(article, library) : [])]);
  };
  const check: Check = (href, from) => {
    if (href.startsWith('#') && from !== undefined) return ownAnchorFault(href, anchorsOf(from));
    const outside = isOnOrigin(library.address, href) ? undefined : readerAddressFault(href);
    if (outside) return outside;
    const { fault, target } = resolveLink(href, from, library);
    const anchors = fault || !target ? undefined : anchorsOf(target.path);
    if (fault || !target || !anchors || anchors.has(target.fragment)) return fault;
    return {
      check: 'dead-anchor',
      message: `The link “${href}” leads to a place that does not exist: nothing in content/${target.path} has the id “${target.fragment}”.`,
      hint:
        didYouMeanPlace(target.fragment, anchors, 'Its places are') ||
        'Give the heading an id, such as “## Title {#part}”, or take the # part away.',
    };
  };
  return [
    ...articles.flatMap((article) => articleLinkProblems(article, check, bodies)),
    ...redirectPlaceProblems(settings, check),
    ...[...settingAddresses(settings)].flatMap(({ url, ...where }) => {
      if (unknownTokens(url).length > 0) return [];
      // An address with tokens is checked with the path of the language itself, and with that of each one it inherits
      // from
      const checkFor = memoise((localised: string) => ({
        fault: check(fillAddress(localised, { locale: '', url: library.address.url }), undefined),
      }));
      const faultOf = ({ tag }: Locale) => {
        const faults = inheritedLocales(tag, locales).map((locale) => checkFor(fillLocale(url, locale)).fault);
        return faults.includes(undefined) ? undefined : faults[0];
      };
      const fault = library.homes.map(faultOf).find((found) => found !== undefined);
      return fault ? [{ ...fault, ...where }] : [];
    }),
  ];
}

type Check = (
  href: string,
  from: string | undefined,
) => Pick<Problem, 'check' | 'message' | 'hint' | 'fix'> | undefined;

function articleLinkProblems({ path, body, frontMatter }: CachedArticle, check: Check, bodies: BodyCache): Problem[] {
  const file = `content/${path}`;
  const problems: Problem[] = [];
  for (const [index, href] of body.links.entries()) {
    const fault = check(href, path);
    if (!fault) continue;
    const written = bodies.read(body.key)?.links[index];
    problems.push({ ...fault, file, ...(written && { line: written.line, column: written.column }) });
  }
  for (const [index, related] of (frontMatter.related ?? []).entries()) {
    const fault = typeof related === 'string' ? undefined : check(related.url, path);
    if (fault) problems.push({ ...fault, file, field: `related[${index}].url` });
  }
  return problems;
}

/** Returns the hint for the id of a place, with the sign that stands before it in an address. */
function didYouMeanPlace(id: string, known: Iterable<string>, kind: string): string {
  return didYouMean(
    `#${id}`,
    Array.from(known, (one) => `#${one}`),
    kind,
  );
}

/** A line whose page is missing is reported where routes are collected. */
function redirectPlaceProblems({ redirects }: Settings, check: Check): Problem[] {
  return Object.entries(redirects.moved).flatMap(([written, to]) => {
    const fault = to.startsWith('/') && to.includes('#') ? check(to, undefined) : undefined;
    if (fault?.check !== 'dead-anchor') return [];
    return [{ ...fault, file: REDIRECTS_FILE, field: pathToField(['moved', written]) }];
  });
}

function ownAnchorFault(href: string, anchors: Set<string> | undefined) {
  const id = fragmentOf(href);
  if (id === '' || anchors?.has(id)) return undefined;
  return {
    check: 'dead-anchor' as const,
    message: `The link “${href}” leads to a place that does not exist in this article.`,
    hint: didYouMeanPlace(id, anchors ?? [], 'The places are') || 'Give a heading an id, such as “## Title {#part}”.',
  };
}

function* settingAddresses({
  site,
  navigation,
  promotions,
  authors,
}: Settings): Iterable<{ url: string; file: string; field: string }> {
  const file = 'content/site/navigation.yaml';
  for (const [i, { url, groups }] of navigation.menu.entries()) {
    if (url !== undefined) yield { url, file, field: `menu[${i}].url` };
    for (const [j, group] of (groups ?? []).entries())
      for (const [k, link] of group.links.entries())
        yield { url: link.url, file, field: `menu[${i}].groups[${j}].links[${k}].url` };
  }
  for (const [i, column] of navigation.footer.entries()) {
    for (const [j, link] of column.links.entries())
      if (link.url !== undefined) yield { url: link.url, file, field: `footer[${i}].links[${j}].url` };
  }
  for (const [i, { url }] of navigation.legal.entries()) yield { url, file, field: `legal[${i}].url` };
  for (const [i, { url }] of navigation.account.entries()) yield { url, file, field: `account[${i}].url` };
  const { app } = navigation;
  for (const [i, { url }] of (app?.links ?? []).entries()) yield { url, file, field: `app.links[${i}].url` };
  if (app?.more !== undefined) yield { url: app.more, file, field: 'app.more' };
  for (const [i, { url }] of navigation.community.entries()) yield { url, file, field: `community[${i}].url` };
  for (const [id, promotion] of Object.entries(promotions))
    yield { url: promotion.button.url, file: 'content/site/promotions.yaml', field: `${id}.button.url` };
  for (const [id, author] of authors)
    for (const [i, { url }] of author.links.entries())
      yield { url, file: `content/authors/${id}.yaml`, field: `links[${i}].url` };
  if (site.home !== undefined) yield { url: site.home, file: 'content/site/site.yaml', field: 'home' };
}
