/** Permalink patterns, such as `/{locale}/{category}/{slug}/`. */

const TOKENS = {
  home: ['locale'],
  languages: ['locale'],
  page: ['locale', 'slug', 'story'],
  article: ['locale', 'category', 'slug', 'story', 'year', 'month', 'day'],
} as const;

export type PermalinkKind = keyof typeof TOKENS;

/** What is wrong with a pattern, as a hint for the editor, or nothing. */
export function patternFault(pattern: string, kind: PermalinkKind): string | undefined {
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    return 'A pattern begins and ends with a slash, such as /{locale}/{slug}/.';
  }
  if (/[\s?#%\\]|\/\/|\/\.{1,2}\//.test(pattern)) {
    return 'A pattern has no spaces, empty segments, dots alone, or any of ? # % \\.';
  }
  const known: readonly string[] = TOKENS[kind];
  for (const [, token = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (!known.includes(token))
      return `{${token}} is not a token here. Tokens: ${known.map((name) => `{${name}}`).join(' ')}.`;
  }
  if (/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ''))) return 'A curly brace is left open: write tokens as {slug}.';
  if ((kind === 'page' || kind === 'article') && !/\{(slug|story)\}/.test(pattern))
    return 'Without {slug} or {story}, all of them would share one address.';
  return undefined;
}

/** Fills a pattern; every value is one or more finished path segments. Accents are composed (NFC), as in all paths. */
export function fillPermalink(pattern: string, values: Readonly<Record<string, string>>): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, token: string) => values[token] ?? '');
  return filled.replace(/\/{2,}/g, '/').normalize('NFC');
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

/** What is wrong with an alias, an old path that redirects here, or nothing. */
export function aliasFault(alias: string): string | undefined {
  if (!alias.startsWith('/') || alias.startsWith('//'))
    return 'An alias is a path on this site that begins with one slash, such as /old/address/.';
  if (/(^|\/)\.{1,2}(\/|$)/.test(decodeSafely(alias)))
    return 'An alias stays in its place: it has no . or .. segments.';
  if (/[\s?#\\<>"{}]/.test(alias) || /[\\\p{Cc}]/u.test(decodeSafely(alias)))
    return 'An alias is a plain path: no spaces, ?, # or backslashes.';
  if (/^\/(_astro|_images|_headers|_redirects|404\.html)(\/|$)/i.test(decodeSafely(alias)))
    return 'Broadsheet itself writes to that path: an alias can’t begin with it.';
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
