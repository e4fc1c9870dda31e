import { describe, expect, it } from 'vitest';
import { isNumber, isNumeric, toCsv } from '../../../../src/core/text/csv.ts';

describe('a number', () => {
  it.each([
    ...['3,411,806', '64.9', '$24.6m', '99.988%', '−3.2 %', '+5', '1.234,5 €', '2 846', "7'200", 'US$3', 'HK$ 3.1'],
    ...['١٢٫٥', '१२', '1,2 Mrd.', '~40', '5 km', '3 m²', '2024'],
  ])('may have a sign, a currency, a unit, and digits of any script: %s', (cell) => {
    expect(isNumber(cell)).toBe(true);
  });

  it.each(['', 'Europe', '12 March', '12 Mai', '4 of 9', '10:30', '1 2 3 and 4', 'a1', '1a2b', '9'.repeat(60)])(
    'is not what holds words, a time, or no end: %s',
    (cell) => {
      expect(isNumber(cell)).toBe(false);
    },
  );

  it('makes a column one of numbers, with others and with signs that there is none', () => {
    expect(isNumeric(['1', '–', '', 'n/a', '3.5'])).toBe(true);
    expect(isNumeric(['–', ''])).toBe(false);
    expect(isNumeric(['1', 'one'])).toBe(false);
  });
});

describe('CSV', () => {
  const lines = (...cells: string[]) => toCsv([cells]).slice(1, -2);

  it('has the mark of UTF-8, and lines that end in CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('\ufeffa,b\r\n1,2\r\n');
  });

  it('quotes what would divide cells or lines', () => {
    expect(lines('1,234', 'say "no"', 'a\nb', ' x')).toBe('"1,234","say ""no""","a\nb"," x"');
  });

  it.each(['=1+1', '+1-2', '-2+3', '@SUM(A1)', '\t=1', ' =cmd|x', '\u200b=1', '＝1', '-cmd', '+44 (20) 7946'])(
    'lets no spreadsheet take a cell for a formula: %s',
    (cell) => {
      expect(lines(cell).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['-5', '+3.2', '-1.200%', '−5', '5-6', "'s"])('leaves a number as it is: %s', (cell) => {
    expect(lines(cell)).toBe(cell);
  });
});
