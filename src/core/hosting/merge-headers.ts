/** Brings rules of headers into the form of hosts that send, of one header, what the last rule says. */

import { covers } from '../host-rules/path-pattern.ts';
import type { Header, HeaderRule } from '../host-rules/rule.ts';
import { type HostRules, REVALIDATED } from './host-rules-of-site.ts';

const POLICY = 'content-security-policy';

/**
 * Returns the rules with a lifetime for every file, and with each policy joined to those of the wider rules before it:
 * hosts that know `_headers` send both, and a browser obeys all of them (CSP Level 3, 3.1 and 8.1).
 */
export function mergeHeaders({ headers }: Pick<HostRules, 'headers'>): HeaderRule[] {
  const [everywhere, ...others] = headers;
  const rules = everywhere
    ? [{ ...everywhere, headers: [REVALIDATED, ...everywhere.headers] }, ...others]
    : [...headers];
  return rules.map((rule, index) => {
    const wider = rules.slice(0, index).filter(({ pattern }) => covers(pattern, rule.pattern));
    return { ...rule, headers: rule.headers.map((header) => joinPolicies(header, wider)) };
  });
}

/** Returns all headers of the paths of a rule, those of wider rules too. */
export function headersOf(rule: HeaderRule, rules: readonly HeaderRule[]): Header[] {
  const found = new Map<string, Header>();
  for (const { pattern, headers } of rules)
    if (covers(pattern, rule.pattern)) for (const header of headers) found.set(header[0].toLowerCase(), header);
  return [...found.values()];
}

function joinPolicies([name, value]: Header, wider: readonly HeaderRule[]): Header {
  if (name.toLowerCase() !== POLICY) return [name, value];
  const before = wider.flatMap(({ headers }) =>
    headers.filter(([other]) => other.toLowerCase() === POLICY).map(([, policy]) => policy),
  );
  return [name, [...new Set([...before, value])].join(', ')];
}
