import { describe, expect, it } from 'vitest';
import { problemsOf, render } from '../../../support/markdown/render-markdown.ts';

const messagesIn = (markdown: string) =>
  render(markdown)
    .problems.filter(({ check }) => check === 'broken-table')
    .map(({ line, message }) => `${line} ${message}`);

describe('a table that is none', () => {
  it.each([
    [
      '| Name | Price | Stock |\n|------|-------|\n| A | 1 | 2 |',
      '1 The header “| Name | Price | Stock |” has 3 columns and the line below it 2, so readers see no table.',
    ],
    [
      '| Name | Price |\n| — | — |\n| A | 1 |',
      '1 The line below the header “| Name | Price |” holds other characters than hyphens and spaces, so readers see no table.',
    ],
    [
      '|\u00A0A | B |\n|\u00A0--- | --- |',
      '1 The line below the header “| A | B |” holds other characters than hyphens and spaces, so readers see no table.',
    ],
    ['| A | 1 |\n| B | 2 |', '1 The row “| A | 1 |” belongs to no table, so readers see its bars.'],
    ['| A | 1 |\n\n| B | 2 |', '1 The row “| A | 1 |” belongs to no table, so readers see its bars.'],
    ['Name\tPrice\nA\t1', '1 The row “Name Price” is divided by tabs, so readers see its words in one line.'],
    ['| a | b |\n|---|---|\n| `x | y` |', '3 A bar in code divides the cell in “| `x | y` |”, so the code is no code.'],
  ])('is a warning that quotes the row: %j', (markdown, message) => expect(messagesIn(markdown)).toEqual([message]));

  it.each([
    '| a | b |\n|---|---|\n| `x \\| y` | z |',
    'a | b\n--|--\nc | d',
    '| a |\n| :-: |\n| b |',
    '|x| = 3 and |y| = 4',
    'a || b',
    '`| a |`\n`| b |`',
    '```\n| a | b |\n| c | d |\n```',
    'Words | more words\n\nAnd more',
    'One\ttab',
    '> | a | b |\n> | - | - |\n> | c | d |',
  ])('is not %j', (markdown) => expect(messagesIn(markdown)).toEqual([]));

  it('is told once', () => expect(problemsOf('| A | B | C |\n|--|--|\n| 1 | 2 | 3 |')).toEqual(['1:1 broken-table']));
});
