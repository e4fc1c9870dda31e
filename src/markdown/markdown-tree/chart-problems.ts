/** Tells what is wrong with a `:::chart`, and what to write instead. */
import type { Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { CHART_TYPES, type ChartType } from '../../core/charts/chart.ts';
import type { ChartFault } from '../../core/charts/chart-faults.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { type ChartSource, textOf } from './chart-source.ts';

const EXAMPLE = ':::chart[Ships in the harbour]{type=bar}';
const ATTRIBUTES = ['type', 'alt'];

/** Returns the type that a box names; where it names none that we know, that is reported. */
export function typeOf(node: ContainerDirective, file: VFile): ChartType | undefined {
  const attributes = node.attributes ?? {};
  for (const name of Object.keys(attributes)) {
    if (ATTRIBUTES.includes(name)) continue;
    const message = `A chart has nothing named “${excerpt(name)}”.`;
    report(file, 'broken-chart', node, message, `${didYouMean(name, ATTRIBUTES)} Write it such as ${EXAMPLE}.`.trim());
    return undefined;
  }
  const type = attributes['type'] ?? '';
  if ((CHART_TYPES as readonly string[]).includes(type)) return type as ChartType;
  if (type === '') {
    const types = CHART_TYPES.join(', ');
    report(file, 'broken-chart', node, 'This chart has no type.', `Write ${EXAMPLE}. Types: ${types}.`);
  } else {
    const hint = didYouMean(type, CHART_TYPES, 'Types');
    report(file, 'broken-chart', node, `There is no chart of the type “${excerpt(type)}”.`, hint);
  }
  return undefined;
}

/**
 * Reports a chart without a table, with more than one, without a title or without words about its source. Returns whether
 * it can be drawn.
 */
export function checkChartSource(node: ContainerDirective, { title, table, notes }: ChartSource, file: VFile): boolean {
  if (!table) {
    const hint = 'Write its numbers as a table between the two lines of colons: names in the first column.';
    report(file, 'broken-chart', node, 'This chart has no table, so there is nothing to draw.', hint);
    return false;
  }
  // A line right below a table is a row of it (GFM 0.29, 4.10)
  const words = table.children.slice(1).find((row) => row.children.length === 1 && !sourceOf(file, row).includes('|'));
  if (words && table.children[0] && table.children[0].children.length > 1) {
    const message = `“${excerpt(textOf(words))}” stands right below the table, so it is a row of it.`;
    report(file, 'broken-chart', words, message, 'Leave an empty line above it.');
    return false;
  }
  const second = notes.find((note) => (note as { type: string }).type === 'table');
  if (second) {
    const hint = 'Put it into a box of its own, or below this one.';
    report(file, 'broken-chart', second, 'This chart has a second table, which would not be drawn.', hint);
  }
  if (!title) {
    const hint = `Write what it shows in square brackets: ${EXAMPLE}.`;
    report(file, 'unexplained-chart', node, 'This chart has no title, so readers must guess what it shows.', hint);
  }
  if (notes.length > 0) return true;
  const hint = 'Write it below the table, inside the box, with an empty line between: Source: Harbour Office, 2026.';
  report(file, 'unexplained-chart', node, 'This chart does not say where its numbers come from.', hint);
  return true;
}

/** Reports what keeps a table from being drawn, at its cell. */
export function reportFault({ row, column, message, hint }: ChartFault, table: Table, file: VFile): void {
  const line = table.children[row + 1];
  report(file, 'broken-chart', line?.children[column] ?? line ?? table, message, hint);
}
