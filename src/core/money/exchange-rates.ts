/** Finds the rates at which amounts can be converted: those of `rates.yaml` that can be right, and those fixed by law. */
import type { Rates } from '../schemas/rates.ts';
import { CURRENCIES } from './currencies.ts';

/** What one unit of the base currency is worth in another. */
export interface ExchangeRate {
  rate: number;
  /** The day from which the rate is, such as `2026-08-31`. */
  date: string;
  source: string;
}

/** A currency that has become the euro. */
interface RetiredCurrency {
  /** How much of it one euro is worth for ever. */
  perEuro: number;
  /** The first day of the euro in its place. */
  since: string;
}

/** The currencies that readers can still choose although they have become the euro. */
export const RETIRED_CURRENCIES: Readonly<Record<string, RetiredCurrency>> = {
  HRK: { perEuro: 7.5345, since: '2023-01-01' },
  BGN: { perEuro: 1.95583, since: '2026-01-01' },
};

/** The law that fixes conversion rates to the euro; its number is the same in all languages. */
const LAW = '(EC) 2866/98';

/** A line of `rates.yaml`, with the day and the source that hold for it. */
export interface StatedRate extends ExchangeRate {
  currency: string;
}

/** Returns the lines of `rates.yaml` in their order, right or not. */
export function statedRates({ date, source, rates }: Rates): StatedRate[] {
  return Object.entries(rates).map(([currency, stated]) => {
    const own = typeof stated === 'number' ? { rate: stated } : stated;
    return { currency, rate: own.rate, date: own.date ?? date, source: own.source ?? source };
  });
}

/**
 * Returns the fixed rate of a currency that has become the euro by a day, for the base currency, or `undefined`. Without
 * a rate between euro and base currency there is none either.
 */
export function fixedRate(currency: string, day: string, rates: Rates): ExchangeRate | undefined {
  const retired = RETIRED_CURRENCIES[currency];
  if (!retired || day < retired.since) return undefined;
  if (rates.base === 'EUR') return { rate: retired.perEuro, date: retired.since, source: LAW };
  const euro = statedRates(rates).find((stated) => stated.currency === 'EUR' && isPossible(stated));
  return euro && { rate: retired.perEuro * euro.rate, date: euro.date, source: euro.source };
}

/**
 * Returns the rates by which amounts are converted, by currency; the base currency has the rate 1. There are none where
 * it does not exist.
 */
export function usableRates(rates: Rates): Map<string, ExchangeRate> {
  const { base, date, source } = rates;
  if (!CURRENCIES.has(base)) return new Map();
  const found = new Map<string, ExchangeRate>([[base, { rate: 1, date, source }]]);
  for (const { currency, ...stated } of statedRates(rates))
    if (currency !== base && CURRENCIES.has(currency) && isPossible(stated)) found.set(currency, stated);
  for (const currency of Object.keys(RETIRED_CURRENCIES)) {
    const fixed = currency === base ? undefined : fixedRate(currency, found.get(currency)?.date ?? date, rates);
    if (fixed) found.set(currency, fixed);
  }
  return found;
}

/** Returns whether a rate can be one at all: no currency is worth nothing, or less. */
export function isPossible({ rate }: Pick<ExchangeRate, 'rate'>): boolean {
  return Number.isFinite(rate) && rate > 0;
}
