/** The Content-Security-Policy of a page, by the hashes of what stands inline in it. */

/** What a page holds inline, as its text. */
export interface InlineParts {
  styles: string[];
  scripts: string[];
}

/** A comment, a style or script with its text, or the start of any other element; a `<` in quotes begins nothing. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|(style|script)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>([\s\S]*?)<\/\1>|[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)/g;

/**
 * The inline styles and scripts of a finished page. Only the generator's own markup can hold such elements: bodies
 * are sanitised, texts are escaped, and linked data has no `<`. A quoted attribute may hold one, though: a description
 * may speak of `<style>`.
 */
export function findInlineParts(html: string): InlineParts {
  const parts: InlineParts = { styles: [], scripts: [] };
  for (const [, name, attributes = '', text = ''] of html.matchAll(MARKUP)) {
    if (name === 'style') parts.styles.push(text);
    else if (name && !/\s(src\s*=|type="application\/ld\+json")/.test(attributes)) parts.scripts.push(text);
  }
  return parts;
}

/** The policy's text; hashes are `sha256-…` sources (CSP Level 3, 2.3.1). */
export function createPolicy(hashes: { styles: string[]; scripts: string[] }): string {
  const list = (sources: string[]) => [...new Set(sources)].map((source) => `'${source}'`).join(' ');
  const directives = {
    'default-src': "'none'",
    'script-src': `'self' ${list(hashes.scripts)}`.trim(),
    'style-src': list(hashes.styles) || "'none'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join(';');
}
