/** Finds the addresses of other sites that readers can follow, and where they stand. */
import { readTextFile } from '../files/text-file.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';

/** How the pipeline prints a link to another site. */
const EXTERNAL = /<a\b[^>]*?\bhref="(https?:[^"]+)"[^>]*?\bclass="external"/gi;

/**
 * Returns the addresses by which published articles, their further reading, and authors lead to other sites, without
 * fragments, each with the virtual paths of the files that name it. All is sorted.
 */
export function findAddresses({
  articles,
  library,
  bodies,
  settings,
}: Pick<Newsroom, 'articles' | 'library' | 'bodies' | 'settings'>): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const note = (address: string, file: string) => {
    const url = URL.parse(address);
    if (!url || !/^https?:$/.test(url.protocol)) return;
    url.hash = '';
    const files = found.get(url.href);
    if (files) files.add(file);
    else found.set(url.href, new Set([file]));
  };
  for (const { path, body, frontMatter } of articles) {
    if (library.articleOfFile(path)?.state !== 'published') continue;
    const file = `content/${path}`;
    const { html = '' } = bodies.read(body.key) ?? {};
    for (const [, href = ''] of html.matchAll(EXTERNAL))
      note(href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'), file);
    for (const related of frontMatter.related ?? []) if (typeof related !== 'string') note(related.url, file);
  }
  for (const [id, { links }] of settings.authors) for (const { url } of links) note(url, `content/authors/${id}.yaml`);
  const sorted = [...found].map(([address, files]) => [address, [...files].sort()] as const);
  return new Map(sorted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([address, files]) => [address, [...files]]));
}

/** Returns the first line of a file that has an address as an editor may have written it, or `undefined`. */
export function lineOfAddress(realPath: string, file: string, address: string): number | undefined {
  const source = readTextFile(realPath, file);
  if ('problem' in source) return undefined;
  const forms = [address, decoded(address), address.replace(/\/$/, ''), decoded(address).replace(/^https?:\/\//, '')];
  const lines = source.text.split(/\r\n|\n|\r/);
  for (const form of forms) {
    const index = lines.findIndex((line) => line.includes(form));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
