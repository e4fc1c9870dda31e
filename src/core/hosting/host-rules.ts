/** Reads `_headers` and `_redirects` as hosts do, so that a finished site can be looked at as it will be served. */
import { decodeSafely } from '../urls/permalink.ts';

/** Headers of all paths that match. */
export interface HeaderRule {
  matches(path: string): boolean;
  headers: readonly (readonly [name: string, value: string])[];
}

/** What is answered at an old address. */
export interface RedirectRule {
  /** Returns where a decoded path leads; `undefined` where the rule is for other paths. */
  targetOf(path: string): string | undefined;
  /** What must stand in the query, decoded; nothing of it is passed on. */
  query: readonly (readonly [name: string, value: string])[];
  status: number;
}

/**
 * Reads the text of `_headers`: a path at the margin, its headers indented below.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value.trim()]);
    else rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules.map(({ pattern, headers }) => ({ matches: (path) => pattern.test(path), headers }));
}

/**
 * Reads the text of `_redirects`: `from to status`, or `from name=value to status`, the first line that matches wins. A status that ends in `!` is read
 * without it.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function readRedirectRules(text: string): RedirectRule[] {
  return text.split(/\r?\n/).flatMap((line): RedirectRule[] => {
    const [from = '', ...parts] = line.trim().split(/\s+/);
    const end = parts.findIndex((part) => /^(\/|https?:)/.test(part));
    const [to = '', status = '301'] = parts.slice(end);
    if (from.startsWith('#') || end === -1) return [];
    const query = parts.slice(0, end).map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, decodeSafely(value)];
    });
    const pattern = toPattern(from);
    const targetOf = (path: string) => {
      const match = pattern.exec(path);
      return match ? fillTarget(to, match.groups ?? {}) : undefined;
    };
    return [{ targetOf, query, status: Number.parseInt(status, 10) || 301 }];
  });
}

/** An asterisk stands for anything, `:name` for one part of a path; what is percent-encoded is meant as it is. */
function toPattern(path: string): RegExp {
  const parts = path.split(/(\*|:[a-z]\w*)/i).map((part) => {
    if (part === '*') return '(?<splat>.*)';
    if (/^:[a-z]/i.test(part)) return `(?<${part.slice(1)}>[^/]+)`;
    return RegExp.escape(decodeSafely(part));
  });
  return new RegExp(`^${parts.join('')}$`, 'su');
}

function fillTarget(to: string, values: Readonly<Record<string, string>>): string {
  return to.replace(/(?<!^https?):([a-z]\w*)/gi, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURI(values[name] ?? '') : whole,
  );
}
