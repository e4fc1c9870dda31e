import { expect, it } from 'vitest';
import { listed } from '../../../../src/core/text/listed.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => String(index));

it('a long list is ten things and a count', () => {
  expect(listed(names(3))).toBe('0, 1, 2');
  expect(listed(names(11))).toMatch(/9, 10$/);
  expect(listed(names(148))).toBe('0, 1, 2, 3, 4, 5, 6, 7, 8, 9, and 138 more');
});
