import { describe, expect, it } from 'vitest';
import { CURRENCY_SIGNS, isCurrency } from '../../../../src/core/money/currencies.ts';
import { formatConverted, type Money, readMoney, writeMoney } from '../../../../src/core/money/money.ts';

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

describe('a converted amount', () => {
  const LOCALES = ['en', 'ar', 'de-CH', 'el', 'es-419', 'fr', 'ja', 'lo', 'pt-BR', 'ru', 'si', 'zh-Hant'];
  const convert = (amount: string, rate: number, currency: string, locale: string) =>
    formatConverted(readMoney(amount) as Money, rate, currency, locale);

  it('is printed as Intl prints it, in every currency and language', () => {
    const different = LOCALES.flatMap((locale) =>
      Object.keys(CURRENCY_SIGNS).filter((currency) => {
        const style = { style: 'currency', currency } as const;
        const digits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
        const short = new Intl.NumberFormat(locale, { ...style, notation: 'compact', ...digits });
        const long = new Intl.NumberFormat(locale, style);
        const small = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
        return (
          convert('USD 39.6e9', 0.5, currency, locale) !== short.format(19.8e9) ||
          convert('USD 1250.50', 3, currency, locale) !== long.format(3751.5) ||
          convert('USD 20', 40, currency, locale) !== small.format(800)
        );
      }),
    );
    expect(different).toEqual([]);
  });

  it.each([
    ['USD 39.6e9', 0.8589, 'EUR', 'en', '€34.0B'],
    ['USD 39.6e9', 147.1, 'JPY', 'ja', '￥5.83兆'],
    ['USD 39.6e9', 0.8589, 'EUR', 'fr', '34,0\u00a0Md\u00a0€'],
    ['USD 86400', 0.8589, 'EUR', 'en', '€74,200'],
    ['USD 20', 0.8589, 'EUR', 'en', '€17'],
    ['USD 4', 0.8589, 'EUR', 'en', '€3.40'],
    ['USD 4', 147.1, 'JPY', 'en', '¥590'],
    ['USD 194997170', 0.8589, 'EUR', 'en', '€167,483,070'],
    ['USD -5e6', 2, 'AUD', 'en', '-A$10M'],
  ])('%s at %s is as exact as was written', (amount, rate, currency, locale, text) => {
    expect(convert(amount, rate, currency, locale)).toBe(text);
  });
});
