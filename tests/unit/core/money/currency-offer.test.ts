import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../../src/core/i18n/dictionary.ts';
import { CURRENCY_SIGNS } from '../../../../src/core/money/currencies.ts';
import { createCurrencyOffer, hasCurrencyOffer } from '../../../../src/core/money/currency-offer.ts';
import type { Rates } from '../../../../src/core/schemas/rates.ts';
import { en } from '../../../../src/locales/en.ts';
import { interfaceWordsOf } from '../../../../src/locales/registry.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../../support/core/make-output-files.ts';

const RATES: Rates = {
  base: 'EUR',
  date: '2025-12-30',
  source: 'A bank',
  rates: { USD: 1.1, KRW: 1600, KES: { rate: 150, date: '2025-12-29' }, JPY: 0 },
};

describe('the offer of currencies', () => {
  it('has those with a rate, by their signs, and rates of others that amounts may be in', () => {
    const { currencies, rates, notes } = createCurrencyOffer(RATES, createDictionary('en', en, []));
    expect(currencies).toEqual([
      ['USD', 'US Dollar', '$'],
      ['EUR', 'Euro', '€'],
      ['HRK', 'Croatian Kuna', 'kn'],
      ['KES', 'Kenyan Shilling', 'KSh'],
    ]);
    expect(rates).toEqual({ EUR: [1], USD: [1.1, 0], KRW: [1600, 0], KES: [150, 1], HRK: [7.5345, 2] });
    expect(notes).toEqual([
      'Rate of December 30, 2025. Source: A bank',
      'Rate of December 29, 2025. Source: A bank',
      'Rate of January 1, 2023. Source: (EC) 2866/98',
    ]);
  });

  it('names all 49 in the words of the language', () => {
    const rates = { ...RATES, rates: Object.fromEntries(Object.keys(CURRENCY_SIGNS).map((code) => [code, 2])) };
    const locales = ['en', 'ar', 'de-CH', 'el', 'es-419', 'fr', 'ja', 'lo', 'pt-BR', 'ru', 'si', 'zh-Hant'];
    for (const locale of locales) {
      const { currencies, asWritten, notes } = createCurrencyOffer(
        rates,
        createDictionary(locale, interfaceWordsOf(locale) ?? en, []),
      );
      const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' });
      expect(currencies.map(([code, name]) => [code, name])).toEqual(
        Object.keys(CURRENCY_SIGNS).map((code) => [code, names.of(code)]),
      );
      expect(currencies).toHaveLength(49);
      expect(asWritten).not.toBe('');
      expect(notes.filter((note) => /[{}]/.test(note))).toEqual([]);
    }
  });

  it('is a file of each language, to which its pages lead', () => {
    const context = makeContext([makeEntry('a/en')], { rates: RATES });
    expect(context.chromeOf('en').currenciesHref).toBe('/en/currencies.json');
    const file = makeOutputFiles(context).get('/en/currencies.json');
    expect(JSON.parse(file?.make() ?? '')).toEqual(createCurrencyOffer(RATES, createDictionary('en', en, [])));
  });

  it('is absent without rates, and where no currency could be chosen', () => {
    for (const rates of [undefined, { ...RATES, base: '?' }, { ...RATES, base: 'USD', rates: { KRW: 1 } }]) {
      expect(hasCurrencyOffer(rates)).toBe(false);
      const context = makeContext([makeEntry('a/en')], { rates });
      expect(context.chromeOf('en').currenciesHref).toBeUndefined();
      expect([...makeOutputFiles(context).keys()].filter((path) => path.includes('currencies'))).toEqual([]);
    }
  });
});
