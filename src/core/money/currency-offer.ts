/** Builds what a page needs to know of currencies when a reader wants one, in the reader's language. */
import { type Dictionary, fill } from '../i18n/dictionary.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Rates } from '../schemas/rates.ts';
import { CURRENCY_SIGNS } from './currencies.ts';
import { usableRates } from './exchange-rates.ts';

/** What is offered, as the file of a language holds it. */
export interface CurrencyOffer {
  /** The words for the choice of no currency. */
  asWritten: string;
  /** The currencies that can be chosen. */
  currencies: [code: string, name: string, sign: string][];
  /**
   * How much of each currency one unit of the base currency is worth, and which of the notes tells of the rate; the base
   * currency itself needs none.
   */
  rates: Record<string, [rate: number, note?: number]>;
  /** The days and sources of rates, in whole sentences. */
  notes: string[];
}

/** Returns whether there is any currency to choose. */
export function hasCurrencyOffer(rates: Rates | undefined): rates is Rates {
  return rates !== undefined && offeredCurrencies(rates).length > 1;
}

/** Returns what is offered in a language, the names of currencies as `Intl` gives them. */
export function createCurrencyOffer(
  rates: Rates,
  { locale, formats, interface: words }: Pick<Dictionary, 'locale' | 'formats' | 'interface'>,
): CurrencyOffer {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const notes: string[] = [];
  const noteOf = (date: string, source: string) => {
    const note = fill(words.currencyRate, { date: formatMoment(date, formats, 'UTC').text, source });
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note);
  };
  return {
    asWritten: words.currencyAsWritten,
    currencies: offeredCurrencies(rates).map((code) => [code, names.of(code) ?? code, CURRENCY_SIGNS[code] ?? '']),
    rates: Object.fromEntries(
      [...usableRates(rates)].map(([code, { rate, date, source }]) => [
        code,
        code === rates.base ? [rate] : [rate, noteOf(date, source)],
      ]),
    ),
    notes,
  };
}

function offeredCurrencies(rates: Rates): string[] {
  const usable = usableRates(rates);
  return Object.keys(CURRENCY_SIGNS).filter((code) => usable.has(code));
}
