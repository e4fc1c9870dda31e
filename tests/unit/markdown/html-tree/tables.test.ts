import { describe, expect, it } from 'vitest';
import { htmlOf, render } from '../../../support/markdown/render-markdown.ts';

const table = (head: string[], ...rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (_, column) => `${row}.${column}`));

const heads = (columns: number) => Array.from({ length: columns }, (_, column) => `C${column}`);

/** The classes of the headings and of the first row. */
const alignment = (markdown: string) =>
  [...htmlOf(markdown).matchAll(/<t[hd](?: class="([\w-]+)")?>/g)].slice(0, 6).map(([, name]) => name);

describe('a column of numbers', () => {
  it('ends at one edge, with its heading, where the editor aligned nothing', () => {
    const markdown = table(['Region', 'Share', 'Head'], ['Europe', '11.8%', 'Ana'], ['Asia', '–', 'Ben']);
    expect(alignment(markdown)).toEqual([undefined, 'number', undefined, undefined, 'number', undefined]);
  });

  it('is as the editor aligned it', () => {
    expect(alignment('| A | B |\n| --- | :-: |\n| a | 1 |')).toEqual([
      ...[undefined, 'align-center', undefined, 'align-center'],
    ]);
    expect(alignment('| A | B |\n| --- | --: |\n| a | 1 |')).toContain('number');
  });

  it('is none where a row names itself by a number, or a cell holds words', () => {
    expect(alignment(table(['Year', 'Who'], ['2024', 'Ana'], ['2025', '3 of us']))).toEqual(Array(6).fill(undefined));
  });

  it('is known through its emphasis, and without the mark of a footnote', () => {
    const markdown = `${table(['A', 'B'], ['a', '**4,318**[^x]'])}\n\n[^x]: Note`;
    expect(alignment(markdown)).toContain('number');
  });
});

describe('a table', () => {
  it('takes the band beside the text where its columns would be broken without it', () => {
    expect(htmlOf(table(heads(4), ...rows(2, 4)))).toContain('<div class="table-scroll" role');
    const wide = table(Array(10).fill('Answered in full'), ...rows(2, 10));
    expect(htmlOf(wide)).toContain('<div class="table-scroll wide" role');
    expect(htmlOf(`${wide}\n\n_Caption_`)).toMatch(/^<figure class="table wide">.*<div class="table-scroll" role/s);
  });

  it('stays in the box that it stands in', () => {
    const wide = table(Array(10).fill('Answered in full'), ...rows(2, 10));
    expect(htmlOf(`:::note\n${wide}\n:::`)).not.toContain('wide');
  });

  it('of 60 cells and more has them as a file beside it', () => {
    const { html, tables } = render(table(heads(6), ...rows(9, 6)));
    expect(html).toMatch(/<\/table><\/div><p class="csv"><a href="\0table:1\0" download>Download as CSV<\/a><\/p>$/);
    expect(tables[0]).toMatch(/^\ufeffC0,C1,C2,C3,C4,C5\r\n0\.0,0\.1,/);
    expect(tables[0]?.split('\r\n')).toHaveLength(11);
    const small = render(table(heads(5), ...rows(9, 5)));
    expect([small.tables, small.html.includes('csv')]).toEqual([[], false]);
  });

  it('that is no grid has no file', () => {
    const cells = '<td>1</td>'.repeat(30);
    const html = `<table><tr><th colspan="30">A</th></tr><tr>${cells}</tr><tr>${cells}</tr></table>`;
    expect(render(html).tables).toEqual([]);
  });

  it('has in its file the words alone, and no formula', () => {
    const first = ['**=1+1**', '[a](/b/)', '`x`[^1]', '![Alt](a.jpg)', '"q"', 'a\\|b'];
    const { tables } = render(`${table(heads(6), first, ...rows(9, 6))}\n\n[^1]: N`);
    expect(tables[0]?.split('\r\n')[1]).toBe(`'=1+1,a,x,,"""q""",a|b`);
  });
});
