/** Notes a digest of each block, so that a translation can tell which of them changed since it was made. */
import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeInFile, renderingOf } from '../syntax/rendering.ts';

export function blocks() {
  return (tree: Root, file: VFile): void => {
    renderingOf(file).blocks = tree.children.flatMap((node) => {
      const substance = substanceOf(wordsOf(node));
      return substance === '' ? [] : [{ digest: digestOf(substance), line: placeInFile(file, node).line }];
    });
  };
}

/** Four signs of base64url: 24 bits, enough to see a change in the substance of a text. */
export function textDigest(text: string): string {
  return digestOf(substanceOf(text));
}

function digestOf(substance: string): string {
  return createHash('sha256').update(substance).digest('base64url').slice(0, 4);
}

/** Letters, digits, signs such as % or $, and what makes one number another: minus, point and comma. */
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

/** Everything that is read or heard: text, code, the alternative texts of images. */
function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  // In code every sign counts
  if (node.type === 'code' || node.type === 'inlineCode') return Buffer.from(node.value).toString('hex');
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
