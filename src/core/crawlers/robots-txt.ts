/** `robots.txt`: the newsroom's policy for crawlers, as the Robots Exclusion Protocol writes it (RFC 9309). */

import { asContent, singleFile } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { CRAWLERS, type Crawlers } from '../site/crawlers.ts';
import { pathToUrl } from '../urls/site-url.ts';

const ROBOTS_TXT = '/robots.txt';

interface Group {
  agents: readonly string[];
  lines: string[];
}

/** A newsroom's own rules for crawlers win. */
export const robotsTxt = singleFile({
  path: ROBOTS_TXT,
  mediaType: 'text/plain; charset=utf-8',
  when: ({ publicFiles }) => !publicFiles.has(ROBOTS_TXT),
  make: (context) => () => asContent(createRobotsTxt(context)),
});

/** The text: rules by name and purpose, then where the sitemaps are. */
export function createRobotsTxt({ site, library }: Pick<PageContext, 'site' | 'library'>): string {
  const sitemaps = library.routes
    .filter((route) => route.kind === 'file' && (route.file === 'sitemapIndex' || route.file === 'newsSitemaps'))
    .map(({ path }) => `Sitemap: ${pathToUrl(library.address, path)}`);
  const groups = groupsOf(site.crawlers, library.address.base);
  return [...groups.map(writeGroup), sitemaps.join('\n')].map((part) => `${part}\n`).join('\n');
}

/** Paths begin with the base: the lines are right wherever the host's own file has them. */
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
    // Whoever is not named obeys the rules for all
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

/** As addresses are encoded; an escape that is written already stays, and # would begin a comment. */
function encodeRule(path: string, base: string): string {
  const encoded = encodeURI(path)
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replaceAll('#', '%23');
  return base.slice(0, -1) + encoded;
}
