/** Checks what hosts are told: the newsroom's own rules, what contradicts them, and how much a host takes. */
import type { OwnHeaderRule, OwnRules } from '../../core/host-rules/own-rules.ts';
import { covers, isLiteral } from '../../core/host-rules/path-pattern.ts';
import { exceededByRules } from '../../core/hosting/host-limits.ts';
import { createHostRules } from '../../core/hosting/host-rules-of-site.ts';
import { isReachedBy } from '../../core/hosting/reached-by.ts';
import type { Library } from '../../core/library/library.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Route } from '../../core/routes/route-kinds.ts';
import { shortened } from '../../core/text/shortened.ts';
import { fileFormOf } from '../../core/urls/page-path.ts';
import { hrefToPath, targetToHref } from '../../core/urls/site-url.ts';
import type { Settings } from '../settings/read-settings.ts';

const HEADERS = 'public/_headers';
const REDIRECTS = 'public/_redirects';

/** Returns the problems of `_headers` and `_redirects`, and of `host:`. */
export function hostsProblems({ site, ownRules }: Pick<Settings, 'site' | 'ownRules'>, library: Library): Problem[] {
  const { host } = site;
  const limits = host ? exceededByRules(host, createHostRules(library, ownRules)) : [];
  return [
    ...ownRules.faults.map(brokenRule),
    ...sameHeaders(ownRules.headers),
    ...sameRedirects(ownRules, library),
    ...(host ? unreached(host, ownRules) : []),
    ...(host && site.security.reports !== undefined ? unreported(host) : []),
    ...unasked(host, library.queries),
    ...(host === 'cloudflare' && fileFormOf(Object.values(site.permalinks)) === 'html' ? [REFUSED_ENDINGS] : []),
    ...limits.map(
      ({ found, limit, remedy }): Problem => ({
        check: 'host-limit',
        file: 'content/site/site.yaml',
        field: 'host',
        message: `There are ${found}. ${limit}`,
        hint: remedy,
      }),
    ),
  ];
}

function brokenRule({ file, line, text }: OwnRules['faults'][number]): Problem {
  const hint =
    file === '_headers'
      ? 'Write a path that begins with a slash at the margin, and below it each header, indented, as “Name: value”.'
      : 'Write the old address, where it leads and a status, as “/old /new 301”.';
  return {
    check: 'broken-rule',
    file: `public/${file}`,
    line,
    message: `No host can read “${shortened(text)}”.`,
    hint,
  };
}

/** Two values of one header for the same paths. */
function sameHeaders(rules: readonly OwnHeaderRule[]): Problem[] {
  const all = rules.flatMap((rule) =>
    rule.headers.map(([name, value], index) => ({ rule, name, value, line: rule.lines[index] ?? rule.line })),
  );
  return all.flatMap((one, index) => {
    const before = all
      .slice(0, index)
      .find(
        (other) =>
          other.name.toLowerCase() === one.name.toLowerCase() &&
          other.value !== one.value &&
          covers(other.rule.pattern, one.rule.pattern) &&
          covers(one.rule.pattern, other.rule.pattern),
      );
    if (!before) return [];
    return [
      {
        check: 'contradicting-rules' as const,
        file: HEADERS,
        line: one.line,
        message: `${one.name} is “${shortened(one.value)}” here and “${shortened(before.value)}” in line ${before.line}, for the same paths.`,
        hint: `Take away line ${before.line} or this one.`,
      },
    ];
  });
}

