/** `robots.txt`: the newsroom's policy for crawlers, as the Robots Exclusion Protocol writes it (RFC 9309). */

import type { PageContext } from '../presentation/page-context.ts';
import type { OutputFile } from '../routes/output-file.ts';
import { CRAWLERS, type Crawlers } from '../site/crawlers.ts';
import { pathToUrl } from '../urls/site-url.ts';

export const ROBOTS = '/robots.txt';

interface Group {
  agents: readonly string[];
  lines: string[];
}

/** The file, where the newsroom has none of its own. */
export function createRobots({ site, library }: PageContext): OutputFile[] {
  const files = library.routes.flatMap((page) => (page.kind === 'file' ? [page] : []));
  if (!files.some(({ file }) => file.type === 'robots')) return [];
  const sitemaps = files
    .filter(({ file }) => file.type === 'sitemap-index' || file.type === 'news-sitemap')
    .map(({ path }) => `Sitemap: ${pathToUrl(library.address, path)}`);
  const groups = groupsOf(site.crawlers, library.address.base);
  const text = [...groups.map(writeGroup), sitemaps.join('\n')].map((part) => `${part}\n`).join('\n');
  return [{ path: ROBOTS, mediaType: 'text/plain; charset=utf-8', key: text, make: () => text }];
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
