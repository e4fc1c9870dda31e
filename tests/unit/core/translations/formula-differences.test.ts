import { expect, it } from 'vitest';
import { formulaProblems } from '../../../../src/core/translations/formula-differences.ts';
import type { TranslatedText } from '../../../../src/core/translations/translated-text.ts';

const source: TranslatedText = { locale: 'en', file: 'content/articles/a/en.md', blocks: [], fields: [] };

/** What is told of the formulas of one paragraph and its translation on line 9. */
function told(theirs: string[], mine: string[]) {
  const block = (formulas: string[], line: number) => ({ digest: '', line, kind: 'paragraph', text: '', formulas });
  return formulaProblems([{ source: [block(theirs, 7)], own: [block(mine, 9)] }], source).map(({ line, message }) => [
    line,
    message,
  ]);
}

it.each([
  [['x^2'], ['x^2']],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [['v = \\frac{\\text{way}}{\\text{time}}'], ['v=\\frac{\\text{Weg}}{\\text{Zeit}}']],
  [['\\pi \\approx 3.14'], ['\\pi \\approx 3{,}14']],
])('a translation with the same formulas is right: %j, %j', (theirs, mine) => expect(told(theirs, mine)).toEqual([]));

it('a formula that is lost, added or another is told of', () => {
  expect(told(['x^2'], ['x^3'])).toEqual([
    [9, 'The formula “x^2” of content/articles/a/en.md is another here: “x^3”.'],
  ]);
  expect(told(['x^2', 'y'], ['y'])).toEqual([
    [9, 'content/articles/a/en.md has the formula “x^2” here, which this lacks.'],
  ]);
  expect(told([], ['y'])).toEqual([[9, 'content/articles/a/en.md has no formula “y” here.']]);
});

it('a paragraph without a translation is told of elsewhere', () => {
  const block = { digest: '', line: 7, kind: 'paragraph', text: '', formulas: ['x'] };
  expect(formulaProblems([{ source: [block], own: [] }], source)).toEqual([]);
});
