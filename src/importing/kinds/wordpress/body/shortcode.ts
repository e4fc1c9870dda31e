/** Reads shortcodes: `[name key="value"]` and `[name]…[/name]` (https://developer.wordpress.org/apis/shortcode/). */

export interface Shortcode {
  name: string;
  /** Keys in lower case; values without a key by their numbers, from 0. */
  values: ReadonlyMap<string, string>;
  /** What stands between it and its end, if it has one. */
  content?: string;
  /** Where the content begins. */
  contentStart: number;
  start: number;
  end: number;
  /** Written in double brackets, so that readers see it as it is. */
  isEscaped: boolean;
  /** `[/name]` without a beginning. */
  isClosing: boolean;
}

const TAG = /\[(\[?)(\/?)([a-z][\w-]{0,60})(?![\w-])([^[\]]{0,5000}?)(\/?)\](\]?)/iy;
const VALUES = /([\w-]+)\s*=\s*"([^"]*)"|([\w-]+)\s*=\s*'([^']*)'|([\w-]+)\s*=\s*([^\s'"]+)|"([^"]*)"|'([^']*)'|(\S+)/g;

/** So far away is its end looked for. */
const REACH = 200_000;

/** Opens a text for its shortcodes. */
export function readShortcodes(text: string): (offset: number) => Shortcode | undefined {
  /** Where the next end of each name stands; offsets only grow. */
  const ends = new Map<string, number>();
  const endOf = (name: string, from: number): number => {
    let at = ends.get(name) ?? 0;
    if (at !== -1 && at < from) {
      at = text.indexOf(`[/${name}]`, from);
      ends.set(name, at);
    }
    return at - from > REACH ? -1 : at;
  };
  return (start) => {
    TAG.lastIndex = start;
    const found = TAG.exec(text);
    if (!found) return undefined;
    const [whole, bracket, slash, name = '', written = '', , second] = found;
    const isDouble = bracket === '[' && second === ']';
    const end = start + whole.length - (isDouble || second === '' ? 0 : 1);
    const shortcode = {
      name: name.toLowerCase(),
      values: valuesOf(written),
      contentStart: end,
      start,
      end,
      isEscaped: isDouble,
      isClosing: slash === '/',
    };
    if (isDouble || slash === '/') return shortcode;
    const close = endOf(name, end);
    if (close === -1) return bracket === '[' ? { ...shortcode, start: start + 1 } : shortcode;
    const after = close + name.length + 3;
    if (bracket === '[' && text[after] === ']') return { ...shortcode, end: after + 1, isEscaped: true };
    const from = bracket === '[' ? start + 1 : start;
    return { ...shortcode, start: from, end: after, content: text.slice(end, close) };
  };
}

function valuesOf(written: string): Map<string, string> {
  const values = new Map<string, string>();
  let number = 0;
  // [youtube=https://…] and quotation marks that an editor has written as references
  const text = written.replace(/^=/, ' ').replace(/&quot;|&#0?34;|&#x22;/gi, '"');
  for (const found of text.matchAll(VALUES)) {
    const key = found[1] ?? found[3] ?? found[5];
    const value = found[2] ?? found[4] ?? found[6] ?? found[7] ?? found[8] ?? found[9] ?? '';
    if (key === undefined) values.set(`${number++}`, value);
    else if (!values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  return values;
}
