/** Writes the Content-Security-Policy of a page, by the hashes of what stands inline in it. */

/** The texts of the inline styles and scripts of a page. */
export interface InlineParts {
  styles: string[];
  scripts: string[];
}

/** Matches a comment, a style or script with its text, or another tag; a `<` inside quotes begins no tag. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|(style|script)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>([\s\S]*?)<\/\1>|(\/head)>|[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)/g;

/**
 * Finds what the generator itself has put inline into a finished page: the styles of the head, and those of its scripts
 * whose text is in `knownScripts`. Inline styles and scripts after the head are not among them, so that the policy
 * forbids these.
 */
export function findInlineParts(html: string, knownScripts: readonly string[]): InlineParts {
  const parts: InlineParts = { styles: [], scripts: [] };
  for (const [, name, attributes = '', text = '', end] of html.matchAll(MARKUP)) {
    if (end) break;
    if (name === 'style') parts.styles.push(text);
    else if (name && attributes === '' && knownScripts.includes(text)) parts.scripts.push(text);
  }
  return parts;
}

/**
 * Returns the page with the styles that follow each other in its head joined to one, so that the policy needs fewer
 * hashes.
 */
export function joinStyles(html: string): string {
  const seams: { start: number; end: number }[] = [];
  let end = -1;
  for (const { 0: whole, 1: name, 2: attributes, 4: isEnd, index } of html.matchAll(MARKUP)) {
    if (isEnd) break;
    const isStyle = name === 'style' && attributes === '';
    if (isStyle && index === end) seams.push({ start: index - '</style>'.length, end: index + '<style>'.length });
    end = isStyle ? index + whole.length : -1;
  }
  return seams.reduceRight((joined, seam) => joined.slice(0, seam.start) + joined.slice(seam.end), html);
}

interface InlineHashes {
  styles: string[];
  scripts: string[];
}

/**
 * Writes the policy of a page. Hashes are sources such as `sha256-…`, without quotation marks (CSP Level 3, 2.3.1).
 *
 * @param hosts The hosts besides the page's own that each directive allows.
 */
export function createPolicy(hashes: InlineHashes, hosts: Readonly<Record<string, string[]>> = {}): string {
  const own = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...quoted(hashes.scripts)],
    'style-src': ["'self'", ...quoted(hashes.styles)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  const foreign = Object.entries(hosts).map(([name, sources]) => [
    name,
    [...((own as Record<string, string[]>)[name] ?? []), ...sources],
  ]);
  return writePolicy({ ...own, ...Object.fromEntries(foreign) });
}

/**
 * Writes the policy of a page of the preview, which is only reported. It also allows what Vite's client needs, which
 * puts styles into the page and listens to a socket.
 *
 * @param reportTo The href to which a browser reports what the policy forbids (CSP Level 3, 6.5.1).
 */
export function createPreviewPolicy(
  hashes: Pick<InlineHashes, 'scripts'>,
  reportTo: string,
  hosts: Readonly<Record<string, string[]>> = {},
): string {
  const policy = createPolicy({ ...hashes, styles: [] }, hosts)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:");
  return `${policy};report-uri ${reportTo}`;
}

function quoted(sources: string[]): string[] {
  return [...new Set(sources)].map((source) => `'${source}'`);
}

function writePolicy(directives: Readonly<Record<string, string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
