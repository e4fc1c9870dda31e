/** Takes HTML of strangers apart into tags, comments and texts, in one pass however broken it is. */

export interface HtmlPart {
  kind: 'text' | 'open' | 'close' | 'comment';
  /** The name of a tag in lower case, else empty. */
  name: string;
  start: number;
  end: number;
}

/** Reads parts one after another; a reader may jump ahead. */
export interface HtmlReader {
  /** Returns the part that begins at an offset, or `undefined` at the end. */
  partAt(offset: number): HtmlPart | undefined;
  /** Returns where an element ends whose tag ends at an offset: behind its closing tag, or at the end of all. */
  endOf(name: string, offset: number): number;
}

const TAG_NAME = /<(\/?)([a-z][a-z0-9:-]{0,60})(?=[\s/>])/iy;

/** Opens a text. Elements that never end, and quotation marks that never close, cost no more than others. */
export function readHtml(html: string): HtmlReader {
  const missing = new Set<string>();
  /** Like `indexOf`; what is once not found is not looked for again, as offsets only grow. */
  const find = (sign: string, from: number): number => {
    if (missing.has(sign)) return -1;
    const at = html.indexOf(sign, from);
    if (at === -1) missing.add(sign);
    return at;
  };
  const endOfTag = (from: number): number => {
    for (let at = from; at < html.length; at += 1) {
      const sign = html[at];
      if (sign === '>') return at + 1;
      // A quotation opens behind an equals sign alone; elsewhere a quotation mark is a letter of a broken tag.
      if ((sign !== '"' && sign !== "'") || !/=\s*$/.test(html.slice(Math.max(from, at - 8), at))) continue;
      const close = find(sign, at + 1);
      if (close !== -1) at = close;
    }
    return -1;
  };
  return {
    partAt(start) {
      if (start >= html.length) return undefined;
      if (html[start] === '<' && html.startsWith('<!--', start)) {
        const close = find('-->', start + 4);
        return { kind: 'comment', name: '', start, end: close === -1 ? html.length : close + 3 };
      }
      TAG_NAME.lastIndex = start;
      const [, slash, name] = (html[start] === '<' && !missing.has('tag') && TAG_NAME.exec(html)) || [];
      if (name !== undefined) {
        const end = endOfTag(start + 1 + name.length);
        if (end !== -1) return { kind: slash === '/' ? 'close' : 'open', name: name.toLowerCase(), start, end };
        missing.add('tag');
      }
      const next = html.indexOf('<', start + 1);
      return { kind: 'text', name: '', start, end: next === -1 ? html.length : next };
    },
    endOf(name, offset) {
      if (missing.has(`/${name}`)) return html.length;
      const closing = new RegExp(`</${name}\\s*>`, 'gi');
      closing.lastIndex = offset;
      const found = closing.exec(html);
      if (found) return found.index + found[0].length;
      missing.add(`/${name}`);
      return html.length;
    },
  };
}

/** Returns an attribute of a tag as it is written, or `undefined`. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}

/** Adds the line ends that a text has lost against what it replaces, so that lines behind it keep their numbers. */
export function keepLines(original: string, replacement: string): string {
  const lost = countLines(original) - countLines(replacement);
  return lost > 0 ? replacement + '\n'.repeat(lost) : replacement;
}

/** Counts line ends. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
