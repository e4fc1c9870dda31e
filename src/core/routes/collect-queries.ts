/** Collects the old addresses that differ by their query alone, such as `/?p=123`, for which no page can lie anywhere. */
import type { Article } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { pathToField } from '../problems/schema-problem.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { hasQuery, type Parameter, parseQueryAddress, queryKey } from '../urls/query-address.ts';
import { REDIRECTS_FILE } from '../urls/redirect-path.ts';
import { entriesByKey, type LivePaths, resolveTarget } from './collect-redirect-routes.ts';
import { targetProblem } from './redirect-problems.ts';
import { pathKey } from './route-table.ts';

/** An old address with a query, and where it leads: a path with a place in its page, or a full address. */
export interface QueryRedirect {
  /** As an editor wrote it: `/?p=123`. */
  written: string;
  /** The virtual path of the file that holds it, and its place there. */
  file: string;
  field: string;
  path: string;
  query: readonly Parameter[];
  to: string;
  hash?: string;
}

interface QuerySource {
  redirects: Redirects;
  /** The articles that have a page, and those that have expired. */
  articles: readonly Article[];
  pathOf(article: Article): string;
}

/**
 * Returns the old addresses with a query, those with more parameters first, as the first that matches wins; and a problem for
 * each that has no effect.
 */
export function collectQueries(
  { redirects, articles, pathOf }: QuerySource,
  live: LivePaths,
): { queries: QueryRedirect[]; problems: Problem[] } {
  const entries = entriesByKey(redirects);
  const problems: Problem[] = [];
  const found = new Map<string, QueryRedirect>();
  const add = (
    written: string,
    place: Pick<QueryRedirect, 'file' | 'field'>,
    target: Pick<QueryRedirect, 'to' | 'hash'>,
  ) => {
    const one: QueryRedirect = { written, ...place, ...parseQueryAddress(written), ...target };
    const key = queryKey(one);
    const first = found.get(key);
    const fault = first ? twice(one, first) : pathKey(one.to) === pathKey(one.path) ? needless(one) : undefined;
    if (fault) problems.push(fault);
    else found.set(key, one);
  };
  for (const article of articles)
    for (const [index, alias] of article.aliases.entries())
      if (hasQuery(alias))
        add(alias, { file: `content/${article.path}`, field: `aliases[${index}]` }, { to: pathOf(article) });
  for (const [written, to] of Object.entries(redirects.moved)) {
    if (!hasQuery(written)) continue;
    const place = { file: REDIRECTS_FILE, field: pathToField(['moved', written]) };
    const target = resolveTarget(to, entries, live);
    const problem = targetProblem({ written, to, path: written, field: place.field }, target);
    if (problem) problems.push(problem);
    if (typeof target === 'object') add(written, place, { to: target.to, ...(target.hash && { hash: target.hash }) });
  }
  const queries = [...found.values()].sort(
    (a, b) => b.query.length - a.query.length || (queryKey(a) < queryKey(b) ? -1 : 1),
  );
  return { queries, problems };
}

function twice({ written, file, field }: QueryRedirect, first: QueryRedirect): Problem {
  const message = `The address ${written} stands in ${first.file} already, and leads to ${first.to}.`;
  return { check: 'same-url', file, field, message, hint: 'Keep it in one place only.' };
}

/** A page answers at its path whatever stands in the query, and some hosts would lead from there to there for ever. */
function needless({ written, file, field, to }: QueryRedirect): Problem {
  const message = `The address ${written} leads to the page that answers there already, ${to}.`;
  return { check: 'needless-redirect', file, field, message, hint: 'Take it away.' };
}
