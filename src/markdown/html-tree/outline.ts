/** Collects the headings of a body. */
import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { balanceBidi } from '../../core/text/bidi.ts';
import { placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { headingDepth, isFootnoteLabel } from './heading-levels.ts';

/** Notes every heading of the tree in the rendering, with its id, text, level and line. The tree stays as it is. */
export function outline() {
  return (tree: Root, file: VFile): void => {
    const { headings, named } = renderingOf(file);
    for (const { node } of elementsOf(tree)) {
      const depth = headingDepth(node);
      if (depth === undefined || isFootnoteLabel(node)) continue;
      const text = plainText(node)
        .replace(/[\s\u200B\u2060]+/g, ' ')
        .trim();
      if (text === '') {
        reportEmpty(node, file);
        continue;
      }
      headings.push({
        id: String(node.properties.id),
        ...(named.has(node) && { isNamed: true as const }),
        text: text + balanceBidi(text),
        depth,
        ...(node.position && { line: placeInFile(file, node).line }),
      });
    }
  };
}

function reportEmpty(node: Element, file: VFile): void {
  report(
    file,
    'empty-heading',
    node,
    'This heading has no words, so it names nothing, on the page and in its outline.',
    'Write its words, or take the line away.',
  );
}

/** Returns the text of a node as a screen reader speaks it: its text and the alternative texts of its images. */
export function plainText(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  return node.tagName === 'br' ? ' ' : node.children.map(plainText).join('');
}
