/** Maps components of MDX whose meaning is known: tabs, boxes, pictures, code, cards, videos. */
import { escapeMarkdown, markdownAddress } from '../../../core/text/escape-markdown.ts';
import { embedAddress } from './embed-addresses.ts';
import { boxOpening, embed, fenced, figureToMarkdown } from './markdown-parts.ts';
import { block, ownLines, type Tag } from './tag-places.ts';
import type { Mapped } from './tags.ts';

/** Returns what an attribute says, or `undefined` where it is missing or code. */
export type Attribute = (...names: string[]) => string | undefined;

/** Components that only arrange what they hold. */
const TRANSPARENT = new Set([
  'Tabs',
  'TabGroup',
  'CardGrid',
  'Cards',
  'CardGroup',
  'Steps',
  'FileTree',
  'BrowserWindow',
  'Fragment',
  'Layout',
  'Grid',
  'Columns',
  'Column',
  'Row',
  'Col',
  'Center',
]);

/** Components that print nothing of the story. */
const FURNITURE = new Set(['TOCInline', 'TOC', 'Head', 'DocCardList', 'Giscus', 'Comments', 'ShareButtons']);

/** Returns what becomes of a component, or `undefined` where it is not known. */
export function mapComponent(tag: Tag, get: Attribute, tellDropped: (what: string) => void): Mapped | undefined {
  const isPair = tag.kind === 'open';
  const pair = (open: string, close: string): Mapped =>
    isPair ? { open: `${ownLines(tag, open)}\n`, close: `\n${close}\n` } : { text: ownLines(tag, open) };
  if (TRANSPARENT.has(tag.name)) return isPair ? { open: '', close: '' } : { text: '' };
  if (FURNITURE.has(tag.name)) {
    tellDropped(`The component “${tag.name}” was left out: the site has a part of its own for that.`);
    return isPair ? { content: () => '' } : { text: '' };
  }
  const title = get('title', 'label', 'header', 'summary');
  switch (tag.name) {
    case 'TabItem':
    case 'Tab':
      return pair(`**${escapeMarkdown(get('label', 'title', 'value', 'name') ?? '…')}**\n`, '');
    case 'Admonition':
    case 'Aside':
    case 'Callout':
    case 'Alert':
    case 'Note':
    case 'Tip':
    case 'Info':
    case 'Warning':
    case 'Caution':
    case 'Danger': {
      if (!isPair) return undefined;
      const type = `${tag.name} ${get('type', 'variant') ?? ''}`;
      return pair(boxOpening(/warn|caution|danger|error/i.test(type) ? 'warning' : 'note', title), ':::');
    }
    case 'Card':
    case 'Details':
    case 'Accordion':
      return pair(title ? `**${escapeMarkdown(title)}**\n` : '', '');
    case 'LinkCard':
    case 'LinkButton':
    case 'Button':
    case 'Link':
    case 'A': {
      const address = get('href', 'to', 'url');
      // As a mark that links lead to
      if (!address && !isPair && get('id')) return { text: `<a id="${get('id')?.replace(/[^\w.-]/g, '')}"></a>` };
      if (!address) return undefined;
      if (isPair) return { open: '[', close: `](${markdownAddress(address)})` };
      const words = `[${escapeMarkdown(title ?? address)}](${markdownAddress(address)})`;
      return { text: block(tag, [words, get('description')].filter(Boolean).join(' ')) };
    }
    case 'Image':
    case 'Img':
    case 'Picture':
    case 'Figure':
    case 'ThemedImage':
    case 'Zoom': {
      const src = get('src', 'url', 'img', 'image');
      if (!src) return undefined;
      const figure = figureToMarkdown({ src, alt: get('alt'), caption: get('caption'), credit: get('credit') });
      return isPair ? { open: `${ownLines(tag, figure)}\n`, close: '' } : { text: block(tag, figure) };
    }
    case 'Code':
    case 'CodeBlock': {
      const language = get('language', 'lang');
      return isPair ? { content: (inner) => ownLines(tag, fenced(literal(inner) ?? inner, language)) } : undefined;
    }
    default: {
      const provider = tag.name === 'ReactPlayer' || tag.name === 'Video' ? 'youtube' : tag.name;
      const address = embedAddress(provider, get('id', 'videoId', 'youTubeId', 'tweetId', 'url', 'src'));
      return address && !isPair ? { text: block(tag, embed(address, title)) } : undefined;
    }
  }
}

/** Returns the text of a literal in braces, such as {`npm ci`} or {' '}, or `undefined` where it is code. */
export function literal(text: string): string | undefined {
  const found = /^\s*\{\s*(?:`([^`]*)`|"([^"\n]*)"|'([^'\n]*)')\s*\}\s*$/.exec(text);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.includes('${') ? undefined : value;
}
