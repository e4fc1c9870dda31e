/** Turns `:::related` around links to stories into an aside in which a page prints each as a card. */
import type { Link, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { addressKind } from '../syntax/address-kind.ts';
import { excerpt, renderingOf, report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { boxParts, element } from './box-parts.ts';
import { textOf } from './chart-source.ts';

const EXAMPLE = '- [Proof of reserves](../proof-of-reserves/en.md)';

/**
 * Turns a box into an aside of paragraphs with a link each, of which a page makes cards by the library. What stands in it
 * besides links to stories would not be printed, and is reported.
 */
export function turnRelated(node: ContainerDirective, file: VFile): void {
  const { siteUrl, words } = renderingOf(file).source;
  const { title, content } = boxParts(node);
  const isStory = ({ url }: Link) => addressKind(url.trim(), siteUrl) === 'internal' && !url.trim().startsWith('#');
  const links = markdownNodesOf({ type: 'root', children: content } as Root).flatMap((step) =>
    step.node.type === 'link' ? [step.node] : [],
  );
  const hint = `Write a list of links to stories, and nothing else: ${EXAMPLE}`;
  if (links.length === 0) report(file, 'incomplete-box', node, 'This box holds no link to a story.', hint);
  for (const link of links) {
    if (isStory(link)) continue;
    const message = `“${excerpt(link.url)}” is no story of this newsroom, so it is printed as a link without a picture.`;
    report(file, 'incomplete-box', link, message, 'Write it outside the box, alone on its line.');
  }
  const read = content.map(textOf).join('').replace(/\s+/g, '');
  const isMore = read !== links.map(textOf).join('').replace(/\s+/g, '');
  if (links.length > 0 && isMore) {
    report(file, 'incomplete-box', node, 'This box holds words besides its links, and they are not printed.', hint);
  }
  const cards = links.map((link) => element('p', [link], isStory(link) ? { className: ['story'] } : {}));
  node.data = { hName: 'aside', hProperties: { className: ['related'] } };
  const head = title ?? [{ type: 'text', value: words.furtherReading }];
  const parts = links.length > 0 ? cards : content;
  node.children = [element('p', head, { className: ['aside-title'] }), ...parts] as ContainerDirective['children'];
}
