import { describe, expect, it } from 'vitest';
import { htmlOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

const TABLE = '| Year | Ships |\n| --- | --: |\n| 2024 | 5 |\n| 2025 | <b>7</b> |';
const chart = (head: string, table = TABLE, below = '\n\nSource: [Office](https://office.example/).') =>
  `${head}\n${table}${below}\n:::`;

describe('a chart', () => {
  it('is a figure of title, drawing, notes and table', () => {
    const { html, drawings, markdown, problems } = render(chart(':::chart[Ships *seen*]{type=bar}'));
    expect(problems).toEqual([]);
    expect(html.replaceAll('\n', '')).toBe(
      '<figure class="chart"><figcaption id="table:1">Ships <em>seen</em></figcaption>' +
        '<div role="img" aria-labelledby="table:1">\0drawing:0\0</div>' +
        '<div class="notes"><p>Source: <a href="https://office.example/" class="external" rel="external noopener">Office</a>.</p></div>' +
        '<details class="chart-table"><summary class="chart-open">Show the numbers</summary>' +
        '<div class="table-scroll" role="region" aria-labelledby="table:1" tabindex="0"><table>' +
        '<thead><tr><th>Year</th><th class="number">Ships</th></tr></thead>' +
        '<tbody><tr><td>2024</td><td class="number">5</td></tr>' +
        '<tr><td>2025</td><td class="number"><b>7</b></td></tr></tbody></table></div></details></figure>',
    );
    expect(drawings).toHaveLength(1);
    expect(drawings[0]).toMatch(/^<svg class="narrow" viewBox="0 0 320 .*<svg class="wide" viewBox="0 0 640 /s);
    expect(markdown).toBe(
      '**Ships _seen_**\n\n| Year | Ships |\n| - | -: |\n| 2024 | 5 |\n| 2025 | <b>7</b> |\n\nSource: [Office](https://office.example/).\n',
    );
  });

  it('may be described, and has days in words in its table too', () => {
    const table = '| Day | A |\n| - | - |\n| 2026-03-01 | 1 |\n| 2026-03-09 | 2 |';
    const html = htmlOf(chart(':::chart[A]{type=line alt="It doubles."}', table));
    expect(html).toContain('<div role="img" aria-label="It doubles.">');
    expect(html).toContain('<td>March 1, 2026</td>');
  });

  it('that can’t be drawn is a table with its title and notes', () => {
    const html = htmlOf(chart(':::chart[A]{type=bar}', '| a | b |\n| - | - |\n| x | many |'));
    expect(html).toMatch(
      /^<figure class="table"><figcaption.*>A<\/figcaption><div class="table-scroll".*many.*class="notes"/s,
    );
    expect(htmlOf(':::chart[A]{type=bar}\nWords\n:::')).toBe(
      '<figure class="table"><figcaption>A</figcaption><div class="notes"><p>Words</p></div></figure>',
    );
  });

  it('keeps the numbers of two charts apart', () => {
    const two = chart(':::chart[A]{type=bar}', '| a | b | c |\n| - | - | - |\n| x | 1 | 2 |');
    const { drawings } = render(`${two}\n\n${two}`);
    expect(drawings.map((html) => /id="chart:\d+:2"/.exec(html)?.[0])).toEqual(['id="chart:1:2"', 'id="chart:2:2"']);
  });

  it('with a mistake is reported', () => {
    const report = (...charts: string[]) => reportOf(charts.join('\n\n'));
    expect(
      report(
        chart(':::chart[A]'),
        chart(':::chart[A]{type=bars}'),
        chart(':::chart[A]{typ=bar}'),
        chart(':::chart{type=bar}', TABLE, ''),
        chart(':::chart[A]{type=bar}', '', 'Words'),
        chart(':::chart[A]{type=bar}', TABLE, '\nSource: Office.'),
        chart(':::chart[A]{type=bar}', `${TABLE}\n\n${TABLE}`),
        chart(':::chart[A]{type=stacked}', '| a | b |\n| - | - |\n| x | 4 |\n| y | -3 |'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "1:1 broken-chart
      This chart has no type.
      Write :::chart[Ships in the harbour]{type=bar}. Types: bar, line, stacked, slope, dot.",
        "10:1 broken-chart
      There is no chart of the type “bars”.
      Did you mean “bar”?",
        "19:1 broken-chart
      A chart has nothing named “typ”.
      Did you mean “type”? Write it such as :::chart[Ships in the harbour]{type=bar}.",
        "28:1 unexplained-chart
      This chart has no title, so readers must guess what it shows.
      Write what it shows in square brackets: :::chart[Ships in the harbour]{type=bar}.",
        "28:1 unexplained-chart
      This chart does not say where its numbers come from.
      Write it below the table, inside the box, with an empty line between: Source: Harbour Office, 2026.",
        "35:1 broken-chart
      This chart has no table, so there is nothing to draw.
      Write its numbers as a table between the two lines of colons: names in the first column.",
        "44:1 broken-chart
      “Source: Office.” stands right below the table, so it is a row of it.
      Leave an empty line above it.",
        "53:1 broken-chart
      This chart has a second table, which would not be drawn.
      Put it into a box of its own, or below this one.",
        "65:5 broken-chart
      “-3” is below zero, and parts of a whole can’t be.
      Draw bars side by side with {type=bar}.",
      ]
    `);
  });

  it('takes attributes, and no other box does', () => {
    expect(htmlOf(':::note{type=bar}\nx\n:::')).toContain(':::note');
  });
});
