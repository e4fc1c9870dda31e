import { describe, expect, it } from 'vitest';
import { LOWERABLE_CHECKS } from '../../../../src/core/problems/checks.ts';
import { compareProblems, levelOf, type Problem } from '../../../../src/core/problems/problem.ts';

const problem = (change: Partial<Problem>): Problem => ({
  check: 'dead-link',
  file: 'content/a.md',
  message: 'It leads nowhere.',
  hint: 'Take it away.',
  ...change,
});

describe('problems', () => {
  it('are sorted by file, line, column and words, alike on every machine', () => {
    const sorted = [
      problem({ file: 'content/B.md', line: 9 }),
      problem({}),
      problem({ line: 2 }),
      problem({ line: 10, column: 2 }),
      problem({ line: 10, column: 10, message: 'A' }),
      problem({ line: 10, column: 10, message: 'b' }),
      problem({ file: 'content/ä.md' }),
    ];
    expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
  });
});

describe('the level of a problem', () => {
  it('is its check’s, unless the newsroom has another for it', () => {
    expect(levelOf(problem({}))).toBe('error');
    expect(levelOf(problem({}), { 'dead-link': 'warning' })).toBe('warning');
    expect(levelOf(problem({ check: 'missing-alt' }), { 'dead-link': 'warning' })).toBe('warning');
  });

  it('can be lowered only where nothing is lost', () => {
    expect([...LOWERABLE_CHECKS].sort()).toEqual([
      'dead-anchor',
      'dead-link',
      'dead-redirect',
      'lost-address',
      'missing-file',
      'outside-base',
      'private-address',
      'remote-image',
    ]);
  });
});
