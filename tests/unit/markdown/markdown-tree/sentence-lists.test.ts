import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render } from '../../../support/markdown/render-markdown.ts';

describe('a year at the beginning of a sentence', () => {
  it.each([
    ['1986. That was the year.', '1986\\. That was the year.'],
    ['> 2024) It began.', '2024\\) It began.'],
  ])('is told where it makes a list: %s', (markdown, instead) => {
    const [problem, ...others] = render(markdown).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ check: 'stray-mark', line: 1 });
    expect(problem?.hint).toContain(instead);
    expect(problemsOf(instead)).toEqual([]);
    expect(htmlOf(instead)).toMatch(/^<p>\d{4}[.)] /);
  });

  it.each([
    '1. One',
    '12. Twelve',
    '1998. One\n1999. Two',
    '1986 was the year.',
    'In 1986. That',
    '- 1986',
    '`1986. x`',
  ])('is right otherwise: %s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });
});
