/** Puts every table into a box that has a name and can be scrolled, by keyboard as well. */
import type { Element, Parents, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsAround, elementsOf, replaceElement } from '../syntax/walk.ts';

const SIDES: ReadonlyMap<string, string> = new Map([
  ['left', 'start'],
  ['center', 'center'],
  ['right', 'end'],
]);

/**
 * Wraps every outer table of the tree in a focusable region, named by its caption or by its number, that can be
 * scrolled by keyboard (WCAG 2.1.1), and turns the alignment of cells into classes.
 */
export function tables() {
  return (tree: Root, file: VFile): void => {
    const { ids, source } = renderingOf(file);
    let number = 0;
    for (const step of elementsOf(tree)) {
      const { node, parent } = step;
      if (node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
      if (node.tagName !== 'table' || elementsAround(step).some(({ tagName }) => tagName === 'table')) continue;
      number++;
      const caption = captionOf(node, isChart(parent) ? (step.up?.parent ?? parent) : parent);
      const id = caption && String(caption.properties.id ?? `table:${number}`);
      if (caption && id) caption.properties.id = id;
      if (id) ids.add(id);
      const name: Properties = id
        ? { ariaLabelledBy: [id] }
        : { ariaLabel: source.words.table.replace('{number}', String(number)) };
      replaceElement(step, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], role: 'region', ...name, tabIndex: 0 },
        children: [node],
      });
    }
  };
}

function alignByClass(cell: Element): void {
  const side = SIDES.get(String(cell.properties.align));
  delete cell.properties.align;
  if (side) cell.properties.className = [`align-${side}`];
}

/** A chart's table is folded behind its drawing, and named by its title. */
function isChart(parent: Parents): boolean {
  return parent.type === 'element' && parent.tagName === 'details' && isOf(parent, 'chart-table');
}

function isOf({ properties }: Element, className: string): boolean {
  return [properties.className].flat().includes(className);
}

function captionOf(table: Element, parent: Parents): Element | undefined {
  const inside = table.children.find((node) => node.type === 'element' && node.tagName === 'caption');
  if (inside) return inside as Element;
  if (parent.type !== 'element' || parent.tagName !== 'figure') return undefined;
  return parent.children.find((node) => node.type === 'element' && node.tagName === 'figcaption') as
    | Element
    | undefined;
}
