/** Makes the description of a story that has none: the first sentence that somebody wrote as its text. */
import type { Nodes, Paragraph, Root } from 'mdast';
import { firstSentence } from '../../core/text/first-sentence.ts';
import { nodesOf } from './markdown-edits.ts';
import { plain, shorten } from './plain-text.ts';

/** In letters: a sentence of fewer, such as “St.”, tells nothing. */
const SHORTEST = 12;

/** Returns the first sentence of a body as its language divides it; empty where there is none. */
export function describeBody(tree: Root | undefined, locale: string): string {
  if (tree === undefined) return '';
  for (const { node, parent } of nodesOf(tree)) {
    if (node.type !== 'paragraph' || parent !== tree || isOfPicture(node)) continue;
    const words = withoutShortcodes(plain(readableOf(node)));
    if (!/\p{L}/u.test(words) || words.startsWith(':::') || /^https?:\/\/\S+$/.test(words)) continue;
    return shorten(firstWords(words, locale));
  }
  return '';
}

/** Returns the first sentence with what follows, where it is no more than an abbreviation or a word. */
function firstWords(words: string, locale: string): string {
  let end = 0;
  while (end < SHORTEST && end < words.length) {
    const sentence = firstSentence(words.slice(end), locale);
    if (sentence === '') break;
    end = words.indexOf(sentence, end) + sentence.length;
  }
  return words.slice(0, end).trim();
}

/** Whether a paragraph is a picture, with its caption or without, which says little of the story. */
export function isOfPicture({ children }: Paragraph): boolean {
  const others = children.filter(({ type }) => type !== 'image');
  return (
    others.length < children.length &&
    others.every((node) => /^(?:emphasis|break|html)$/.test(node.type) || isBlank(node))
  );
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Returns the words of a node as a reader gets them: without pictures, and with a space where a line ends. */
function readableOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html' || node.type === 'image') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readableOf).join('') : '';
}

/** Takes out what a plug-in of the old site would have filled in: [name key="value"], and pairs such as [name]…[/name]. */
function withoutShortcodes(words: string): string {
  const pairs = new Set([...words.matchAll(/\[\/([\w-]+)\]/g)].map(([, name]) => name));
  return words
    .replace(/\[\/?([a-z][\w-]*)(\s[^\]]*)?\]/gi, (written, name: string, rest = '') =>
      pairs.has(name) || /^\s+[\w-]+\s*=/.test(rest) ? ' ' : written,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
