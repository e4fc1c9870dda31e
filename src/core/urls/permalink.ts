/** Permalink patterns, such as `/{locale}/{category}/{slug}/`. */
import { memoise } from '../text/memoise.ts';
import { isReservedPath } from './reserved-paths.ts';

/** What a pattern of addresses may hold. */
export interface PermalinkRule {
  /** Names that stand for a part of the address, in curly braces. */
  tokens: readonly string[];
  /** The pattern of a newsroom that states none. */
  pattern: string;
  /** Tokens of which a pattern needs one, so that not all pages of its kind share an address. */
  distinctBy?: readonly string[];
}

/** What is wrong with a pattern, as a hint for the editor, or nothing. */
export function patternFault(pattern: string, { tokens, distinctBy }: PermalinkRule): string | undefined {
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    return 'A pattern begins and ends with a slash, such as /{locale}/{slug}/.';
  }
  if (/[\s?#%\\]|\/\/|\/\.{1,2}\//.test(pattern)) {
    return 'A pattern has no spaces, empty segments, dots alone, or any of ? # % \\.';
  }
  for (const [, token = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (!tokens.includes(token))
      return `{${token}} is not a token here. Tokens: ${tokens.map((name) => `{${name}}`).join(' ')}.`;
  }
  if (/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ''))) return 'A curly brace is left open: write tokens as {slug}.';
  if (distinctBy && !distinctBy.some((name) => pattern.includes(`{${name}}`)))
    return `Without ${distinctBy.map((name) => `{${name}}`).join(' or ')}, all of them would share one address.`;
  return undefined;
}

/** Fills a pattern; every value is one or more finished path segments. Accents are composed (NFC), as in all paths. */
export function fillPermalink(pattern: string, values: Readonly<Record<string, string>>): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, token: string) => values[token] ?? '');
  return filled.replace(/\/{2,}/g, '/').normalize('NFC');
}

/** The path of a language's home; `localePath` is the language's segment of addresses. */
export function homePath({ home }: Readonly<Record<'home', string>>, localePath: string): string {
  return fillPermalink(home, { locale: localePath });
}

/** A tag's part of addresses: `Open data` → `open-data`; nothing is left of a tag of signs alone. */
export const tagSegment = memoise((tag: string) =>
  tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\s/?#%\\{}<>"'`|^.:*]+/gu, '-')
    .replace(/^[-_]+|-+$/g, ''),
);

/** What is wrong with a tag, as a hint for the editor, or nothing: disks give a part of an address 255 bytes. */
export function tagFault(tag: string): string | undefined {
  if (new TextEncoder().encode(tagSegment(tag)).length <= 255) return undefined;
  return 'Write a shorter tag, of a few words: it becomes one part of an address.';
}

/** What is wrong with a slug, as a hint for the editor, or nothing. */
export function slugFault(slug: string): string | undefined {
  if (slug === '.' || slug === '..' || /[/\\]/.test(slug))
    return 'A slug is one segment of the address: it has no slashes and is not dots alone.';
  if (/[\s?#%{}<>"'`|^]/.test(slug) || /(?![\u200c\u200d])\p{Cf}|\p{Cc}/u.test(slug)) {
    return 'A slug has no spaces, invisible characters or punctuation such as ? # %: write words joined by hyphens.';
  }
  if (slug.startsWith('_') || slug.startsWith('.')) return 'A slug begins with a letter or a digit.';
  return undefined;
}

/** What is wrong with an old path that redirects, or nothing; `name` is what it is called where it is written. */
export function aliasFault(alias: string, name = 'An alias'): string | undefined {
  if (!alias.startsWith('/') || alias.startsWith('//'))
    return `${name} is a path on this site that begins with one slash, such as /old/address/.`;
  if (/(^|\/)\.{1,2}(\/|$)/.test(decodeSafely(alias))) return `${name} stays in its place: it has no . or .. segments.`;
  if (/[\s?#\\<>"{}]/.test(alias) || /[\\\p{Cc}]/u.test(decodeSafely(alias)))
    return `${name} is a plain path: no spaces, ?, # or backslashes.`;
  if (isReservedPath(decodeSafely(alias)))
    return `Broadsheet itself writes to that path: ${name.toLowerCase()} can’t begin with it.`;
  return undefined;
}

/** Decodes percent escapes where they are valid UTF-8, else returns the text as it is. */
export function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
