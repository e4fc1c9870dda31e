/** Takes the text out of a rendered body, without markup, code, the numbers of footnotes and what opens a chart's table or a file. */

const UNREAD =
  /<pre[\s>][\s\S]*?<\/pre>|<a [^>]*role="doc-(?:noteref|backlink)"[\s\S]*?<\/a>|<summary class="chart-open">[^<]*<\/summary>|<p class="csv">.*?<\/p>|\0[^\0]*\0/g;
/** Matches a tag; a `>` inside quotes does not end it. */
const TAG = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Returns the texts of the paragraphs, headings, table cells and so on of a rendered body, in order. */
export function htmlToBlocks(html: string): string[] {
  return html
    .replace(UNREAD, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, (_, name: string) => (INLINE.test(name) ? '' : '\n'))
    .split('\n')
    .map((block) => decodeEntities(block).trim())
    .filter((block) => block !== '');
}

/** Joins blocks to one line. A block that does not end in punctuation is followed by ` ·`. */
export function joinBlocks(blocks: string[]): string {
  return blocks.reduce(
    (text, block) => (text === '' ? block : `${text}${/\p{P}$/u.test(text) ? '' : ' ·'} ${block}`),
    '',
  );
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? entity),
  );
}
