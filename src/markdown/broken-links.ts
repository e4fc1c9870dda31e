/** Warns of links and pictures that stayed text because their address has a space. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './rendering.ts';
import { markdownNodesOf } from './walk.ts';

/** What looks like `[text](an address.jpg)` and was no link (CommonMark 0.31.2, 6.3: link destinations). */
const LINK_SHAPE = /(!?)\[[^\][]*\]\(([^()\s]+(?: +[^()\s"']+)+)\)/g;

export function brokenLinks() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('](')) return;
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type !== 'text' || !node.position) continue;
      for (const [, mark, address = ''] of node.value.matchAll(LINK_SHAPE)) {
        const written = address.replaceAll(' ', '%20');
        report(
          file,
          'broken-link',
          node.position.start,
          `“${address}” has a space, so readers see the ${mark ? 'picture' : 'link'} as plain text.`,
          `Write %20 for each space: (${written}).`,
        );
      }
    }
  };
}
