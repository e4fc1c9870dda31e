/** The newsroom's own `_headers` and `_redirects` of `public/`, which add to the generated ones. */
import { decodeSafely } from '../urls/permalink.ts';
import { ANYTHING, covers, type PathPattern, segment } from './path-pattern.ts';
import type { Header, HeaderRule, Redirect } from './rule.ts';

export interface OwnHeaderRule extends HeaderRule {
  line: number;
  /** The lines of the headers, in their order. */
  lines: number[];
  /** Headers that Cloudflare takes away here (`! Name`), each with its line. */
  removed: { name: string; line: number }[];
}

/** A line of `_redirects`; `redirect` is left out where only a host that reads the file itself can do what it says. */
export interface OwnRedirect {
  line: number;
  raw: string;
  redirect?: Redirect;
}

export interface OwnRules {
  headers: OwnHeaderRule[];
  redirects: OwnRedirect[];
  /** Lines that no host can read. */
  faults: { file: '_headers' | '_redirects'; line: number; text: string }[];
}

export const NO_OWN_RULES: OwnRules = { headers: [], redirects: [], faults: [] };

/**
 * Reads both files as hosts do.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function readOwnRules(headers: string, redirects: string): OwnRules {
  const rules: OwnRules = { headers: [], redirects: [], faults: [] };
  for (const { text, line } of linesOf(headers)) readHeaderLine(text, line, rules);
  for (const { text, line } of linesOf(redirects)) readRedirectLine(text.trim(), line, rules);
  return rules;
}

function linesOf(text: string): { text: string; line: number }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((one, index) => ({ text: one, line: index + 1 }))
    .filter((one) => !/^\s*(#|$)/.test(one.text));
}

function readHeaderLine(text: string, line: number, { headers, faults }: OwnRules): void {
  const last = headers.at(-1);
  const trimmed = text.trim();
  if (/^(\/|https?:\/\/)\S*$/.test(trimmed)) {
    headers.push({ pattern: parsePattern(trimmed), headers: [], line, lines: [], removed: [] });
    return;
  }
  const [, removed] = /^!\s*([^\s:]+)$/.exec(trimmed) ?? [];
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(\S.*)$/.exec(trimmed) ?? [];
  if (last && removed !== undefined) last.removed.push({ name: removed, line });
  else if (last && name !== undefined && value !== undefined) {
    last.headers = [...last.headers, [name, value]];
    last.lines.push(line);
  } else faults.push({ file: '_headers', line, text: trimmed });
}

function readRedirectLine(raw: string, line: number, { redirects, faults }: OwnRules): void {
  const [from = '', to = '', status = '301', ...conditions] = raw.replace(/\s+#.*$/, '').split(/\s+/);
  const code = /^(\d{3})!?$/.exec(status)?.[1];
  if (!/^(\/|https?:\/\/)/.test(from) || (!/^(\/|https?:\/\/)/.test(to) && !to.includes('='))) {
    faults.push({ file: '_redirects', line, text: raw });
    return;
  }
  const isPlain = from.startsWith('/') && conditions.length === 0 && code !== undefined && /^3/.test(code);
  const isCondition = to.includes('=') && !/^(\/|https?:)/.test(to);
  redirects.push({
    line,
    raw,
    ...(isPlain && !isCondition && { redirect: { pattern: parsePattern(from), to, status: Number(code) } }),
  });
}

/** Reads a path with its asterisk and names. */
export function parsePattern(path: string): PathPattern {
  return path
    .split(/(\*|(?<=\/):[a-z]\w*)/i)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '*') return ANYTHING;
      return /^:[a-z]/i.test(part) ? segment(part.slice(1)) : decodeSafely(part);
    });
}

/**
 * Adds the newsroom's own headers to the generated ones. Of two rules with one header the later holds, so an own rule
 * stands before the narrower ones that it covers; for the same paths, what the newsroom says takes the place of ours.
 */
export function addOwnHeaders(generated: readonly HeaderRule[], own: readonly OwnHeaderRule[]): HeaderRule[] {
  const rules: HeaderRule[] = [...generated];
  for (const { pattern, headers } of own) {
    if (headers.length === 0) continue;
    const same = rules.findIndex((rule) => covers(rule.pattern, pattern) && covers(pattern, rule.pattern));
    const before = rules[same];
    if (before) rules[same] = { pattern: before.pattern, headers: replaced(before.headers, headers) };
    else {
      const narrower = rules.findIndex((rule) => covers(pattern, rule.pattern));
      rules.splice(narrower === -1 ? rules.length : narrower, 0, { pattern, headers });
    }
  }
  return rules;
}

function replaced(headers: readonly Header[], own: readonly Header[]): Header[] {
  const names = new Set(own.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !names.has(name.toLowerCase())), ...own];
}
