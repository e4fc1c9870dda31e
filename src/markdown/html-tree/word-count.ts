/** Counts the words of a body that readers read, without code blocks and footnotes. */
import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { canonicalTag } from '../../core/i18n/locale.ts';
import { renderingOf } from '../syntax/rendering.ts';

const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Adds the number of words in the tree to the rendering, by the word boundaries of the body's language (UAX #29). The
 * tree stays as it is.
 */
export function wordCount() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    const pieces: string[] = [];
    gather(tree, pieces);
    for (const segment of segmenterOf(rendering.source.locale).segment(pieces.join(''))) {
      if (segment.isWordLike) rendering.words++;
    }
  };
}

function gather(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && (node.tagName === 'pre' || node.properties.dataFootnotes)) return;
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
