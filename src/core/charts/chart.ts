/** A chart: the numbers of a table, ready to be drawn. */

/** The kinds of charts that an editor can name. */
export const CHART_TYPES = ['bar', 'line', 'stacked', 'slope', 'dot'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** A table's numbers, in the language of the page. */
export interface Chart {
  /** The number of the chart on its page, from 1, for ids. */
  number: number;
  type: ChartType;
  /** The BCP 47 tag by which numbers on axes are written. */
  locale: string;
  isRightToLeft: boolean;
  /** The first column, as readers see it. */
  labels: string[];
  /** Where the labels stand on a scale of time, where they are years or days; else they are set at even distances. */
  positions?: number[];
  /** The years of labels that are days or months. */
  years?: string[];
  series: ChartSeries[];
  /** What is written before and after each number, with its spaces: `€`, ` %`. */
  unit: { before: string; after: string };
}

/** A column of numbers. */
export interface ChartSeries {
  name: string;
  /** `undefined` where the cell is empty or holds a dash. */
  values: (number | undefined)[];
  /** The cells, as they are written. */
  texts: string[];
}

/** The most series that a chart of a kind may have; more can't be told apart. */
export const MOST_SERIES: Readonly<Record<ChartType, number>> = { bar: 4, line: 6, stacked: 6, slope: 2, dot: 4 };

/** The most rows that a chart of a kind may have; more can't be read at the width of a phone. */
export const MOST_ROWS: Readonly<Record<ChartType, number>> = { bar: 60, line: 500, stacked: 60, slope: 12, dot: 40 };

/** Returns all numbers of a chart. */
export function valuesOf(chart: Chart): number[] {
  return chart.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}
