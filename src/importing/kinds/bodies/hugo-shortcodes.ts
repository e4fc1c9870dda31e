/** Maps the shortcodes that come with Hugo, and those that most themes have (https://gohugo.io/shortcodes/). */

import { escapeHtml } from '../../../core/text/escape-html.ts';
import { markdownAddress } from '../../../core/text/escape-markdown.ts';
import { type ArgumentReader, readArguments, readerOf } from './arguments.ts';
import { embedAddress } from './embed-addresses.ts';
import { withRest } from './left-out.ts';
import { asLined, type LinedText } from './lined-text.ts';
import { boxOpening, embed, fenced, figureToMarkdown } from './markdown-parts.ts';
import { block, ownLines, type Tag } from './tag-places.ts';
import { type Mapped, replaceTags, type TagLanguage, type TagPlace } from './tags.ts';

const HUGO: TagLanguage = {
  pattern: /\{\{([<%])((?:(?![>%]\}\}|\{\{[<%])[\s\S]){0,4000})[>%]\}\}/g,
  read([, sign, inside = '']) {
    const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(inside)?.[1];
    if (comment !== undefined)
      return { name: '', kind: 'single', rest: '', text: `{{${sign}${comment}${sign === '<' ? '>' : '%'}}}` };
    const [, slash, name, rest = ''] = /^\s*(\/\s*)?([\w./-]+)([\s\S]*)$/.exec(inside) ?? [];
    if (!name) return undefined;
    const isSingle = /\/\s*$/.test(rest);
    return { name, kind: slash ? 'close' : isSingle ? 'single' : 'open', rest: rest.replace(/\/\s*$/, '') };
  },
  closing: (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\\s*[>%]\\}\\}`, 'g'),
};

export interface HugoSite {
  /** Returns the old address of the page that `ref` and `relref` name, or `undefined`. */
  addressOf(reference: string): string | undefined;
  /** Returns what `param` prints. */
  param(name: string): string | undefined;
}

/** Returns a body of Hugo with its shortcodes as Markdown; those that are not known stay as text, and are told. */
export function mapShortcodes(text: string, place: Omit<TagPlace, 'called'>, site: HugoSite): LinedText {
  if (!text.includes('{{')) return asLined(text, place.line);
  return replaceTags(text, HUGO, { ...place, called: 'shortcode' }, (tag) => {
    const given = readerOf(readArguments(tag.rest));
    return withRest(mapShortcode(tag, given, place, site), given.unread, tag, { ...place, called: 'shortcode' });
  });
}

function mapShortcode(
  tag: Tag,
  { get }: ArgumentReader,
  place: Omit<TagPlace, 'called'>,
  site: HugoSite,
): Mapped | undefined {
  const name = tag.name.toLowerCase().replace(/\.html$/, '');
  if (tag.kind === 'close') return undefined;
  switch (name) {
    case 'figure':
    case 'img':
    case 'image': {
      const src = get('src', 'url', 'link', 0);
      if (!src) return undefined;
      const title = get('title');
      const text = get('caption') ?? (tag.kind === 'open' ? undefined : get(2));
      const caption = [title && `**${title}**`, text].filter(Boolean).join(' ') || undefined;
      const link = get('src', 'url') === undefined ? undefined : get('link');
      return { text: block(tag, figureToMarkdown({ src, alt: get('alt', 1), caption, credit: get('attr'), link })) };
    }
    case 'ref':
    case 'relref': {
      const reference = get('path', 0);
      const address = reference && site.addressOf(reference);
      if (!reference || address) return { text: address ? markdownAddress(address) : '' };
      place.tell({
        kind: 'doubtful',
        where: { file: place.file, line: tag.line },
        what: `The link to “${reference}” leads to no page of the source; its path was kept.`,
        remedy: 'Write the address of the page that is meant.',
      });
      return { text: markdownAddress(reference) };
    }
    case 'highlight': {
      const language = get(0, 'lang');
      return { content: (inner) => ownLines(tag, fenced(inner, language)) };
    }
    case 'param': {
      const value = site.param(get(0, 'name') ?? '');
      return value === undefined ? undefined : { text: value };
    }
    case 'details':
    case 'expand': {
      const summary = escapeHtml(get('summary', 'title', 0) ?? 'Details');
      return { open: `${ownLines(tag, `<details>\n<summary>${summary}</summary>`)}\n`, close: '\n</details>\n' };
    }
    case 'notice':
    case 'admonition':
    case 'callout':
    case 'alert':
    case 'hint': {
      const type = (get('type', 'context', 'color', 0) ?? '').toLowerCase();
      const box = /warn|danger|caution|error|alert/.test(type) ? 'warning' : 'note';
      return { open: ownLines(tag, boxOpening(box, get('title', 1))), close: '\n:::\n' };
    }
    case 'gist': {
      const address = embedAddress('gist', get(1), get(0));
      return address ? { text: block(tag, embed(address)) } : undefined;
    }
    default: {
      const address = embedAddress(name, get('id', 'src', 'url', 0), get('user'));
      return address ? { text: block(tag, embed(address, get('title'))) } : undefined;
    }
  }
}
