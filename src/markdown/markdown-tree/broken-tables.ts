/** Warns of tables that are none, and of bars in code or a formula that divide a cell (GFM 0.29, 4.10). */
import type { Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { type Mark, reportMarks } from '../syntax/marks.ts';
import { blot } from '../syntax/prose.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const ROW = String.raw`[ \t>]*(?<at>\|[^\n]*\|)[ \t]*`;
const LINE_BELOW = '| --- | --- |';

const TABLES: Mark[] = [
  {
    // A header and what was meant as the line below it
    pattern:
      /^[ \t>]*(?<at>[^\n|]*\|[^\n]*)\r?\n[ \t>]*(?<line>[|:\-\u2010-\u2015\u2212\u00A0\u3000 \t]*[-\u2010-\u2015\u2212][|:\-\u2010-\u2015\u2212\u00A0\u3000 \t]*)$/gmu,
    explain: ({ groups }) => {
      const [header = '', line = ''] = [groups?.['at'], groups?.['line']];
      if (!line.includes('|')) return undefined;
      const columns = [cellsOf(header), cellsOf(line)] as const;
      const isAscii = /^[|:\- \t]*$/.test(line);
      const written = `| ${Array.from({ length: columns[0] }, () => '---').join(' | ')} |`;
      return columns[0] !== columns[1]
        ? [
            `The header “${excerpt(header)}” has ${columns[0]} columns and the line below it ${columns[1]}, so readers see no table.`,
            `Write as many in the line: ${written}`,
          ]
        : [
            `The line below the header “${excerpt(header)}” ${isAscii ? 'is not read as one' : 'holds other characters than hyphens and spaces'}, so readers see no table.`,
            `Write it with hyphens: ${written}`,
          ];
    },
  },
  {
    pattern: new RegExp(`^${ROW}\\r?\\n(?:[ \\t>]*\\r?\\n)?[ \\t>]*\\|[^\\n]*\\|[ \\t]*$`, 'gmu'),
    explain: ({ groups, 0: found }) => [
      `The row “${excerpt(groups?.['at'] ?? '')}” belongs to no table, so readers see its bars.`,
      /\n[ \t>]*\r?\n/.test(found)
        ? `Take away the empty lines between the rows, and write a line such as ${LINE_BELOW} below the header.`
        : `Write a line such as ${LINE_BELOW} below the header.`,
    ],
  },
  {
    pattern: /^(?<at>[^\s|\0][^\n\t]*\t[^\n]*\S)\r?\n[^\s|][^\n\t]*\t[^\n]*\S$/gmu,
    explain: ({ groups }) => [
      `The row “${excerpt(groups?.['at'] ?? '')}” is divided by tabs, so readers see its words in one line.`,
      `Write bars between the cells, | ${excerpt((groups?.['at'] ?? '').split(/\t+/).join(' | '))} |, and a line such as ${LINE_BELOW} below the header.`,
    ],
  },
];

/** Reports both. The tree stays as it is. */
export function brokenTables() {
  return (tree: Root, file: VFile): void => {
    if (!/[|\t]/.test(String(file.value))) return;
    const tables = markdownNodesOf(tree).flatMap(({ node }) => (node.type === 'table' ? [node] : []));
    const { source } = renderingOf(file);
    for (const table of tables) {
      reportDividedCode(table, file);
      if (source.formulas) reportDividedFormula(table, file);
    }
    reportMarks(TABLES, 'broken-table', blot(renderingOf(file).prose, tables.map(spanOf)), file);
  };
}

function spanOf({ position }: Table): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
}

/** A bar divides cells even in code, so an odd backtick stays in each of the two cells. */
function reportDividedCode(table: Table, file: VFile): void {
  for (const row of table.children) {
    const odd = row.children.filter((cell) => {
      const texts = cell.children.flatMap((child) => (child.type === 'text' ? [sourceOf(file, child)] : []));
      return (texts.join('').match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1;
    });
    const [first, second] = odd;
    if (!first || !second || row.children.indexOf(second) !== row.children.indexOf(first) + 1) continue;
    report(
      file,
      'broken-table',
      first,
      `A bar in code divides the cell in “${excerpt(sourceOf(file, row))}”, so the code is no code.`,
      'Write \\| for the bar.',
    );
  }
}

/** A formula with a bar in it, of which at least one sign is no amount of money. */
const DIVIDED = /(?<![\\$])\$(?=\S)(?=[^$]*[\\^_{}=]|\|)(?<words>[^$]*?(?<!\\)\|[^$]*?)(?<=\S)(?<!\\)\$(?![\d$])/;

function reportDividedFormula(table: Table, file: VFile): void {
  for (const row of table.children) {
    const { groups, index } = DIVIDED.exec(sourceOf(file, row)) ?? {};
    const words = groups?.['words'];
    const start = row.position?.start;
    // Cells of prices written close together: |$5|$6|
    if (words === undefined || index === undefined || !start || !/[\\^_{}=\p{L}]/u.test(words)) continue;
    report(
      file,
      'broken-table',
      { line: start.line, column: start.column + index },
      `A bar in the formula “${excerpt(words)}” divides the cell, so it is no formula.`,
      'Write \\vert for the bar, or \\Vert for two.',
    );
  }
}
