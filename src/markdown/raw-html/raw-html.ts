/** Parses the raw HTML of a body together with its Markdown, and leaves only what the allow-list names. */
import type { Element, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { elementsOf } from '../syntax/walk.ts';
import { MADE, MADE_MARK, SCHEMA } from './html-allow-list.ts';
import { prepareRawHtml } from './raw-html-source.ts';
import { reportRemovedHtml } from './removed-html.ts';

const reparse = rehypeRaw();
const sanitise = rehypeSanitize(SCHEMA);

/** The elements of Markdown that are forbidden in raw HTML, with those in whose form they pass. */
const STAND_INS: Readonly<Record<string, string>> = { input: 'wbr', data: 'span' };

/**
 * Replaces the tree by one in which its raw HTML is parsed and reduced to the allow-list; whatever Markdown itself made
 * keeps its attributes.
 */
export function rawHtml() {
  return (tree: Root, file: VFile): Root => {
    const isFootnotes = (node: RootContent) => node.type === 'element' && node.properties.dataFootnotes === true;
    const footnotes = tree.children.filter(isFootnotes);
    tree.children = tree.children.filter((node) => !isFootnotes(node));
    const body = clean(tree, file);
    // Footnotes are cleaned apart from the text, so that no element left open there takes them in
    if (footnotes.length > 0) body.children.push(...clean({ type: 'root', children: footnotes }, file).children);
    return body;
  };
}

function clean(tree: Root, file: VFile): Root {
  if (!prepareRawHtml(tree, file)) return tree;
  const made = setAside(tree);
  const parsed = reparse(tree, file) as Root;
  reportRemovedHtml(parsed, file);
  const safe = sanitise(parsed) as Root;
  putBack(safe, made);
  return safe;
}

/**
 * Takes the properties of elements that Markdown made out of the sanitiser's reach, and leaves a number in their place.
 */
function setAside(tree: Root): Element[] {
  const made: Element[] = [];
  for (const { node } of elementsOf(tree)) {
    made.push({ ...node });
    node.properties = { [MADE]: MADE_MARK + (made.length - 1) };
    node.tagName = STAND_INS[node.tagName] ?? node.tagName;
  }
  return made;
}

function putBack(tree: Root, made: Element[]): void {
  for (const { node } of elementsOf(tree)) {
    const number = String(node.properties[MADE] ?? '').slice(1);
    const original = number === '' ? undefined : made[Number(number)];
    if (original) Object.assign(node, { tagName: original.tagName, properties: { ...original.properties } });
  }
}
