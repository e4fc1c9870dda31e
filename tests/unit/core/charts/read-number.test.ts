import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/core/charts/read-number.ts';

describe('a cell', () => {
  it.each([
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'de', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202f234', 'fr', 1234],
    ['12’345.5', 'de-CH', 12345.5],
    ['١٬٢٣٤٫٥', 'ar', 1234.5],
    ['١٢', 'ar', 12],
    ['12,34,567', 'en', 1234567],
    ['-4 %', 'en', -4],
    ['−€4.50', 'en', -4.5],
    ['US$ 12', 'en', 12],
    ['+3', 'en', 3],
    ['１２', 'ja', 12],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(readNumber(text, locale)).toMatchObject({ value });
  });

  it('keeps the unit before and after its number', () => {
    expect(readNumber('€ 5', 'en')).toEqual({ value: 5, before: '€ ', after: '' });
    expect(readNumber('5 million tonnes', 'en')).toEqual({ value: 5, before: '', after: ' million tonnes' });
  });

  it.each(['', ' ', '–', '—', '-', '…', 'n/a'])('“%s” is missing', (text) => {
    expect(readNumber(text, 'en')).toBe('missing');
  });

  it.each([
    ['many', 'en'],
    ['1.234,5', 'en'],
    ['1,234.5', 'de'],
    ['3.5', 'de'],
    ['1,23,4', 'en'],
    ['5–7', 'en'],
    ['5 (2020)', 'en'],
    ['12:30', 'en'],
    [`${'a'.repeat(100_000)}1`, 'en'],
  ])('%s in %s is no number', (text, locale) => {
    expect(readNumber(text, locale)).toBeUndefined();
  });
});
