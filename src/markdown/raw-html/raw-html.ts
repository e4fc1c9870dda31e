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

export function rawHtml() {
  return (tree: Root, file: VFile): Root => {
    const isFootnotes = (node: RootContent) => node.type === 'element' && node.properties.dataFootnotes === true;
    const footnotes = tree.children.filter(isFootnotes);
    tree.children = tree.children.filter((node) => !isFootnotes(node));
    const body = clean(tree, file);
    // Apart, so that no element that is left open in the text takes them in
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

/** Takes what Markdown gave its elements out of the sanitiser's reach; only a number stays. */
function setAside(tree: Root): Element[] {
  const made: Element[] = [];
  for (const { node } of elementsOf(tree)) {
    made.push({ ...node });
    node.properties = { [MADE]: MADE_MARK + (made.length - 1) };
    // Alone among the elements of Markdown it stays forbidden in raw HTML
    if (node.tagName === 'input') node.tagName = 'wbr';
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
