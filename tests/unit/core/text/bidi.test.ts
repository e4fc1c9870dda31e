import { expect, it } from 'vitest';
import { text } from '../../../../src/core/schemas/values.ts';
import { balanceBidi } from '../../../../src/core/text/bidi.ts';

it('closes what a text leaves open, innermost first', () => {
  expect(balanceBidi('plain')).toBe('');
  expect(balanceBidi('\u202Eleft open')).toBe('\u202C');
  expect(balanceBidi('\u2067a \u202Bb')).toBe('\u202C\u2069');
  expect(balanceBidi('\u2067closed\u2069 \u202Atoo\u202C')).toBe('');
});

it('keeps a title from turning what is printed after it', () => {
  expect(text('Write it.').parse('Night \u202Etrain')).toBe('Night \u202Etrain\u202C');
});
