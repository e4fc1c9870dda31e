import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { printAlike } from '../../../../src/newsroom/report/print-alike.ts';
import { printProblems } from '../../../../src/newsroom/report/print-problems.ts';

/** `count` problems of a check, spread over the stories of some years. */
const problems = (check: Problem['check'], count: number, years = 1): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    check,
    file: `content/articles/${2010 + (index % years)}/story-${index}/en.md`,
    message: `It leads nowhere (${index}).`,
    hint: 'Take it away.',
  }));

describe('problems that are alike', () => {
  it('are told each up to twenty of a kind, as ever', () => {
    const few = [...problems('dead-link', 20), ...problems('heading-one', 20)];
    expect(printAlike(few, {}, '.')).toBe(printProblems(few, {}, '.'));
    expect(printAlike([], {}, '.')).toBe(printProblems([], {}, '.'));
  });

  it('are one line with three examples, of different folders, where they are more', () => {
    const text = printAlike([...problems('dead-link', 2175, 14), ...problems('heading-one', 2)], {}, '.');
    const [told = ''] = text.split('How many of each kind:');
    expect(told).toContain('2,175 of one kind in 2,175 files  error (dead-link), such as these 3:');
    expect(told.match(/\(dead-link\)$/gm)).toHaveLength(3);
    expect(told).toContain('  content/articles/2010/story-0/en.md  error (dead-link)');
    expect(told).toContain('  content/articles/2011/story-1/en.md  error (dead-link)');
    expect(told.match(/^content\S+ {2}warning \(heading-one\)$/gm)).toHaveLength(2);
    expect(text).toContain('Each one is told with: npm run check -- --all');
    expect(text).toMatch(/\n2175 errors, 2 warnings$/);
  });

  it('are counted by kind and by folder, the worst first', () => {
    const many = [...problems('heading-one', 900), ...problems('dead-link', 30, 14), ...problems('missing-file', 1)];
    const text = printAlike(many, {}, '.');
    expect(text).toContain(`How many of each kind:
   30  error (dead-link)
    1  error (missing-file)
  900  warning (heading-one)`);
    expect(text).toMatch(
      /How many in each folder:\n {2}904 {2}content\/articles\/2010\n {4}3 {2}content\/articles\/2011\n/,
    );
    expect(text).toMatch(/\n {4}8 {2}in 4 other folders\n/);
    expect(text.indexOf('(dead-link), such as')).toBeLessThan(text.indexOf('(heading-one), such as'));
    const lowered = printAlike(many, { 'dead-link': 'warning' }, '.');
    expect(lowered.indexOf('(heading-one), such as')).toBeLessThan(lowered.indexOf('(dead-link), such as'));
  });

  it('hide no text in the names of folders', () => {
    const many = problems('dead-link', 21).map((one) => ({ ...one, file: `content/a\u202eb/${one.file}` }));
    expect(printAlike(many, {}, '.')).not.toMatch(/\u202e/);
  });
});
