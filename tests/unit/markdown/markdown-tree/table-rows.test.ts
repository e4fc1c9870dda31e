import { expect, it } from 'vitest';
import { problemsOf, reportOf } from '../../../support/markdown/render-markdown.ts';

it('a row with more cells than its header is reported where its words would be lost', () => {
  expect(reportOf('| a | b |\n| - | - |\n| 1 | 2 | three | 4 |')).toMatchInlineSnapshot(`
    [
      "3:11 lost-cell
    This row has 4 cells and the table’s header 2, so “three” would be lost.
    Write \\| for a bar inside a cell, or add a column to the header and to the line of hyphens below it.",
    ]
  `);
});

it('empty cells, escaped bars and rows that are too short lose nothing', () => {
  expect(problemsOf('| a | b |\n| - | - |\n| 1 | 2 | |\n| 1 | 2 \\| 3 |\n| 1 |')).toEqual([]);
});
