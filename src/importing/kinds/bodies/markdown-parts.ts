/** Writes what templates meant as Markdown: pictures with captions, embeds, code, boxes. */
import { escapeMarkdown, markdownAddress } from '../../../core/text/escape-markdown.ts';

export interface Figure {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Where the picture leads. */
  link?: string | undefined;
}

/** Returns a picture as Markdown, its caption below it in emphasis. */
export function figureToMarkdown({ src, alt, caption, credit, link }: Figure): string {
  const picture = `![${escapeMarkdown(oneLine(alt ?? ''))}](${markdownAddress(src)})`;
  const linked = link ? `[${picture}](${markdownAddress(link)})` : picture;
  const words = [caption, credit]
    .filter(Boolean)
    .map((text) => oneLine(text as string))
    .join(' ');
  return words === '' ? linked : `${linked}\n${emphasised(words)}`;
}

/** Returns a link that a paragraph of its own turns into a card, where its provider is known. */
export function embed(address: string, title?: string): string {
  return title
    ? `[${escapeMarkdown(oneLine(title))}](${markdownAddress(address)})`
    : `<${address.replace(/[\s<>]/g, encodeURIComponent)}>`;
}

/** Returns a block of code behind a fence that none of its lines closes. */
export function fenced(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ''}\n${code.replace(/^\n+|\s+$/g, '')}\n${fence}`;
}

/** Returns the line that opens a box, with its title where it has one. */
export function boxOpening(name: 'note' | 'warning' | 'facts', title = '', colons = 3): string {
  const words = oneLine(title);
  return `${':'.repeat(colons)}${name}${words ? `[${words.replace(/[[\]]/g, '\\$&')}]` : ''}`;
}

/** Returns a text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function emphasised(words: string): string {
  const sign = words.includes('_') ? '*' : '_';
  return words.includes('_') && words.includes('*') ? `_${escapeMarkdown(words)}_` : sign + words + sign;
}
