/**
 * Finds what a piece of raw HTML leaves open, into which a parser would take the text behind it (HTML Standard,
 * 13.2.5).
 */

/** A part of raw HTML that is not closed, with its offset in the piece, and where the tag begins that holds it. */
export interface OpenPart {
  kind: 'tag' | 'quote' | 'comment' | 'instruction';
  offset: number;
  start: number;
}

/** Elements in which a parser reads plain text up to the end tag. */
export const PLAIN_TEXT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'],
]);

const OPENING = /<(?:!--|\?|!\[CDATA\[|![a-z]|(\/?)([a-z][^\s/>]*))/gi;
const INSTRUCTION_ENDS: Readonly<Record<string, string>> = { '<?': '?>', '<![CDATA[': ']]>' };
const COMMENT_END = /-?>|[\s\S]*?--!?>/y;
const GAP = /[\s/]*/y;
const NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Returns the first part that is still open where the piece ends, or `undefined` where all are closed. */
export function findOpenPart(html: string): OpenPart | undefined {
  return openParts(html).next().value ?? undefined;
}

/** Makes text of the beginning of each tag that is open where the piece ends, as a parser would go on inside it. */
export function escapeOpenTags(html: string): string {
  let escaped = '';
  let from = 0;
  for (const { kind, start } of openParts(html)) {
    if (kind === 'comment' || kind === 'instruction') break;
    escaped += `${html.slice(from, start)}&lt;`;
    from = start + 1;
  }
  return escaped + html.slice(from);
}

/** Closes the comment that is open where the piece ends; a parser that meets an element inside it fails on the next piece. */
export function closeComment(html: string): string {
  const isOpen = [...openParts(html)].some(({ kind }) => kind === 'comment');
  return isOpen ? `${html}-->` : html;
}

/** Finds every part that is still open where the piece ends, each as if the tags before it were text. */
function* openParts(html: string): Generator<OpenPart, void> {
  const lower = html.toLowerCase();
  const opening = new RegExp(OPENING);
  const endless = new Set<string>();
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [start, slash, name = ''] = match;
    const { index: offset } = match;
    if (name !== '') {
      const tag = readTag(html, offset, opening.lastIndex);
      if (typeof tag !== 'number') {
        yield tag;
        continue;
      }
      opening.lastIndex = tag;
      const kind = name.toLowerCase();
      if (slash || !PLAIN_TEXT.has(kind) || endless.has(kind)) continue;
      const end = lower.indexOf(`</${kind}`, tag);
      if (end < 0) endless.add(kind);
      else opening.lastIndex = end;
      continue;
    }
    const isComment = start === '<!--';
    const end = isComment
      ? (skip(COMMENT_END, html, opening.lastIndex) ?? -1)
      : html.indexOf(INSTRUCTION_ENDS[start.toUpperCase()] ?? '>', opening.lastIndex);
    if (end < 0) {
      yield { kind: isComment ? 'comment' : 'instruction', offset, start: offset };
      return;
    }
    opening.lastIndex = end;
  }
}

/**
 * Returns where a tag ends, or the part of it that is open: the tag itself, where another begins inside it, or the
 * quotation mark of a value that took in another tag.
 */
function readTag(html: string, offset: number, from: number): number | OpenPart {
  let longValue: number | undefined;
  let isBroken = false;
  for (let at = from; ; ) {
    at = skip(GAP, html, at) as number;
    if (html[at] === '>')
      return isBroken && longValue !== undefined ? { kind: 'quote', offset: longValue, start: offset } : at + 1;
    if (at >= html.length || html[at] === '<') return { kind: 'tag', offset, start: offset };
    const name = at;
    at = skip(NAME, html, at) as number;
    if (html.slice(name, at).includes('<')) return { kind: 'tag', offset, start: offset };
    isBroken ||= /["']/.test(html.slice(name, at));
    const value = skip(EQUALS, html, at);
    if (value === undefined) continue;
    const quote = html[value];
    if (quote !== '"' && quote !== "'") at = skip(BARE_VALUE, html, value) as number;
    else {
      at = html.indexOf(quote, value + 1) + 1;
      if (at === 0) return { kind: 'quote', offset: value, start: offset };
      if (/[<>]/.test(html.slice(value, at))) longValue ??= value;
      isBroken ||= /[^\s/>]/.test(html[at] ?? '');
    }
  }
}

/** Returns the end of a sticky pattern's match at an offset, or `undefined` where it does not match there. */
function skip(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
