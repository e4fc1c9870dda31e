/** Puts every table into a box that has a name and can be scrolled, by keyboard as well, and a file beside a large one. */
import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsAround, elementsOf, replaceElement } from '../syntax/walk.ts';
import { alignNumbers, csvOf, isRegular, isWide, rowsOf } from './table-cells.ts';

const SIDES: ReadonlyMap<string, string> = new Map([
  ['left', 'start'],
  ['center', 'center'],
  ['right', 'end'],
]);

/**
 * Wraps every outer table of the tree in a focusable region, named by its caption or by its number, that can be
 * scrolled by keyboard (WCAG 2.1.1), and turns the alignment of cells into classes. A table at the top of the text may be
 * wide; one with many cells has a link to them as CSV, whose address is the marker `\0table:…\0` with its number.
 */
export function tables() {
  return (tree: Root, file: VFile): void => {
    const { ids, source, tables: files } = renderingOf(file);
    let number = 0;
    for (const step of elementsOf(tree)) {
      const { node, parent } = step;
      if (node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
      const around = elementsAround(step);
      if (node.tagName !== 'table' || around.some(({ tagName }) => tagName === 'table')) continue;
      number++;
      const caption = captionOf(node, isChart(parent) ? (step.up?.parent ?? parent) : parent);
      const id = caption && String(caption.properties.id ?? `table:${number}`);
      if (caption && id) caption.properties.id = id;
      if (id) ids.add(id);
      const name: Properties = id
        ? { ariaLabelledBy: [id] }
        : { ariaLabel: source.words.table.replace('{number}', String(number)) };
      const rows = rowsOf(node);
      for (const { cell } of rows.flat()) alignByClass(cell);
      if (isRegular(rows)) alignNumbers(rows);
      const figure = isFigure(parent) ? (parent as Element) : undefined;
      const isBroad = around.length === (figure ? 1 : 0) && isWide(rows);
      if (isBroad && figure) figure.properties.className = ['table', 'wide'];
      const csv = csvOf(rows);
      if (csv !== undefined) files.push(csv);
      replaceElement(
        step,
        {
          type: 'element',
          tagName: 'div',
          properties: {
            className: isBroad && !figure ? ['table-scroll', 'wide'] : ['table-scroll'],
            role: 'region',
            ...name,
            tabIndex: 0,
          },
          children: [node],
        },
        ...(csv === undefined ? [] : [linkTo(files.length, source.words.downloadTable)]),
      );
    }
  };
}

/** Makes the link to the file of a table. */
function linkTo(number: number, words: string): ElementContent {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `\0table:${number}\0`, download: true },
    children: [{ type: 'text', value: words }],
  };
  return { type: 'element', tagName: 'p', properties: { className: ['csv'] }, children: [link] };
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

function isFigure(parent: Parents): boolean {
  return parent.type === 'element' && parent.tagName === 'figure';
}

function captionOf(table: Element, parent: Parents): Element | undefined {
  const inside = table.children.find((node) => node.type === 'element' && node.tagName === 'caption');
  if (inside) return inside as Element;
  if (parent.type !== 'element' || parent.tagName !== 'figure') return undefined;
  return parent.children.find((node) => node.type === 'element' && node.tagName === 'figcaption') as
    | Element
    | undefined;
}
