/** Writes `robots.txt`, the newsroom's rules for crawlers (Robots Exclusion Protocol, RFC 9309). */

import { asContent, singleFile } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { CRAWLERS, type Crawlers } from '../site/crawlers.ts';
import { pathToUrl } from '../urls/site-url.ts';

const ROBOTS_TXT = '/robots.txt';

/** A group of rules (RFC 9309, 2.2): the crawlers that it is for, and its lines. */
interface Group {
  agents: readonly string[];
  lines: string[];
}

/** The entry of `/robots.txt`; left out where the newsroom has a `public/robots.txt` of its own. */
export const robotsTxt = singleFile({
  path: ROBOTS_TXT,
  mediaType: 'text/plain; charset=utf-8',
  when: ({ publicFiles }) => !publicFiles.has(ROBOTS_TXT),
  make: (context) => () => asContent(createRobotsTxt(context)),
});

/**
 * Writes the text of `robots.txt` from `crawlers:` of `site.yaml`: groups of rules, then the addresses of the sitemaps.
 */
export function createRobotsTxt({ site, library }: Pick<PageContext, 'site' | 'library'>): string {
  const sitemaps = library.routes
    .filter((route) => route.kind === 'file' && (route.file === 'sitemapIndex' || route.file === 'newsSitemaps'))
    .map(({ path }) => `Sitemap: ${pathToUrl(library.address, path)}`);
  const groups = groupsOf(site.crawlers, library.address.base);
  return [...groups.map(writeGroup), sitemaps.join('\n')].map((part) => `${part}\n`).join('\n');
}

/** Paths include the base, so that the rules stay right when they are copied into the `robots.txt` of the host. */
function groupsOf({ rules, search, ...purposes }: Crawlers, base: string): Group[] {
  const own = rules.map(({ agents, allow = [], disallow = [] }) => ({
    agents,
    lines: [
      ...allow.map((path) => `Allow: ${encodeRule(path, base)}`),
      ...disallow.map((path) => `Disallow: ${encodeRule(path, base)}`),
    ],
  }));
  const named = new Set(own.flatMap(({ agents }) => agents).map((agent) => agent.toLowerCase()));
  const byPurpose = Object.entries(CRAWLERS).flatMap(([purpose, known]): Group[] => {
    const permission = purposes[purpose as keyof typeof CRAWLERS];
    // Crawlers that no group names obey the rules for all
    if (permission === search && permission === 'allow') return [];
    const agents = known.filter((agent) => !named.has(agent.toLowerCase()));
    return [{ agents, lines: [permission === 'allow' ? `Allow: ${base}` : `Disallow: ${base}`] }];
  });
  const others = { agents: ['*'], lines: [search === 'allow' ? `Allow: ${base}` : `Disallow: ${base}`] };
  const groups = [...byPurpose, ...own, ...(named.has('*') ? [] : [others])];
  return groups.filter(({ agents }) => agents.length > 0);
}

function writeGroup({ agents, lines }: Group): string {
  return [...agents.map((agent) => `User-agent: ${agent}`), ...lines].join('\n');
}

/** Percent-encodes a path. Escapes that are there already stay, and `#` is encoded since it would begin a comment. */
function encodeRule(path: string, base: string): string {
  const encoded = encodeURI(path)
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replaceAll('#', '%23');
  return base.slice(0, -1) + encoded;
}
