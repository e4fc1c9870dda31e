/** Cleans addresses: of characters that nobody sees, and of the sentence behind those that stand bare. */
import type { Link, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { withoutHidden } from '../../core/text/hidden-characters.ts';
import { SENTENCE_REST } from '../syntax/bare-addresses.ts';
import { sourceOf } from '../syntax/rendering.ts';
import { type MarkdownStep, markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';

/** Takes unseen characters out of all addresses of the tree, and the rest of the sentence out of bare ones. */
export function addresses() {
  return (tree: Root, file: VFile): void => {
    for (const step of markdownNodesOf(tree)) {
      const { node } = step;
      if (!('url' in node)) continue;
      if (node.type === 'link' && isBare(node, file)) endBare(node, step);
      node.url = withoutHidden(node.url);
    }
  };
}

/** Returns whether nothing marks a link as one; the parser leaves those that it finds last without a place. */
function isBare(node: Link, file: VFile): boolean {
  return !node.position || !/^[[<]/.test(sourceOf(file, node));
}

function endBare(node: Link, { parent }: MarkdownStep): void {
  const [text] = node.children;
  const rest = text?.type === 'text' ? SENTENCE_REST.exec(text.value)?.[0] : undefined;
  if (text?.type !== 'text' || rest === undefined || !node.url.endsWith(rest)) return;
  node.url = node.url.slice(0, -rest.length);
  text.value = text.value.slice(0, -rest.length);
  const after: Text = { type: 'text', value: rest };
  replaceMarkdown(parent, node, [node, after]);
}
