import { describe, expect, it } from 'vitest';
import type { Chart, ChartType } from '../../../../src/core/charts/chart.ts';
import type { ChartFault } from '../../../../src/core/charts/chart-faults.ts';
import { readChart } from '../../../../src/core/charts/read-chart.ts';

function read(type: ChartType, ...[head = '', ...rows]: string[]): Chart | ChartFault {
  const cells = (row: string) => row.split('|').map((cell) => cell.trim());
  const page = { number: 1, locale: 'en', isRightToLeft: false };
  return readChart({ head: cells(head), rows: rows.map(cells) }, type, page);
}

const placeOf = (read: Chart | ChartFault) => ('message' in read ? [read.row, read.column] : undefined);

describe('a chart', () => {
  it('has a series for each column, and gaps where cells are empty', () => {
    expect(read('line', 'Year | A | B', '2020 | 1% | –', '2022 | 3% | 4%')).toMatchObject({
      labels: ['2020', '2022'],
      positions: [2020, 2022],
      series: [
        { name: 'A', values: [1, 3], texts: ['1%', '3%'] },
        { name: 'B', values: [undefined, 4] },
      ],
      unit: { before: '', after: '%' },
    });
  });

  it('writes days and months in the language of the page, with their years apart', () => {
    expect(read('line', 'Month | A', '2025-12 | 1', '2026-01 | 2')).toMatchObject({
      labels: ['Dec', 'Jan'],
      years: ['2025', '2026'],
    });
    expect(read('bar', 'Kind | A', '2025-13 | 1', 'Other | 2')).toMatchObject({ labels: ['2025-13', 'Other'] });
  });

  it('is not drawn from words, and the cell is told', () => {
    const fault = read('bar', 'Kind | A | B', 'x | 1 | 2', 'y | 3 | many');
    expect(placeOf(fault)).toEqual([1, 2]);
    expect(fault).toMatchObject({
      message: '“many” can’t be read as a number, so the chart can’t be drawn.',
      hint: 'Write one number as the language of this page writes it, such as 12,345.6, with its unit if you like; leave the cell empty or write – where a number is missing.',
    });
  });

  it('has one unit', () => {
    const fault = read('bar', 'Kind | A | B', 'x | 1 % | 2 %', 'y | 3 % | 4 kg');
    expect(placeOf(fault)).toEqual([1, 2]);
    expect(fault).toMatchObject({ message: '“4 kg” has another unit than “1 %”, and a chart has one scale.' });
    expect(placeOf(read('bar', 'Kind | A', 'x | 1 %', 'y | 3'))).toEqual([1, 1]);
  });

  it.each<[ChartType, string[], number[]]>([
    ['stacked', ['Kind | A', 'x | -1'], [0, 1]],
    ['line', ['Year | A', '2022 | 1', '2021 | 2'], [1, 0]],
    ['line', ['Year | A', '2022 | 1', '2022 | 2'], [1, 0]],
    ['line', ['Year | A', '2022 | 1'], [-1, 0]],
    ['slope', ['Town | A | B | C', 'x | 1 | 2 | 3'], [-1, 3]],
    ['bar', ['Kind', 'x'], [-1, 0]],
    ['bar', ['Kind | A'], [-1, 0]],
    ['bar', ['Kind | A', 'x | –'], [0, 1]],
    ['bar', ['Kind | A | B | C | D | E', 'x | 1 | 2 | 3 | 4 | 5'], [-1, 5]],
    ['slope', ['Town | A | B', ...Array.from({ length: 13 }, () => 'x | 1 | 2')], [12, 0]],
  ])('of the type %s can’t be drawn from %j', (type, table, place) => {
    expect(placeOf(read(type, ...table))).toEqual(place);
  });
});
