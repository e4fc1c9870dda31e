/** Leads to files of the old site: recordings are named by their paths, and links to pages of single files lead to the files. */
import { pathIn } from '../addresses.ts';
import type { Body } from './body-source.ts';
import { attributeOf, countLines, readHtml } from './html-parts.ts';

/**
 * What plays a recording of another host becomes a link, so recordings of the site are named by their paths, by which they
 * are brought along. A picture whose link leads to its own page links to its file, which is the picture itself.
 */
export function nameOwnFiles(html: string, body: Body): string {
  if (!/<(?:audio|video|a)\s/i.test(html)) return html;
  const reader = readHtml(html);
  let out = '';
  let lines = 0;
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    const written = html.slice(part.start, part.end);
    if (part.kind === 'open' && part.name === 'a') out += toFile(written, body, lines);
    else if (part.kind === 'open' && /^(?:audio|video|source)$/.test(part.name)) out += shortened(written, body);
    else out += written;
    lines += countLines(written);
  }
}

function shortened(tag: string, { library }: Body): string {
  return ['src', 'poster'].reduce((written, name) => {
    const address = attributeOf(written, name);
    const isFull = address !== undefined && /^(?:https?:)?\/\//i.test(address);
    const path = isFull && library.url !== undefined ? pathIn(address, library.url) : undefined;
    return isFull && path ? written.replace(address, () => path.replaceAll('"', '%22')) : written;
  }, tag);
}

function toFile(tag: string, { library, file, line, tell }: Body, lines: number): string {
  const href = attributeOf(tag, 'href');
  if (!href || href.startsWith('#') || library.byPage.size === 0) return tag;
  const path = pathIn(href, library.url);
  const found = path === undefined ? undefined : library.byPage.get(path.replace(/\/$/, ''));
  if (found === undefined) return tag;
  const what = `A link to the page of a single file, “${path}”, leads to the file now.`;
  tell({ kind: 'mended', where: { file, line: line + lines }, what });
  return tag.replace(href, () => found.url.replaceAll('"', '%22'));
}
