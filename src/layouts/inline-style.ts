/** Joins the styles of a page to the one that stands in it, with the hash by which the policy of the page allows it. */
import { memoise } from '../core/text/memoise.ts';
import { hashSource } from './hash-source.ts';

/** The one inline style of a page. */
export interface InlineStyle {
  css: string;
  /** Its source in a policy: `sha256-…` (CSP Level 3, 2.3.1). */
  hash: string;
}

let count = 0;
/** Most pages are made of the same parts, so that a list of numbers names the whole. */
const numberOf = memoise((_part: string) => ++count, 10_000);
const known = new Map<string, InlineStyle>();

/** Joins parts of CSS in their order. What many pages have in common is joined and hashed once. */
export function joinStyles(parts: readonly string[]): InlineStyle {
  const key = parts.map((part) => numberOf(part)).join();
  const found = known.get(key);
  if (found) return found;
  if (known.size >= 1000) known.clear();
  const css = parts.join('');
  const made = { css, hash: hashSource(css) };
  known.set(key, made);
  return made;
}