/** Two lines for one address, and lines for an address that has a page, or leads elsewhere by content. */
function sameRedirects({ redirects }: OwnRules, library: Library): Problem[] {
  const seen = new Map<string, { line: number; to: string }>();
  return redirects.flatMap(({ line, redirect }): Problem[] => {
    if (!redirect || !isLiteral(redirect.pattern)) return [];
    const from = redirect.pattern.join('');
    const twice = seen.get(from);
    seen.set(from, twice ?? { line, to: redirect.to });
    const tell = (message: string, hint: string): Problem[] => [
      { check: 'contradicting-rules', file: REDIRECTS, line, message, hint },
    ];
    if (twice && twice.to !== redirect.to)
      return tell(
        `${from} leads to ${redirect.to} here, and to ${twice.to} in line ${twice.line}, which wins.`,
        `Take away line ${twice.line} or this one.`,
      );
    const path = hrefToPath(library.address, from);
    const route = path === undefined ? undefined : library.routeAt(path);
    if (!route || route.kind === 'root' || route.kind === 'gone') return [];
    if (route.kind !== 'redirect')
      return tell(
        `${from} leads to ${redirect.to}, and a page of the newsroom has that address: readers would never see it.`,
        'Take away this line, or give the page another address.',
      );
    const other = targetToHref(library.address, route);
    return other === redirect.to
      ? []
      : tell(
          `${from} leads to ${redirect.to} here, and to ${other} by ${sourceOf(route)}.`,
          'This line wins. Take away one of the two.',
        );
  });
}

function sourceOf(route: Extract<Route, { kind: 'redirect' }>): string {
  return 'alias' in route ? `“aliases:” of content/${route.article.path}` : 'content/redirects.yaml';
}

/** @see https://developers.cloudflare.com/pages/configuration/serving-pages/#route-matching */
const REFUSED_ENDINGS: Problem = {
  check: 'unreached-rule',
  file: 'content/site/site.yaml',
  field: 'host',
  message: 'Cloudflare leads from addresses that end in .html to those without, so that none of these is a page’s own.',
  hint: 'Write “addresses: plain” into site.yaml, and no .html at the ends of patterns: Cloudflare leads on from the old addresses.',
};

/** Old addresses with a query, where nobody reads rules of them. */
function unasked(host: Settings['site']['host'], queries: Library['queries']): Problem[] {
  const [first] = queries.toSorted((a, b) => (a.written < b.written ? -1 : 1));
  if (!first || (host && isReachedBy(host, 'query'))) return [];
  const { written, file, field } = first;
  const others = queries.length - 1;
  const what = others === 0 ? `The old address ${written}` : `Each old address with a query, such as ${written},`;
  const isAtCloudflare = host === 'cloudflare' ? 'Write a Redirect Rule at Cloudflare, or publish' : 'Publish';
  return [
    {
      check: 'unreached-rule',
      file,
      field,
      message: `${what} is answered by what lies at the path before the question mark: ${host === undefined ? 'no “host:” in site.yaml says who could be told otherwise' : `${host} can’t be told otherwise`}.`,
      hint: `${isAtCloudflare} at one of these hosts, and name it under “host:” in site.yaml: netlify, vercel, nginx, caddy, apache, s3-cloudfront.`,
    },
  ];
}

/** Only headers tell a browser where it reports. */
function unreported(host: NonNullable<Settings['site']['host']>): Problem[] {
  if (isReachedBy(host, 'headers')) return [];
  return [
    {
      check: 'unreached-rule',
      file: 'content/site/site.yaml',
      field: 'security.reports',
      message: `Browsers are told in a header where they report, and no header of yours reaches ${host}.`,
      hint: 'Take “reports:” away, or publish at another host.',
    },
  ];
}

function unreached(host: NonNullable<Settings['site']['host']>, { headers, redirects }: OwnRules): Problem[] {
  const tell = (file: string, line: number, what: string): Problem => ({
    check: 'unreached-rule',
    file,
    line,
    message: `${what} doesn’t reach ${host}.`,
    hint:
      host === 'github-pages'
        ? 'GitHub Pages takes no rules: take the line away, or publish at another host.'
        : `Set it at ${host} itself, or take the line away.`,
  });
  return [
    ...headers.flatMap((rule) => [
      ...(isReachedBy(host, 'headers') ? [] : [tell(HEADERS, rule.line, 'This rule')]),
      ...(host === 'cloudflare'
        ? []
        : rule.removed.map(({ name, line }) => tell(HEADERS, line, `That ${name} is taken away`))),
    ]),
    ...redirects
      .filter(
        ({ redirect }) =>
          !isReachedBy(host, redirect ? (isLiteral(redirect.pattern) ? 'redirect' : 'pattern') : 'other'),
      )
      .map(({ line }) => tell(REDIRECTS, line, 'This rule')),
  ];
}
