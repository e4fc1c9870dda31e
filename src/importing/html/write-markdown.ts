/** Writes a tree of Markdown as an editor would, so that Broadsheet reads the same words. */
import type { Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough';

/** The signs of Broadsheet's own that words may hold by accident. */
const OWN_SIGNS: Options = {
  unsafe: [
    // A character behind it may be written as a reference, which it would escape
    { character: '\\', inConstruct: 'phrasing' },
    { character: ':', after: ':{2}', atBreak: true },
    { character: '{', before: '\\)', inConstruct: 'phrasing' },
    { character: '{', after: '#', inConstruct: 'headingAtx' },
  ],
};
const DOLLARS: Options = { unsafe: [{ character: '$', inConstruct: 'phrasing' }] };

/** Characters beyond U+FFFF, such as emoji, are none of a word; the library takes half of one for a letter. */
function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const written = defaultHandlers.text(node, parent, state, info);
  if (!/_/.test(written) || !/[\ud800-\udfff]/.test(written)) return written;
  return written.replace(/_+/g, (run, at: number) => {
    const isBare = written[at - 1] !== '\\';
    const isBeside = /[\ud800-\udfff]/.test(`${written[at - 1] ?? ''}${written[at + run.length] ?? ''}`);
    return isBare && isBeside ? run.replaceAll('_', '\\_') : run;
  });
}

/** Returns the Markdown of a tree; `formulas` says whether dollars are signs. */
export function writeMarkdown(tree: Root, { formulas }: { formulas?: boolean }): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: writeText },
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      cjkFriendlyToMarkdown(),
      cjkFriendlyGfmStrikethroughToMarkdown(),
      OWN_SIGNS,
      ...(formulas ? [DOLLARS] : []),
    ],
  });
}
