/** Names recordings of the old site by their paths: what stands on another host is a link, what is its own is brought along. */
import { pathIn } from '../addresses.ts';
import { attributeOf, readHtml } from './html-parts.ts';

/** Shortens the addresses of recordings, and of the pictures before them, that lie on the host of the site. */
export function nameOwnRecordings(html: string, siteUrl: string | undefined): string {
  if (siteUrl === undefined || !/<(?:audio|video)\s/i.test(html)) return html;
  const reader = readHtml(html);
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    const tag = html.slice(part.start, part.end);
    out += part.kind === 'open' && /^(?:audio|video|source)$/.test(part.name) ? shortened(tag, siteUrl) : tag;
  }
}

function shortened(tag: string, siteUrl: string): string {
  return ['src', 'poster'].reduce((written, name) => {
    const address = attributeOf(written, name);
    const path = address && /^(?:https?:)?\/\//i.test(address) ? pathIn(address, siteUrl) : undefined;
    return address === undefined || path === undefined
      ? written
      : written.replace(address, () => path.replaceAll('"', '%22'));
  }, tag);
}
