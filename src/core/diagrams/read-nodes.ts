/** Reads the nodes of Mermaid: an id, and in brackets of a form the words that readers see. */
import type { Shape } from './diagram.ts';

/** Longer brackets first. */
const SHAPES: readonly [open: string, close: string, shape: Shape][] = [
  ['([', '])', 'pill'],
  ['[[', ']]', 'bars'],
  ['[(', ')]', 'drum'],
  ['((', '))', 'circle'],
  ['{{', '}}', 'hexagon'],
  ['[', ']', 'box'],
  ['(', ')', 'round'],
  ['{', '}', 'diamond'],
];
/** What Mermaid has besides: parallelograms, flags, double circles, named shapes and looks. */
const FOREIGN = /\[[/\\]|\(\(\(|>|@\{|:::/y;
const ID = /[\p{L}\p{M}\p{N}_]+(?:[.-](?=[\p{L}\p{N}_])[\p{L}\p{M}\p{N}_]+)*/uy;

export interface ReadNode {
  id: string;
  end: number;
  /** Left out where only the id stands there. */
  words?: { text: string; shape: Shape };
  /** Set where brackets or looks stand behind the id that are not drawn. */
  isForeign?: true;
}

/** Returns the node that stands at an offset of a line. */
export function readNode(source: string, at: number): ReadNode | undefined {
  ID.lastIndex = at;
  const id = ID.exec(source)?.[0];
  if (id === undefined) return undefined;
  const end = at + id.length;
  FOREIGN.lastIndex = end;
  if (FOREIGN.test(source)) return { id, end, isForeign: true };
  const form = SHAPES.find(([open]) => source.startsWith(open, end));
  if (!form) return { id, end };
  const [open, close, shape] = form;
  const from = end + open.length;
  const quoted = /\s*"(?<text>[^"]*)"\s*/y;
  quoted.lastIndex = from;
  const inQuotes = quoted.exec(source)?.groups?.['text'];
  const to = inQuotes === undefined ? source.indexOf(close, from) : quoted.lastIndex;
  if (to < 0 || !source.startsWith(close, to)) return { id, end, isForeign: true };
  const text = inQuotes ?? source.slice(from, to);
  // Brackets in words want quotation marks, as in Mermaid
  if (inQuotes === undefined && /[[\](){}"]/.test(text)) return { id, end, isForeign: true };
  const after = to + close.length;
  return source.startsWith(':::', after)
    ? { id, end: after, isForeign: true }
    : { id, end: after, words: { text: wordsOf(text), shape } };
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: '\u00a0' };

/** Returns words as readers see them: `<br>` ends a line, `#quot;` and `#35;` are signs. */
export function wordsOf(text: string): string {
  return text
    .trim()
    .replace(/^`(.*)`$/s, '$1')
    .replace(/\s*(?:<br\s*\/?>|\\n)\s*/gi, '\n')
    .replace(/[#&](?:#?(\d{1,6})|([a-z]+));/gi, (found, number?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? found;
      const code = Number(number);
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : found;
    })
    .replace(/[ \t]+/g, ' ');
}
