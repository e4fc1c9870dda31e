/** Counts the words of a body that readers read, without code blocks and footnotes. */
import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { canonicalTag } from '../../core/i18n/locale.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { updateElements } from './update-headings.ts';

const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Notes the number of words in the tree, and in each of its updates, in the rendering, by the word boundaries of the
 * body's language (UAX #29). The tree stays as it is.
 */
export function wordCount() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    rendering.words = countWords(tree, rendering.source.locale);
    for (const { number, node } of updateElements(tree, file)) {
      const update = rendering.updates[number];
      if (update) update.words = countWords(node, rendering.source.locale);
    }
  };
}

function countWords(node: Nodes, locale: string): number {
  const pieces: string[] = [];
  gather(node, pieces);
  let words = 0;
  for (const { isWordLike } of segmenterOf(locale).segment(pieces.join(''))) if (isWordLike) words++;
  return words;
}

function gather(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && (node.tagName === 'pre' || node.properties.dataFootnotes)) return;
  // A formula is read as one word, whatever commands it is written with
  if (node.type === 'element' && node.properties.dataDrawn !== undefined) {
    pieces.push('x');
    return;
  }
  for (const child of node.children) gather(child, pieces);
  if (node.type === 'element' && !INLINE.test(node.tagName)) pieces.push('\n');
}

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(canonicalTag(locale) ?? 'und', { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}
