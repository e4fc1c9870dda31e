/** Reduces raw HTML inside Markdown to the elements of the allow-list, as text, for the Markdown alternate. */
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, EMPTIED_ELEMENTS } from '../raw-html/html-allow-list.ts';

/** Returns an address as it is to be printed, or `undefined` where it must not be. */
type Write = (address: string, kind: 'link' | 'image') => string | undefined;

const COMMENT = /<!--(?:>|->|[\s\S]*?-->|[\s\S]*$)/;
const INSTRUCTION = /<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>/;
/** Matches a tag of at most 2,000 characters: a limit keeps the search for tags without an end from taking long. */
const TAG = /<(?<slash>\/?)(?<written>[a-z][a-z0-9-]*)(?<attributes>(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'>]){0,2000})>/;
/** In one pattern, as a comment in a value is none, nor a tag in a comment. */
const PART = new RegExp([TAG, COMMENT, INSTRUCTION].map(({ source }) => source).join('|'), 'gi');
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/**
 * Returns raw HTML with the allowed elements and attributes alone; whatever is no tag is kept as text. `write` prints
 * the addresses of links and images.
 */
export function toPlainHtml(html: string, write: Write): string {
  const lower = html.toLowerCase();
  const part = new RegExp(PART);
  let plain = '';
  let last = 0;
  for (let match = part.exec(html); match; match = part.exec(html)) {
    plain += disarm(html.slice(last, match.index));
    last = part.lastIndex;
    const { slash, written = '', attributes = '' } = match.groups ?? {};
    const name = written.toLowerCase();
    if (slash === '' && EMPTIED_ELEMENTS.includes(name) && lower.lastIndexOf(`</${name}`) > match.index)
      last = lower.indexOf('>', lower.indexOf(`</${name}`, match.index)) + 1 || html.length;
    else if (ALLOWED_ELEMENTS.includes(name))
      plain += slash ? `</${name}>` : `<${name}${keptAttributes(name, attributes, write)}>`;
    part.lastIndex = last;
  }
  // Some readers find Markdown where others find HTML: brackets make no link in either
  return (plain + disarm(html.slice(last))).replace(/\](?=[([:])/g, '&#93;');
}

function disarm(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** Keeps the attributes that the page keeps, except for ids, which name places of the page. */
function keptAttributes(name: string, source: string, write: Write): string {
  const allowed = [...(ALLOWED_ATTRIBUTES['*'] ?? []), ...(ALLOWED_ATTRIBUTES[name] ?? [])].map((key) =>
    key.toLowerCase(),
  );
  return [...source.matchAll(ATTRIBUTE)]
    .flatMap(([, written = '', double, single, bare]) => {
      const key = written.toLowerCase();
      const value = double ?? single ?? bare ?? '';
      if (key === 'id' || !allowed.includes(key)) return [];
      const isAddress = key === 'href' || key === 'src';
      const text = isAddress ? write(decode(value), key === 'href' ? 'link' : 'image') : value;
      return text === undefined ? [] : [` ${key}="${quote(text)}"`];
    })
    .join('');
}

/** Writes a value so that its tag is one in every reader of Markdown, in a single line. */
function quote(value: string): string {
  return value.replaceAll('"', '&quot;').replace(/[<>`[\]\\|\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Resolves `&amp;`, the only character reference that addresses need. */
function decode(value: string): string {
  return value.replace(/&amp;/g, '&').trim();
}
