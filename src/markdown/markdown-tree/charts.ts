/** Turns `:::chart` around a table into a figure: title, drawing, the table behind it, notes. */
import type { Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { ChartType } from '../../core/charts/chart.ts';
import { drawChart } from '../../core/charts/draw-chart.ts';
import { readChart } from '../../core/charts/read-chart.ts';
import { writeDay } from '../../core/charts/read-labels.ts';
import { directionOf } from '../../core/i18n/locale.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { element } from './box-parts.ts';
import { checkChartSource, reportFault, typeOf } from './chart-problems.ts';
import { chartSourceOf, textsOf } from './chart-source.ts';

/**
 * Turns a box into a figure, whose drawing `html-tree/charts.ts` puts in. Where its chart can't be drawn, that is
 * reported, and the figure holds the table alone, so no number is lost. A screen reader gets the title or the editor's
 * `alt` for the drawing, and then the table (WCAG 2.2, 1.1.1).
 */
export function turnChart(node: ContainerDirective, file: VFile): void {
  const source = chartSourceOf(node);
  const isWhole = checkChartSource(node, source, file);
  const type = isWhole ? typeOf(node, file) : undefined;
  const { title, table, notes } = source;
  const drawing = table && type && draw(table, type, file);
  const small = notes.length > 0 ? [element('div', notes, { className: ['notes'] })] : [];
  node.data = { hName: 'figure', hProperties: { className: [drawing === undefined ? 'table' : 'chart'] } };
  const head = title ? [element('figcaption', title)] : [];
  const content =
    drawing === undefined || !table
      ? [...(table ? [table] : []), ...small]
      : chartParts(node, table, small, drawing, file);
  node.children = [...head, ...content] as ContainerDirective['children'];
}

function chartParts(node: ContainerDirective, table: Table, notes: unknown[], drawing: string, file: VFile): unknown[] {
  const { drawings, source } = renderingOf(file);
  drawings.push(drawing);
  const alt = node.attributes?.['alt'];
  writeDays(table, source.formats);
  const summary = element('summary', [{ type: 'text', value: source.words.chartTable }], { className: ['chart-open'] });
  return [
    element('div', [], { role: 'img', ...(alt && { ariaLabel: alt }), dataDrawing: String(drawings.length - 1) }),
    ...notes,
    element('details', [summary, table], { className: ['chart-table'] }),
  ];
}

function draw(table: Table, type: ChartType, file: VFile): string | undefined {
  const { drawings, source } = renderingOf(file);
  const chart = readChart(textsOf(table), type, {
    number: drawings.length + 1,
    locale: source.formats,
    isRightToLeft: directionOf(source.locale) === 'rtl',
  });
  if ('message' in chart) reportFault(chart, table, file);
  else return drawChart(chart);
  return undefined;
}

/** Writes the days of the first column as readers see them on the axis. */
function writeDays(table: Table, locale: string): void {
  for (const { children } of table.children.slice(1)) {
    const [only, ...others] = children[0]?.children ?? [];
    if (only?.type === 'text' && others.length === 0) only.value = writeDay(only.value.trim(), locale);
  }
}
