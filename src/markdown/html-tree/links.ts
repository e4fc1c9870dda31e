/** Decides for every link: printed as it is, left to the library to resolve, or refused. */

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { readerAddressFault } from '../../core/library/reader-address-fault.ts';
import { FOOTNOTE_MARK } from '../markdown-tree/to-html-tree.ts';
import { addressKind, encodeAddress } from '../syntax/address-kind.ts';
import { excerpt, placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { elementsOf, type HtmlStep, replaceElement } from '../syntax/walk.ts';
import { plainText } from './outline.ts';

/**
 * Finishes every `a` of the tree. An internal address becomes a marker, `\0link:…\0` with its number in the rendering's
 * links; an external one is marked as such; a link with an empty or unsafe address is reported, and only its text
 * stays.
 */
export function links() {
  return (tree: Root, file: VFile): void => {
    const refused = elementsOf(tree).filter((step) => !mayStay(step, file));
    // The innermost first: a link can hold another, through a table, and is still its parent in the tree
    for (const step of refused.reverse()) replaceElement(step, ...step.node.children);
  };
}

/** Finishes an element if it is a link, and returns whether it may stay. */
function mayStay({ node, parent }: HtmlStep, file: VFile): boolean {
  const { href, id } = node.properties;
  if (node.tagName !== 'a' || String(href).startsWith(`#${FOOTNOTE_MARK}`)) return true;
  return typeof href === 'string' ? keepLink(node, href.trim(), isCardOfStory(parent), file) : id !== undefined;
}

/** A link to a story in `:::related`; no raw HTML can have a class. */
function isCardOfStory(parent: HtmlStep['parent']): boolean {
  return parent.type === 'element' && [parent.properties.className].flat().includes('story');
}

/** Finishes a link, and returns whether it may stay; where not, only its text stays. */
function keepLink(node: Element, href: string, isCard: boolean, file: VFile): boolean {
  const { links, stories, source } = renderingOf(file);
  if (href === '') return reportEmpty(node, 'This link leads nowhere.', file);
  const kind = addressKind(href, source.siteUrl);
  if (kind === 'unsafe') return reportUnsafe(node, href, file);
  if (plainText(node).trim() === '') {
    reportEmpty(node, `The link to “${excerpt(href)}” has no text, so nobody can see where it leads.`, file);
    if (!hasElement(node)) return false;
  }
  if (kind === 'internal') {
    if (isCard) stories.push(links.length);
    node.properties.href = `\0link:${links.length}\0`;
    links.push({ href, ...placeInFile(file, node) });
  } else {
    node.properties.href = encodeAddress(href);
    const fault = kind === 'external' ? readerAddressFault(href) : undefined;
    if (fault) renderingOf(file).problems.push({ ...fault, ...placeInFile(file, node) });
    if (kind === 'external') Object.assign(node.properties, { className: ['external'], rel: ['external', 'noopener'] });
  }
  return true;
}

function hasElement(node: Element): boolean {
  return node.children.some((child) => child.type === 'element');
}

function reportEmpty(node: Element, message: string, file: VFile): false {
  report(
    file,
    'empty-link',
    node,
    message,
    'Write the words and the address, such as [Our annual report](/reports/2024/).',
  );
  return false;
}

const LINK_HINT =
  'Write an address that begins with https://, http://, mailto: or tel:, or a path such as /en/about/ or ./notes.md.';

/** Reports an address that is not safe for readers, and returns `false`. */
export function reportUnsafe(node: Element, address: string, file: VFile, hint = LINK_HINT): false {
  report(file, 'unsafe-address', node, `The address “${excerpt(address)}” is not safe for readers.`, hint);
  return false;
}
