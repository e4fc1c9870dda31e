/** Notes a digest of each block, by which a translation is compared with the version that it was made from. */
import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeInFile, renderingOf } from '../syntax/rendering.ts';

/**
 * Notes the digest and line of each top-level block of the tree in the rendering; blocks without words are left out.
 * The tree stays as it is.
 */
export function blocks() {
  return (tree: Root, file: VFile): void => {
    renderingOf(file).blocks = tree.children.flatMap((node) => {
      const substance = substanceOf(wordsOf(node));
      return substance === '' ? [] : [{ digest: digestOf(substance), line: placeInFile(file, node).line }];
    });
  };
}

/**
 * Returns a digest of a text as four characters of base64url: 24 bits, enough to see that the words of a text have
 * changed.
 */
export function textDigest(text: string): string {
  return digestOf(substanceOf(text));
}

function digestOf(substance: string): string {
  return createHash('sha256').update(substance).digest('base64url').slice(0, 4);
}

/**
 * Keeps of a text what a translation depends on: letters, digits, signs such as % or $, and what makes one number
 * another: minus, point and comma.
 */
function substanceOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\{#[^{}]*\}/g, '')
    .replace(/-(?=\d)/g, '\u2212')
    .replace(/(?<=\d)\.(?=\d)/g, '\u02d9')
    .replace(/(?<=\d),(?=\d)/g, '\u00b8')
    .replace(/[^\p{L}\p{M}\p{N}\p{S}%]+/gu, ' ')
    .trim();
}

/** Returns all that is read or heard of a node: text, code, and the alternative texts of images. */
function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  // In code every character counts
  if (node.type === 'code' || node.type === 'inlineCode') return Buffer.from(node.value).toString('hex');
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
