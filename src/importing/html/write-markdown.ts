/** Writes a tree of Markdown as an editor would, so that Broadsheet reads the same words. */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
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

/** Returns the Markdown of a tree; `formulas` says whether dollars are signs. */
export function writeMarkdown(tree: Root, { formulas }: { formulas?: boolean }): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      cjkFriendlyToMarkdown(),
      cjkFriendlyGfmStrikethroughToMarkdown(),
      OWN_SIGNS,
      ...(formulas ? [DOLLARS] : []),
    ],
  });
}
