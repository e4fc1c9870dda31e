/** Patterns of paths as data, which each host writes in its own form. */
import { pathToHref } from '../urls/site-url.ts';

/** Stands for anything, slashes too. */
interface Anything {
  readonly kind: 'anything';
}

/** Stands for one part of a path, by a name. */
interface Segment {
  readonly kind: 'segment';
  readonly name: string;
}

/** A path, decoded and with its base, in parts: texts as they are, and what stands for others. */
export type PathPattern = readonly (string | Anything | Segment)[];

export const ANYTHING: Anything = { kind: 'anything' };

export function segment(name: string): Segment {
  return { kind: 'segment', name };
}

/** Writes a pattern with each text and each stand-in in a host's own form. */
export function writePattern(
  pattern: PathPattern,
  form: { text(text: string): string; anything: string; segment(name: string): string },
): string {
  return pattern
    .map((part) => {
      if (typeof part === 'string') return form.text(part);
      return part.kind === 'anything' ? form.anything : form.segment(part.name);
    })
    .join('');
}

/** Returns a decoded path, percent-encoded, with no sign in it that hosts would read as a pattern. */
export function encodeLiteral(path: string): string {
  return pathToHref({ origin: '', base: '/', url: '' }, path).replaceAll('*', '%2A').replaceAll(':', '%3A');
}

/** Writes a pattern as `_headers` and `_redirects` do: `/a/:name/*`. */
export function toHostPattern(pattern: PathPattern): string {
  return writePattern(pattern, { text: encodeLiteral, anything: '*', segment: (name) => `:${name}` });
}

/**
 * Writes a pattern as a regular expression of decoded paths, in the syntax that PCRE, RE2 and JavaScript share.
 */
export function toExpression(pattern: PathPattern): string {
  return `^${writePattern(pattern, { text: escapeExpression, anything: '(.*)', segment: () => '([^/]+)' })}$`;
}

export function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Returns whether a pattern stands for every path for which another does. */
export function covers(pattern: PathPattern, other: PathPattern): boolean {
  const example = writePattern(other, { text: (text) => text, anything: '\u{1}/\u{1}', segment: () => '\u{1}' });
  return new RegExp(toExpression(pattern), 'su').test(example);
}

/** Returns whether a pattern has nothing in it that stands for others. */
export function isLiteral(pattern: PathPattern): boolean {
  return pattern.every((part) => typeof part === 'string');
}
