/** Reduces the HTML of a body to what feed readers show: no classes, ids or roles, and no address that is not whole. */

interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What stands in the place of a tag and of its end tag; text between is dropped with `isEmptied`. */
interface Replacement {
  start: string;
  end: string;
  isEmptied?: boolean;
}

/** By element, `*` for all of them. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  ins: ['datetime'],
  del: ['datetime'],
};

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Without attributes they say nothing. */
const NEEDLESS = new Set(['a', 'bdo', 'div', 'span']);

/** Our own serialisation is regular: values in double quotes, every element closed, no `<` in texts. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

/** `html` as bodies are serialised; `absolute` completes an address, both as they stand in an attribute. */
export function toFeedHtml(html: string, absolute: (address: string) => string): string {
  const open: Replacement[] = [];
  let emptied = 0;
  let last = 0;
  let written = '';
  const write = (text: string) => {
    if (emptied === 0) written += text;
  };
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: source = '' } of html.matchAll(TAG)) {
    write(html.slice(last, index));
    last = index + tag.length;
    if (slash) {
      const { end, isEmptied } = open.pop() as Replacement;
      if (isEmptied) emptied -= 1;
      write(end);
      continue;
    }
    const attributes = new Map([...source.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]));
    const replacement = replace({ name, attributes }, absolute);
    write(replacement.start);
    if (VOID.has(name)) continue;
    open.push(replacement);
    if (replacement.isEmptied) emptied += 1;
  }
  write(html.slice(last));
  return written;
}

function replace({ name, attributes }: Element, absolute: (address: string) => string): Replacement {
  if (attributes.get('role') === 'doc-backlink') return { start: '', end: '', isEmptied: true };
  if (name === 'input') return { start: attributes.has('checked') ? '☑ ' : '☐ ', end: '' };
  const kept = [...(KEPT['*'] as string[]), ...(KEPT[name] ?? [])].flatMap((key) => {
    const value = attributes.get(key);
    if (value === undefined) return [];
    return [` ${key}="${key === 'href' || key === 'src' ? absolute(value) : value}"`];
  });
  if (kept.length === 0 && NEEDLESS.has(name)) return { start: '', end: '' };
  // No reader sets boxes apart by their classes; all of them do so with quotations
  const own = { aside: 'blockquote', bdo: 'span' }[name] ?? name;
  const start = `<${own}${kept.join('')}>`;
  if (attributes.get('class') === 'aside-title') return { start: `${start}<strong>`, end: `</strong></${own}>` };
  return { start, end: `</${own}>` };
}
