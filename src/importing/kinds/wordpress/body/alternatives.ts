/** Gives pictures without an alternative the one that WordPress keeps in its library. */
import type { Body } from './body.ts';
import { attributeOf, readHtml } from './html-parts.ts';

/** Fills `alt` of each picture whose class names one of the library (`wp-image-7`), and tells of it. */
export function fillAlternatives(html: string, offset: number, body: Body): string {
  if (!/wp-image-\d/.test(html)) return html;
  const reader = readHtml(html);
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    const tag = html.slice(part.start, part.end);
    out += part.kind === 'open' && part.name === 'img' ? filled(tag, offset, body) : tag;
  }
}

function filled(tag: string, offset: number, { library, say }: Body): string {
  const id = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(attributeOf(tag, 'class') ?? '')?.[1];
  const alt = id === undefined ? undefined : library.attachments.get(id)?.alt;
  if (!alt || (attributeOf(tag, 'alt') ?? '').trim() !== '') return tag;
  say('guessed', offset, `A picture had no alternative in the text, and has that of the library: “${alt}”.`);
  return tag.replace(/\salt\s*=\s*(?:""|'')/i, '').replace(/\s*\/?>$/, ` alt="${alt.replaceAll('"', '&quot;')}">`);
}
