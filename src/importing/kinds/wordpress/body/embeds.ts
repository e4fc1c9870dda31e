/** Writes what was embedded as Broadsheet has it: a link alone in a paragraph, which becomes a card where it knows the provider. */
import { findEmbed } from '../../../../core/embeds/embed.ts';
import { escapeHtml } from '../../../../core/text/escape-html.ts';
import { readHtml } from './html-parts.ts';

/** Returns a link in a paragraph of its own. The address may hold references of HTML. */
export function embedOf(address: string, words?: string): string {
  const href = escapeHtml(address.trim().replaceAll('&amp;', '&').replaceAll('&#038;', '&'));
  return `<p><a href="${href}">${words?.trim() || href}</a></p>`;
}

/** Whether a card will stand in the place of the link. */
export function isCard(address: string): boolean {
  return findEmbed(address.replaceAll('&amp;', '&').replaceAll('&#038;', '&'), {}, 'en') !== undefined;
}

const ADDRESS = /^https?:\/\/[^\s<>"[\]]{1,2000}$/i;

/**
 * Puts an address that is all of its line into a paragraph of its own, as WordPress looks there for what it embeds
 * (https://wordpress.org/documentation/article/embeds/).
 */
export function linkAddresses(text: string): string {
  if (!/https?:\/\//i.test(text)) return text;
  const reader = readHtml(text);
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    if (part.kind === 'open' && /^(?:pre|code|script|style|textarea|a|li|td|th)$/.test(part.name)) {
      at = reader.endOf(part.name, part.end);
      out += text.slice(part.start, at);
      continue;
    }
    const written = text.slice(part.start, part.end);
    out += part.kind === 'text' ? linked(written, part.start === 0, at === text.length) : written;
  }
}

/** The first and the last line count where nothing stands beside them. */
function linked(text: string, isFirst: boolean, isLast: boolean): string {
  return text
    .split('\n')
    .map((line, at, { length }) => {
      const isWhole = (at > 0 || isFirst) && (at < length - 1 || isLast);
      return isWhole && ADDRESS.test(line.trim()) ? embedOf(line) : line;
    })
    .join('\n');
}
