/** Lists the HTML that editors may write in Markdown. */
import type { Options as Schema } from 'rehype-sanitize';

const TEXT = 'a abbr b bdi bdo br cite code del em i ins kbd mark q s samp small span strong sub sup time u var wbr';
const RUBY = 'ruby rt rp';
const BLOCKS =
  'p div blockquote pre hr ul ol li dl dt dd details summary figure figcaption h1 h2 h3 h4 h5 h6 section aside';
const TABLES = 'table caption colgroup col thead tbody tfoot tr th td';

/** The elements that are kept. */
export const ALLOWED_ELEMENTS: readonly string[] = [TEXT, RUBY, BLOCKS, TABLES, 'img'].join(' ').split(' ');

/** The allowed elements that hold paragraphs or stand beside them. */
export const BLOCK_ELEMENTS: readonly string[] = [BLOCKS, TABLES].join(' ').split(' ');

/**
 * The attributes that are kept, by element, `*` for all elements; the addresses in `href` and `src` are checked like
 * those of Markdown.
 */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'lang', 'dir', 'title'],
  a: ['href', 'hrefLang'],
  details: ['open'],
  img: ['src', 'alt'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['dateTime'],
  ins: ['dateTime'],
  del: ['dateTime'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope', 'abbr'],
  col: ['span'],
  colgroup: ['span'],
};

/**
 * Attributes that are removed without a warning, because the page sets them itself or they change nothing for readers.
 */
export const NEEDLESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['markdown'],
  a: ['target', 'rel'],
  img: ['width', 'height', 'loading', 'decoding', 'sizes'],
};

/** Elements that are removed with all that they hold, because it is no text. */
export const EMPTIED_ELEMENTS: readonly string[] = [
  ...['script', 'style', 'template', 'svg', 'iframe', 'object', 'noembed', 'noframes', 'title', 'xmp', 'noscript'],
];

/** The prefix of the names of elements that the parser must not treat specially, because they are removed anyway. */
export const REMOVED_PREFIX = 'removed-';

/** The prefix of elements that are removed and never closed: what they seem to hold is kept. */
export const UNCLOSED_PREFIX = 'unclosed-';

/**
 * The property that marks the elements that Markdown made; its value is a number behind a NUL, which no editor can
 * write.
 */
export const MADE = 'dataMade';
export const MADE_MARK = '\0';

/** The allow-list as the sanitiser takes it. */
export const SCHEMA: Schema = {
  tagNames: [...ALLOWED_ELEMENTS],
  attributes: {
    ...Object.fromEntries(Object.entries(ALLOWED_ATTRIBUTES).map(([name, list]) => [name, [...list]])),
    '*': [...(ALLOWED_ATTRIBUTES['*'] ?? []), [MADE, new RegExp(`^${MADE_MARK}\\d+$`)]],
  },
  strip: EMPTIED_ELEMENTS.flatMap((name) => [name, REMOVED_PREFIX + name]),
  clobber: [],
  protocols: {},
  required: {},
};
