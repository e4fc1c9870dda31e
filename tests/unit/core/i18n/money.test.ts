import { describe, expect, it } from 'vitest';
import { isCurrency, readMoney, writeMoney } from '../../../../src/core/i18n/money.ts';

describe('an amount', () => {
  it.each([
    ['39.6e9', 39_600_000_000, 3],
    ['39600000000', 39_600_000_000, 3],
    ['1250.50', 1250.5, 6],
    ['500e6', 500_000_000, 3],
    ['5e8', 500_000_000, 2],
    ['20', 20, 2],
    ['0.004', 0.004, 2],
    ['194997170', 194_997_170, 8],
    ['-12.5E6', -12_500_000, 3],
    ['0', 0, 2],
    ['12345678901234567890', 1.2345678901234567e19, 15],
  ])('%s has a value, and as many digits as were written', (number, value, digits) => {
    expect(readMoney(writeMoney('usd', number))).toEqual({ currency: 'USD', value, digits });
  });

  it.each(['', 'USD', 'USD ', 'USD 39,6', 'USD 39.6 9', 'USD .5', 'USD 5.', 'USD 1e999', 'USD 0x5', 'usd 5', 'USD ٥'])(
    '“%s” is none',
    (text) => {
      expect(readMoney(text)).toBeUndefined();
    },
  );
});

it('a currency is one in capitals or not, also where it is of the past', () => {
  expect(['USD', 'usd', 'HRK', 'BGN'].filter((code) => !isCurrency(code))).toEqual([]);
  expect(['EURO', 'US', '', 'QQQ', 'bitcoin'].filter(isCurrency)).toEqual([]);
});
