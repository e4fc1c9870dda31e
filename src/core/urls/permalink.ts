/** Checks and fills permalink patterns, such as `/{locale}/{category}/{slug}/`. */
import { withoutHidden } from '../text/hidden-characters.ts';
import { memoise } from '../text/memoise.ts';
import { portableSegment } from './portable-name.ts';
import { isReservedPath } from './reserved-paths.ts';
import { slugOfTitle } from './slug.ts';

/** What one key of `permalinks:` in `site.yaml` allows. */
export interface PermalinkRule {
  /** The names that the pattern may have in curly braces. */
  tokens: readonly string[];
  /** The default pattern. */
  pattern: string;
  /**
   * The tokens of which the pattern needs at least one, since otherwise all pages of its kind would share an address.
   */
  distinctBy?: readonly string[];
}

/** Returns what is wrong with a pattern, as a hint for the editor, or `undefined` where it is right. */
export function patternFault(pattern: string, { tokens, distinctBy }: PermalinkRule): string | undefined {
  if (!pattern.startsWith('/')) return 'A pattern begins with a slash, such as /{locale}/{slug}/.';
  if (/[\s?#%\\]|\/\/|\/\.{1,2}(\/|$)/.test(pattern)) {
    return 'A pattern has no spaces, empty segments, dots alone, or any of ? # % \\.';
  }
  const ending = /\.\w+$/.exec(pattern)?.[0];
  if (ending !== undefined && ending !== '.html')
    return `A pattern ends in a slash, in .html or in no ending: with ${ending}, hosts would send pages as something else.`;
  for (const [, token = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (!tokens.includes(token))
      return `{${token}} is not a token here. Tokens: ${tokens.map((name) => `{${name}}`).join(' ')}.`;
  }
  if (/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ''))) return 'A curly brace is left open: write tokens as {slug}.';
  if (distinctBy && !distinctBy.some((name) => pattern.includes(`{${name}}`)))
    return `Without ${distinctBy.map((name) => `{${name}}`).join(' or ')}, all of them would share one address.`;
  return undefined;
}

/**
 * Fills the tokens of a pattern and returns a decoded path. A token without a value becomes empty, and empty segments
 * are left out. Accents are composed (NFC), as in all paths.
 */
export function fillPermalink(pattern: string, values: Readonly<Record<string, string>>): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, token: string) => values[token] ?? '');
  const path = filled.replace(/\/{2,}/g, '/').normalize('NFC');
  // Without a language’s segment, the home of a language is left with its ending alone
  return path === '' ? '/' : path;
}

/** Returns the path of a language's home. `localePath` is the language's segment in addresses. */
export function homePath({ home }: Readonly<Record<'home', string>>, localePath: string): string {
  return fillPermalink(home, { locale: localePath });
}

/** Signs that tell one tag from another, as words: C, C# and C++ are three languages. */
const SIGN_WORDS: Readonly<Record<string, string>> = { '#': 'sharp', '+': 'plus', '%': 'percent' };

/**
 * Returns the segment of a tag in addresses: `Open data` → `open-data`, `C#` → `c-sharp`, `.NET` → `dot-net`, `AUX` → `aux-`. It is
 * empty for a tag that has only punctuation.
 */
export const tagSegment = memoise((tag: string) =>
  portableSegment(
    toLowerCase(tag.normalize('NFC'))
      .replace(/^#+/, '')
      .replace(/^\.(?=[\p{L}\p{N}])/u, 'dot-')
      .replace(/[#+%]/g, (sign) => `-${SIGN_WORDS[sign]}-`)
      .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\s/?#%\\{}<>"'`|^.:*]+/gu, '-')
      .replace(/-{2,}/g, '-')
      .replace(/^[-_]+|-+$/g, ''),
  ),
);

/**
 * Returns what a tag says, whatever its capitals, spaces and hyphens: two tags of which this differs are two tags, even
 * where their segments are the same.
 */
export const tagIdentity = memoise((tag: string) =>
  toLowerCase(tag.normalize('NFC'))
    .replace(/^#+/, '')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\s_./:'’"`|-]+/gu, '-')
    .replace(/^-+|-+$/g, ''),
);

/** Returns a text in lower case. The Turkish İ loses its dot, which would be a letter of its own in other languages. */
function toLowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

/**
 * Returns what is wrong with a tag, as a hint for the editor, or `undefined` where it is right. A tag may have 255
 * bytes in addresses, as the names of folders on disks.
 */
export function tagFault(tag: string): string | undefined {
  if (tagSegment(tag) === '') return 'A tag needs a letter, a digit or an emoji: its page has no address otherwise.';
  if (new TextEncoder().encode(tagSegment(tag)).length <= 255) return undefined;
  return 'Write a shorter tag, of a few words: it becomes one part of an address.';
}

/** Returns what is wrong with a slug, as a hint for the editor, or `undefined` where it is right. */
export function slugFault(slug: string): string | undefined {
  const words = slugOfTitle(withoutHidden(slug), 'en');
  const example = words === '' ? '' : `, such as ${words}`;
  if (slug === '.' || slug === '..' || /[/\\]/.test(slug))
    return `A slug is one segment of the address: it has no slashes and is not dots alone. Write words joined by hyphens${example}.`;
  if (/[\s?#%{}<>"'`|^“”„‟«»‹›]/.test(slug) || /(?![\u200c\u200d])\p{Cf}|\p{Cc}/u.test(slug)) {
    return `A slug has no spaces, invisible characters, quotation marks or punctuation like ? # %: write words joined by hyphens${example}.`;
  }
  if (slug.startsWith('_') || slug.startsWith('.')) return 'A slug begins with a letter or a digit.';
  return undefined;
}

/** What stands for any text at hosts and in other systems: `/blog/*`, `/(.+)/`, `/[0-9]+/`, `/:splat`. */
const LIKE_PATTERN = /\*|\(\.\+\)|\[[^\]/]*\]\+|(?<=\/):[a-z]\w*/i;

/**
 * Returns what is wrong with a path of `aliases:` or `redirects.yaml`, as a hint for the editor, or `undefined` where
 * it is right.
 *
 * @param name What hints call the path.
 */
export function aliasFault(alias: string, name = 'An alias'): string | undefined {
  if (!alias.startsWith('/') || alias.startsWith('//'))
    return `${name} is a path on this site that begins with one slash, such as /old/address/.`;
  if (/(^|\/)\.{1,2}(\/|$)/.test(decodeSafely(alias))) return `${name} stays in its place: it has no . or .. segments.`;
  if (LIKE_PATTERN.test(alias))
    return `${name} stands for itself alone, not for all that begin like it: write one line for each, without ${alias.match(LIKE_PATTERN)?.[0]}.`;
  if (/[\s?#\\<>"{}]/.test(alias) || /[\\\p{Cc}]/u.test(decodeSafely(alias)))
    return `${name} is a plain path: no spaces, ?, # or backslashes.`;
  if (isReservedPath(decodeSafely(alias)))
    return `Broadsheet itself writes to that path: ${name.toLowerCase()} can’t begin with it.`;
  return undefined;
}

/** Decodes percent escapes. Returns the text as it is where they are not valid UTF-8. */
export function decodeSafely(path: string): string {
  return decode(path) ?? path;
}

/** Decodes percent escapes. Returns `undefined` where they are not valid UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
