import { describe, expect, it } from 'vitest';
import { neighboursOf, numberedPages, sliceOfPage } from '../../../../src/core/listings/pagination.ts';

const SIZE = 18;
/** Newest first: the oldest is 1. */
const list = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe('the pages of a list', () => {
  it.each([0, 1, 17, 18, 35, 36, 53, 54, 100])('hold each of %i stories once, the newest in front', (count) => {
    const pages = Array.from({ length: numberedPages(count, SIZE) }, (_, index) => numberedPages(count, SIZE) - index);
    const shown = [undefined, ...pages].flatMap((number) => sliceOfPage(list(count), SIZE, number));
    expect(shown).toEqual(list(count));
  });

  it('keep their stories when new ones arrive', () => {
    for (let count = 54; count < 200; count++) {
      for (let number = 1; number <= numberedPages(count, SIZE); number++) {
        const oldest = (number - 1) * SIZE + 1;
        expect(sliceOfPage(list(count), SIZE, number)).toEqual(list(oldest + SIZE - 1).slice(0, SIZE));
      }
    }
  });

  it('begin with a front that is full, unless there are too few stories', () => {
    for (let count = 1; count < 200; count++) {
      const { length } = sliceOfPage(list(count), SIZE);
      expect(length).toBeGreaterThanOrEqual(Math.min(count, SIZE));
      expect(length).toBeLessThan(2 * SIZE);
    }
  });

  it('lead from the front to the first and back', () => {
    const count = 100;
    expect(neighboursOf(count, SIZE)).toEqual({ older: { number: 4 } });
    expect(neighboursOf(count, SIZE, 4)).toEqual({ newer: {}, older: { number: 3 } });
    expect(neighboursOf(count, SIZE, 2)).toEqual({ newer: { number: 3 }, older: { number: 1 } });
    expect(neighboursOf(count, SIZE, 1)).toEqual({ newer: { number: 2 } });
    expect(neighboursOf(SIZE, SIZE)).toEqual({});
  });
});
