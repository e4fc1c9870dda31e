/** `content/site/rates.yaml`: what one unit of a currency is worth in others, for readers who want amounts in theirs. */

import { z } from 'zod';
import { isDay, isMoment } from '../i18n/moment.ts';
import { text } from './values.ts';

const day = text('Write the day of the rate, such as 2026-08-31.').refine((value) => isDay(value) && isMoment(value), {
  error: 'Write a day that exists, such as 2026-08-31.',
});

const rate = z.number({ error: 'Write how much one unit of the base currency is worth, such as 1.0839.' });

/** What `rates.yaml` may hold. Whether a rate can be right is a check, which stops no build. */
export const ratesSchema = z.strictObject({
  /** The code (ISO 4217) of the currency in which all rates are told: a rate says what one unit of it is worth. */
  base: text('Write the code of the currency that the rates are told in, such as EUR.').toUpperCase(),
  /** The day of the rates. Readers see it. */
  date: day,
  /** Who publishes the rates. Readers see it as it is written, in every language. */
  source: text('Write who publishes the rates, such as European Central Bank.'),
  /** One line for each currency: its code, and how much of it one unit of the base currency is worth. */
  rates: z.record(
    z.string(),
    z.union(
      [
        rate,
        z.strictObject({
          /** How much of the currency one unit of the base currency is worth. */
          rate,
          /** The day of this rate, where it is another. */
          date: day.optional(),
          /** Who publishes this rate, where it is somebody else. */
          source: text('Write who publishes this rate, such as Central Bank of Kenya.').optional(),
        }),
      ],
      { error: 'Write a number such as 1.0839, or {rate: 1.0839, date: 2026-08-31, source: …}.' },
    ),
    { error: 'Write a line for each currency, such as “USD: 1.0839”.' },
  ),
});

/** The rates, as read and checked. */
export type Rates = z.output<typeof ratesSchema>;
