/** Reduces raw HTML inside Markdown to the elements of the allow-list, as text, for the Markdown alternate. */
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, EMPTIED_ELEMENTS } from '../raw-html/html-allow-list.ts';

/** Returns an address as it is to be printed, or `undefined` where it must not be. */
type Write = (address: string, kind: 'link' | 'image') => string | undefined;

const COMMENT = /<!--(?:>|->|[\s\S]*?-->|[\s\S]*$)/g;
const INSTRUCTION = /<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>/gi;
/** Matches a tag of at most 2,000 characters: a limit keeps the search for tags without an end from taking long. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'>]){0,2000})>/gi;
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/**
 * Returns raw HTML with the allowed elements and attributes alone; whatever is no tag is kept as text. `write` prints
 * the addresses of links and images.
 */
export function toPlainHtml(html: string, write: Write): string {
  const rest = html.replace(COMMENT, '').replace(INSTRUCTION, '');
  const lower = rest.toLowerCase();
  let plain = '';
  let last = 0;
  for (const { index, 0: tag, 1: slash, 2: written = '', 3: attributes = '' } of rest.matchAll(TAG)) {
    // The tag stands inside an element that is removed with its content
    if (index < last) continue;
    plain += disarm(rest.slice(last, index));
    last = index + tag.length;
    const name = written.toLowerCase();
    if (slash === '' && EMPTIED_ELEMENTS.includes(name) && lower.lastIndexOf(`</${name}`) > index)
      last = lower.indexOf('>', lower.indexOf(`</${name}`, index)) + 1 || rest.length;
    else if (ALLOWED_ELEMENTS.includes(name))
      plain += slash ? `</${name}>` : `<${name}${keptAttributes(name, attributes, write)}>`;
  }
  return plain + disarm(rest.slice(last));
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
      return text === undefined ? [] : [` ${key}="${text.replaceAll('"', '&quot;')}"`];
    })
    .join('');
}

/** Resolves `&amp;`, the only character reference that addresses need. */
function decode(value: string): string {
  return value.replace(/&amp;/g, '&').trim();
}
