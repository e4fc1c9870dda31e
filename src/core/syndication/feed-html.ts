/**
 * Reduces the HTML of a body to what feed readers show: without classes, ids and roles, and with absolute addresses.
 */

interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What is written in the place of a start tag and of its end tag; with `isEmptied`, what stands between is dropped. */
interface Replacement {
  start: string;
  end: string;
  isEmptied?: boolean;
}

/** The attributes that are kept, by element; those of `*` are kept on all elements. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href'],
  audio: ['src', 'controls', 'preload'],
  video: ['src', 'width', 'height', 'poster', 'controls', 'preload'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  ins: ['datetime'],
  del: ['datetime'],
};

const ADDRESSES = ['href', 'src', 'poster'];
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Elements that are left out where they have no attributes, since they mean nothing then. */
const NEEDLESS = new Set(['a', 'bdo', 'data', 'div', 'span']);

/** The classes of what feeds show unfolded: the table of a chart, without its drawing, and a question with its answer. */
const UNFOLDED = new Set(['chart-table', 'question', 'question-title']);

/** Matches a tag. Bodies are serialised with values in double quotes, every element closed and no `<` in texts. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

/**
 * Reduces the HTML of a body to what feed readers show.
 *
 * @param html HTML as the Markdown pipeline serialises it.
 * @param absolute Returns an address of an `href` or `src` as an absolute one. It gets and returns the address escaped,
 * as it stands in the attribute.
 */
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
  if (attributes.get('role') === 'doc-backlink' || attributes.get('class') === 'chart-open')
    return { start: '', end: '', isEmptied: true };
  // A form is of no use outside of its page
  if (attributes.get('class') === 'newsletter') return { start: '', end: '', isEmptied: true };
  if (UNFOLDED.has(attributes.get('class') ?? '')) return { start: '', end: '' };
  if (name === 'input') return { start: attributes.has('checked') ? '☑ ' : '☐ ', end: '' };
  const kept = [...(KEPT['*'] as string[]), ...(KEPT[name] ?? [])].flatMap((key) => {
    const value = attributes.get(key);
    if (value === undefined) return [];
    return [` ${key}="${ADDRESSES.includes(key) ? absolute(value) : value}"`];
  });
  if (kept.length === 0 && NEEDLESS.has(name)) return { start: '', end: '' };
  // Feed readers know no boxes, but all of them set quotations apart
  const own = { aside: 'blockquote', bdo: 'span' }[name] ?? name;
  const start = `<${own}${kept.join('')}>`;
  if (attributes.get('class') === 'aside-title') return { start: `${start}<strong>`, end: `</strong></${own}>` };
  return { start, end: `</${own}>` };
}
