/** Texts whose structure is beyond that of any article are refused at a line; long ones are printed. */
import { describe, expect, it } from 'vitest';
import { render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a text is refused, with the line that goes over,', () => {
  it.each([
    ['emphasis', `${'*a '.repeat(200)}${'b* '.repeat(200)}`],
    ['cells of a table', `Words\n\n|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|a\n'.repeat(500)}`],
    ['lines without the sign of their quote', `> a\n${'a\n'.repeat(1200)}`],
    ['quotes and items', '- > a\n'.repeat(5000)],
    ['headings', 'a\n=\n'.repeat(11_000)],
    ['footnotes', '[^a]: a\n'.repeat(9000)],
    ['brackets', '![a]'.repeat(6000)],
    ['elements', 'a <span>\n'.repeat(600)],
    ['boxes', ':::note\n'.repeat(200)],
    ['quotes in quotes', '>'.repeat(200)],
  ])('for its %s', (_, markdown) => {
    const said = reportOf(markdown);
    expect(said).toMatchSnapshot();
    expect(reportOf(markdown)).toEqual(said);
  });
});

describe('a text that is long and no more is printed:', () => {
  it.each([
    [
      'a live blog of 1,000 updates',
      Array.from(
        { length: 1000 },
        (_, index) =>
          `:::update{time=2026-01-${String(1 + (index % 28)).padStart(2, '0')}}\nIt *goes* on [here](https://a.example/${index}).\n\n- a\n- b\n:::\n\n`,
      ).join(''),
    ],
    [
      'a table of 50 × 2,000 cells',
      `|${'a|'.repeat(50)}\n|${'-|'.repeat(50)}\n${`|${'1|'.repeat(50)}\n`.repeat(2000)}`,
    ],
    [
      '500 footnotes',
      Array.from({ length: 500 }, (_, index) => `Word[^${index}]\n\n[^${index}]: Note *${index}*\n\n`).join(''),
    ],
    ['a paragraph of 2,000 emphases', 'A *word* and **more** of it. '.repeat(1000)],
    ['a list of 5,000 items', '- An item [here](https://a.example/)\n'.repeat(4500)],
    ['a quote of 5,000 lines', '> A line\n'.repeat(5000)],
    [
      'code with a large table in it',
      `\`\`\`\n|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|a\n'.repeat(500)}\`\`\``,
    ],
  ])('%s', (_, markdown) => {
    expect(render(markdown).problems.filter(({ check }) => /unreadable|complex/.test(check))).toEqual([]);
  });
});
