/** Keeps the body as plain Markdown too: the Markdown alternate, for programs that read no HTML. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { VFile } from 'vfile';
import type { BodySource } from '../../core/articles/body.ts';
import { trimLines } from '../../core/text/trim-lines.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { formulaToMarkdown } from './formula-markdown.ts';
import { apartFromHtml, KEPT_TEXTS } from './markup-in-texts.ts';
import { PLAIN_TEXTS } from './plain-texts.ts';
import { toPlainTree } from './plain-tree.ts';
import { labelOf } from './updates.ts';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  handlers: { ...PLAIN_TEXTS, ...KEPT_TEXTS },
  join: [apartFromHtml],
  // Aligned columns cost a third of the time, and programs don't look at them
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

const MARKER: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: '\0updates\0' }] };

/** Where a text holds none, and no dollar that must not open one, its prices are not escaped. */
function hasFormulas(tree: Root, { formulas, markdown }: BodySource): boolean {
  if (!formulas) return false;
  return markdown.includes('\\$') || markdownNodesOf(tree).some(({ node }) => /^(?:inlineM|m)ath$/.test(node.type));
}

/**
 * Notes the tree as plain Markdown in the rendering, and each update apart; `\0updates\0` stands where the first of them
 * does. The tree stays as it is.
 */
export function markdownAlternate() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    const options = hasFormulas(tree, rendering.source)
      ? { ...OPTIONS, extensions: [...(OPTIONS.extensions ?? []), formulaToMarkdown] }
      : OPTIONS;
    const write = (children: RootContent[]) => toMarkdown(toPlainTree({ type: 'root', children }, file), options);
    let isFirst = true;
    const rest = tree.children.flatMap((node): RootContent[] => {
      const update = node.type === 'containerDirective' && rendering.updates[node.data?.update ?? -1];
      if (!update) return [node];
      const label = labelOf(node);
      update.markdown = trimLines(write(node.children.filter((child) => child !== label)));
      if (label && update.title) update.title.markdown = trimLines(write([{ ...label, data: {} }]));
      const marker = isFirst ? [MARKER] : [];
      isFirst = false;
      return marker;
    });
    rendering.markdown = write(rest);
  };
}
