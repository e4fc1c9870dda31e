/** Keeps of links what leads somewhere, and the places to which they lead. */
import type { Element, Root } from 'hast';
import { isSafeAddress } from '../../core/urls/url-template.ts';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { attribute, changeChildren, element, elementsNamed, isElement, lineOf, stepsOf } from './html-tree.ts';

/** An id that can stand in an address as it is. */
const ID = /^[\p{L}\p{M}\p{N}_.-]+$/u;

/** Places that each page has. */
const PAGE = /^(?:top|content|menu)$/;

/** Unwraps links that lead nowhere, and leaves an anchor in each place to which a link of the page leads. */
export function mendLinks(tree: Root, conversion: Conversion): void {
  const wanted = new Set(elementsNamed(tree, 'a').flatMap(targetOf));
  const seen = new Set<string>();
  for (const { node } of stepsOf(tree)) {
    const id = [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : ''].find((one) =>
      wanted.has(one),
    );
    delete node.properties.id;
    if (id === undefined || seen.has(id) || !ID.test(id)) continue;
    seen.add(id);
    if (/^h[1-6]$/.test(node.tagName)) node.properties.id = id;
    else placeAnchor(node, id);
  }
  changeChildren(tree, (node) => {
    if (!isElement(node, 'a') || node.properties.id !== undefined) return undefined;
    const href = attribute(node, 'href').trim();
    if (href === '') return node.children;
    if (!isSafeAddress(href.replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, '')) || /\p{Cc}/u.test(href)) {
      tell(
        conversion,
        'dropped',
        node,
        `A link is left out, and its words are kept: “${excerpt(href)}” is no address for readers.`,
      );
      return node.children;
    }
    if (href.length > 1 && href.startsWith('#') && !targetOf(node).some((id) => seen.has(id) || PAGE.test(id))) {
      tell(
        conversion,
        'dropped',
        node,
        `A link to a place that is not in the text is left out, and its words are kept: “${excerpt(href)}”.`,
      );
      return node.children;
    }
    if (lineOf(node) === '' && elementsNamed(node, 'img', 'recording').length === 0) {
      tell(conversion, 'mended', node, `A link without words is left out: “${excerpt(href)}”.`);
      return node.children;
    }
    node.properties.href = href;
    return undefined;
  });
}

function targetOf(link: Element): string[] {
  const href = attribute(link, 'href');
  if (!href.startsWith('#') || href.length < 2) return [];
  try {
    return [href.slice(1), decodeURIComponent(href.slice(1))];
  } catch {
    return [href.slice(1)];
  }
}

/** Blocks that hold other blocks take the anchor into the first of these. */
function placeAnchor(node: Element, id: string): void {
  const anchor = element('a', { id });
  let place = node;
  for (;;) {
    const first = place.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    if (
      !isElement(first) ||
      !isElement(place, 'div', 'ul', 'ol', 'li', 'blockquote', 'figure', 'table', 'thead', 'tbody', 'tr', 'dl')
    )
      break;
    place = first;
  }
  if (isElement(place, 'img', 'hr', 'pre', 'br', 'note-reference', 'recording', 'table', 'ul', 'ol')) return;
  place.children.unshift(anchor);
}
