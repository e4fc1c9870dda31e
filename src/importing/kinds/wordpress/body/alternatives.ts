/** Gives pictures without an alternative the one that WordPress keeps in its library. */
import type { Body } from './body-source.ts';
import { attributeOf, countLines, readHtml } from './html-parts.ts';

/**
 * Fills `alt` of each picture whose class names one of the library (`wp-image-7`), and tells of it.
 *
 * @param written What the HTML was made of, line by line, and where that begins in the body.
 */
export function fillAlternatives(html: string, written: string, offset: number, body: Body): string {
  if (!/wp-image-\d/.test(html)) return html;
  const reader = readHtml(html);
  /** The line that is read begins here in what was written. */
  let line = 0;
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    const tag = html.slice(part.start, part.end);
    out += part.kind === 'open' && part.name === 'img' ? filled(tag, offset + line, body) : tag;
    for (let lines = countLines(tag); lines > 0; lines -= 1) line = written.indexOf('\n', line) + 1;
  }
}

function filled(tag: string, offset: number, { library, say }: Body): string {
  const id = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(attributeOf(tag, 'class') ?? '')?.[1];
  const alt = id === undefined ? undefined : library.attachments.get(id)?.alt;
  if (!alt || (attributeOf(tag, 'alt') ?? '').trim() !== '') return tag;
  say('guessed', offset, `A picture had no alternative in the text, and has that of the library: “${alt}”.`);
  return tag.replace(/\salt\s*=\s*(?:""|'')/i, '').replace(/\s*\/?>$/, ` alt="${alt.replaceAll('"', '&quot;')}">`);
}
