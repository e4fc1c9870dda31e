/** Reads exchange rates as others publish them: the daily XML of the European Central Bank, and JSON. */
import { z } from 'zod';
import { isDay, isMoment } from '../../core/i18n/moment.ts';
import { UserError } from '../files/user-error.ts';

/** Rates as they were published, all of one day. */
export interface FreshRates {
  base: string;
  date: string;
  /** Left out where the publisher does not name itself. */
  source?: string;
  /** How much of each currency one unit of the base currency is worth. */
  rates: Map<string, number>;
}

/** Files of rates have some ten kilobytes; a larger one is something else. */
export const LARGEST = 1_000_000;

/** Matches the elements of the ECB's XML that tell the publisher, the day, and one rate. */
const SENDER = /<gesmes:name>([^<>&]{1,100})<\/gesmes:name>/;
const CUBE = /<Cube((?:\s+[a-z]+\s*=\s*(?:"[^"<&]{0,100}"|'[^'<&]{0,100}'))*)\s*\/?>/g;
const ATTRIBUTE = /([a-z]+)\s*=\s*["']([^"']*)["']/g;

const jsonSchema = z.object({
  base: z.string(),
  date: z.string(),
  source: z.string().optional(),
  rates: z.record(z.string(), z.number()),
});

/**
 * Reads published rates.
 *
 * @throws UserError When the text has no known form, or holds no day and no rate.
 */
export function readFreshRates(text: string): FreshRates {
  const fresh = /^\s*[{]/.test(text) ? readJson(text) : readXml(text);
  const isWhole = /^[A-Z]{3}$/.test(fresh.base) && isDay(fresh.date) && isMoment(fresh.date);
  for (const [currency, rate] of fresh.rates)
    if (!/^[A-Z]{3}$/.test(currency) || !Number.isFinite(rate) || rate <= 0) fresh.rates.delete(currency);
  fresh.rates.delete(fresh.base);
  if (!isWhole || fresh.rates.size === 0) throw unknownForm();
  return fresh;
}

/** Takes the few elements that are known out of the XML. Nothing is resolved or fetched, so nothing in it can do harm. */
function readXml(text: string): FreshRates {
  const rates = new Map<string, number>();
  let date = '';
  for (const [, written = ''] of text.matchAll(CUBE)) {
    const { time, currency, rate } = Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
    );
    // The file of the last ninety days begins with the newest
    if (time !== undefined && date !== '') break;
    if (time !== undefined) date = time;
    if (currency !== undefined && rate !== undefined) rates.set(currency, Number(rate));
  }
  const source = SENDER.exec(text)?.[1]?.trim();
  return { base: 'EUR', date, ...(source && { source }), rates };
}

function readJson(text: string): FreshRates {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unknownForm();
  }
  const { data } = jsonSchema.safeParse(value);
  if (!data) throw unknownForm();
  const { base, date, source, rates } = data;
  return { base, date, ...(source && { source }), rates: new Map(Object.entries(rates)) };
}

function unknownForm(): UserError {
  return new UserError(
    'There are no rates in a form that can be read: the daily XML of the European Central Bank, or JSON such as {"base": "EUR", "date": "2026-08-28", "rates": {"USD": 1.0839}}.',
  );
}
