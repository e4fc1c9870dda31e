/** Notes a digest of each block, so that a translation can tell which of them changed since it was made. */
import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeInFile, renderingOf } from './rendering.ts';

export function blocks() {
  return (tree: Root, file: VFile): void => {
    renderingOf(file).blocks = tree.children
      .filter(({ type }) => type !== 'thematicBreak' && type !== 'definition')
      .map((node) => ({ digest: textDigest(wordsOf(node)), line: placeInFile(file, node).line }));
  };
}

/** Four signs of base64url: 24 bits, enough to see a change. Only letters, digits and signs such as % or $ count. */
export function textDigest(text: string): string {
  const substance = text
    .normalize('NFC')
    .replace(/\{#[^{}]*\}/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{S}%]+/gu, ' ')
    .trim();
  return createHash('sha256').update(substance).digest('base64url').slice(0, 4);
}

/** Everything that is read or heard: text, code, the alternative texts of images. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
