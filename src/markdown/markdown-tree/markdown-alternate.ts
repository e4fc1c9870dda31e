/** Keeps the body as plain Markdown too: the Markdown alternate, for programs that read no HTML. */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { toPlainTree } from './plain-tree.ts';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  // Aligned columns cost a third of the time, and programs don't look at them
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Notes the tree as plain Markdown in the rendering. The tree stays as it is. */
export function markdownAlternate() {
  return (tree: Root, file: VFile): void => {
    renderingOf(file).markdown = toMarkdown(toPlainTree(tree, file), OPTIONS);
  };
}
