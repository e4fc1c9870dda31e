/** Maps the tags of Jekyll and Eleventy: code, links, includes of pictures, videos and boxes. */
import { markdownAddress } from '../../../core/text/escape-markdown.ts';
import { type ArgumentReader, type Arguments, readArguments, readerOf } from './arguments.ts';
import { embedAddress } from './embed-addresses.ts';
import { withRest } from './left-out.ts';
import { asLined, type LinedText } from './lined-text.ts';
import { mapInclude } from './liquid-includes.ts';
import { LIQUID, type LiquidSite, readValue } from './liquid-language.ts';
import { embed, fenced, figureToMarkdown } from './markdown-parts.ts';
import { block, ownLines, type Tag } from './tag-places.ts';
import { type Mapped, replaceTags, type TagPlace } from './tags.ts';

export interface LiquidLinks extends LiquidSite {
  /** Returns the old address of a file of the source, such as `_posts/2019-01-05-harbour.md`. */
  linkTo(path: string): string | undefined;
  /** Returns the old address of a post by its file name without ending. */
  postAt(name: string): string | undefined;
}

/** Returns a body with its tags as Markdown; those that are not known stay as text, and are told. */
export function mapLiquid(text: string, place: TagPlace, site: LiquidLinks): LinedText {
  if (!/\{[{%#]/.test(text)) return asLined(text, place.line);
  return replaceTags(text, LIQUID, place, (tag) => mapTag(tag, place, site));
}

function mapTag(tag: Tag, place: TagPlace, site: LiquidLinks): Mapped | undefined {
  if (tag.kind === 'close') return undefined;
  if (tag.kind === 'value') {
    const value = readValue(tag.rest, site);
    return value === undefined ? undefined : { text: value };
  }
  if (/^(?:include|include_relative|include_cached|render)$/.test(tag.name))
    return mapInclude(tag, fillValues(tag.rest, site), place);
  const filled = fillValues(tag.rest, site);
  const given = readArguments(filled);
  const reader = readerOf(given);
  return withRest(mapKnown(tag, { reader, given, filled }, place, site), reader.unread, tag, place);
}

/** Tags whose words behind them are a path, or nothing. */
const BARE = /^(?:raw|verbatim|comment|link|post_url|pullquote)$/;

function mapKnown(
  tag: Tag,
  { reader, given, filled }: { reader: ArgumentReader; given: Arguments; filled: string },
  place: TagPlace,
  site: LiquidLinks,
): Mapped | undefined {
  const { get, mark } = reader;
  if (BARE.test(tag.name)) for (const value of [...given.positional, ...given.named.values()]) mark(value.trim());
  switch (tag.name) {
    case 'raw':
    case 'verbatim':
      return { content: (inner) => inner };
    case 'comment':
      if (tag.kind === 'single') return comment(tag.rest.replace(/^\{#|#\}$/g, ''));
      return { content: (inner) => comment(inner).text };
    case 'highlight':
    case 'codeblock':
    case 'code': {
      const language = get('lang', 0);
      return { content: (inner) => ownLines(tag, fenced(inner, language)) };
    }
    case 'link':
    case 'post_url': {
      const path = tag.rest.replace(/^["']|["']$/g, '').trim();
      const address = tag.name === 'link' ? site.linkTo(path) : site.postAt(path);
      return address === undefined ? undefined : { text: markdownAddress(address) };
    }
    case 'img':
    case 'image':
    case 'picture':
    case 'responsive_image':
    case 'figure': {
      const address = /(?:^|[\s"'])((?:https?:\/)?[^\s"',]*\.(?:jpe?g|png|gif|webp|avif|svg))/i.exec(filled)?.[1];
      const src = get('src', 'url', 'path') ?? address;
      const after = given.positional.indexOf(src ?? '');
      mark(src ?? '');
      return src
        ? { text: block(tag, figureToMarkdown({ src, alt: get('alt', after + 1), caption: get('caption') })) }
        : undefined;
    }
    case 'gist': {
      const [user, id] = (get(0) ?? '').split('/');
      const address = embedAddress('gist', id ?? user, id ? user : undefined);
      return address ? { text: block(tag, embed(address)) } : undefined;
    }
    case 'pullquote':
      return { open: '\n:::pullquote\n', close: '\n:::\n' };
    default: {
      const address = embedAddress(tag.name, get('id', 'src', 'url', 0));
      return address ? { text: block(tag, embed(address, get('title'))) } : undefined;
    }
  }

  function comment(words: string): { text: string } {
    const what = `A comment that readers never saw: “${words.replace(/\s+/g, ' ').trim().slice(0, 300)}”.`;
    place.tell({ kind: 'dropped', where: { file: place.file, line: tag.line }, what });
    return { text: '' };
  }
}

/** Fills in the values within arguments; one that stands without quotation marks gets them. */
function fillValues(text: string, site: LiquidLinks): string {
  const fill = (part: string, quote: string) =>
    part.replace(/\{\{-?([^}]*?)-?\}\}/g, (whole, expression: string) => {
      const value = readValue(expression, site);
      return value === undefined ? whole : quote + value + quote;
    });
  return text.replace(/"[^"]*"|'[^']*'|\{\{[^}]*\}\}/g, (part) => fill(part, part.startsWith('{') ? '"' : ''));
}
