/** Turns `:::newsletter` into an aside that ends with the form by which readers subscribe. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { renderingOf, report } from '../syntax/rendering.ts';
import { boxParts, element } from './box-parts.ts';

/**
 * Turns a box into an aside; the page puts the form in, as its address is a setting. What readers agree to must stand in
 * the box (GDPR, article 13).
 */
export function turnNewsletter(node: ContainerDirective, file: VFile): void {
  const { title, content } = boxParts(node);
  const rendering = renderingOf(file);
  if (content.length === 0) {
    const hint =
      'Write below :::newsletter what readers get, how often, and that they can end it, such as: Every Friday by e-mail. You can unsubscribe in every letter.';
    report(file, 'incomplete-box', node, 'This box does not say to what readers agree when they subscribe.', hint);
  }
  rendering.hasNewsletter = true;
  node.data = { hName: 'aside', hProperties: { className: ['newsletter'] } };
  const head = title ? [element('p', title, { className: ['aside-title'] })] : [];
  const form = element('div', [], { dataNewsletter: true });
  node.children = [...head, ...content, form] as ContainerDirective['children'];
}
