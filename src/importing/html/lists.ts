/** Makes Markdown of lists: with points, with numbers, of tasks. */
import type { Element, RootContent } from 'hast';
import type { RootContent as Block, BlockContent, ListItem } from 'mdast';
import type { Conversion } from './conversion.ts';
import { attribute, element, isBlank, isElement } from './html-tree.ts';
import { tellKept, toRawHtml } from './raw-html.ts';

/** Makes blocks of what stands in an item. */
type Write = (nodes: readonly RootContent[]) => Block[];

/** Returns a list; one whose numbers Markdown can’t count stays HTML. */
export function list(node: Element, conversion: Conversion, write: Write): Block[] {
  const ordered = node.tagName === 'ol';
  if (ordered && hasOddNumbers(node)) {
    tellKept('A list with letters or numbers of its own', node, conversion);
    return [{ type: 'html', value: toRawHtml(node, conversion) }];
  }
  const items = itemsOf(node)
    .map((item) => listItem(item, write))
    .filter(({ children }) => children.length > 0);
  if (items.length === 0) return [];
  const start = Number.parseInt(attribute(node, 'start'), 10);
  const isFit = start >= 0 && start < 1e9;
  const spread = items.some(({ spread }) => spread === true);
  return [{ type: 'list', ordered, spread, start: ordered ? (isFit ? start : 1) : null, children: items }];
}

function hasOddNumbers(node: Element): boolean {
  const type = attribute(node, 'type');
  return (
    /^[aAiI]$/.test(type) ||
    node.properties.reversed !== undefined ||
    node.children.some((child) => isElement(child, 'li') && attribute(child, 'value') !== '')
  );
}

/** What stands in a list outside of its items belongs to the item above. */
function itemsOf(node: Element): Element[] {
  const items: Element[] = [];
  let stray: Element | undefined;
  for (const child of node.children) {
    const last = items.at(-1);
    if (isElement(child, 'li')) {
      items.push({ ...child, children: [...child.children] });
      stray = undefined;
    } else if (stray) stray.children.push(child);
    else if (isBlank(child)) continue;
    else {
      stray = element('div', {}, child);
      if (last) last.children.push(stray);
      else items.push(element('li', {}, stray));
    }
  }
  return items;
}

function listItem(node: Element, write: Write): ListItem {
  const box = boxOf(node);
  const children = write(node.children) as BlockContent[];
  const spread = children.filter((child) => child.type !== 'list').length > 1;
  // Written here, as the library for emphasis beside Chinese and Japanese takes the place of the one that writes it
  const [first] = children;
  if (box !== undefined && first?.type === 'paragraph')
    first.children.unshift({ type: 'html', value: box ? '[x] ' : '[ ] ' });
  return { type: 'listItem', spread, children };
}

/** Takes the box of a task out of an item, and returns whether it is ticked. */
function boxOf(node: Element): boolean | undefined {
  let place = node;
  for (;;) {
    const index = place.children.findIndex((child) => !isBlank(child));
    const first = place.children[index];
    if (isElement(first, 'input')) {
      place.children.splice(index, 1);
      return first.properties.checked === true;
    }
    if (!isElement(first, 'p', 'div')) return undefined;
    place = first;
  }
}
