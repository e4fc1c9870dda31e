/** Checks `rates.yaml`: rates that are old, that can't be right, and that are missing. None of it stops a build. */

import { CURRENCIES, CURRENCY_SIGNS, isCurrency } from '../../core/money/currencies.ts';
import {
  fixedRate,
  isPossible,
  RETIRED_CURRENCIES,
  type StatedRate,
  statedRates,
  usableRates,
} from '../../core/money/exchange-rates.ts';
import type { CheckName } from '../../core/problems/checks.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { pathToField } from '../../core/problems/schema-problem.ts';
import type { Rates } from '../../core/schemas/rates.ts';
import { listed } from '../../core/text/listed.ts';
import { didYouMean } from '../../core/text/suggest.ts';

const DAY = 86_400_000;
/** Days after which readers should no longer be shown a rate. */
const OLD = 7;

/** By how much a stated rate may differ from a fixed one, as some sources round it. */
const ROUNDING = 0.0005;

/** Returns the problems of the rates. `now` is in milliseconds since 1970; without `rates.yaml` there are none. */
export function ratesProblems(rates: Rates | undefined, now: number): Problem[] {
  if (!rates) return [];
  const { base, date } = rates;
  if (!isCurrency(base)) return [problem('wrong-rate', ['base'], ...unknown(base))];
  const stated = statedRates(rates);
  const own = stated.filter((one) => one.date !== date && !RETIRED_CURRENCIES[one.currency]);
  return [
    ...ageProblems(date, now, ['date'], 'The rates are'),
    ...own.flatMap((one) => ageProblems(one.date, now, ['rates', one.currency], `The rate of ${one.currency} is`)),
    ...stated.flatMap((one) => {
      const fault = faultOf(one, rates);
      return fault ? [problem('wrong-rate', ['rates', one.currency], ...fault)] : [];
    }),
    ...missing(rates),
  ];
}

function problem(check: CheckName, path: string[], message: string, hint: string): Problem {
  return { check, file: 'content/site/rates.yaml', field: pathToField(path), message, hint };
}

function ageProblems(date: string, now: number, path: string[], subject: string): Problem[] {
  const age = Math.floor((now - Date.parse(date)) / DAY);
  if (age < -1)
    return [problem('old-rate', path, `${subject} of ${date}, which is yet to come.`, 'Write the day of the rates.')];
  if (age <= OLD) return [];
  const hint = 'Take new ones over, by hand or with “npm run rates”. Readers see the date beside each amount.';
  return [problem('old-rate', path, `${subject} ${age} days old.`, hint)];
}

/** Says what is wrong with a line; returns the message and the hint, or `undefined` where it can be right. */
function faultOf(stated: StatedRate, rates: Rates): [message: string, hint: string] | undefined {
  const { currency, rate, date } = stated;
  if (!isCurrency(currency) || currency !== currency.toUpperCase()) return unknown(currency);
  if (!isPossible(stated))
    return [
      `The rate of ${currency} is ${rate}, so no amount can be shown in it.`,
      `Write how much ${currency} one ${rates.base} is worth, or take the line away.`,
    ];
  if (currency === rates.base && rate !== 1)
    return [`One ${currency} is one ${currency}, not ${rate}.`, 'Take the line away, or correct “base”.'];
  const retired = RETIRED_CURRENCIES[currency];
  const fixed = fixedRate(currency, date, rates);
  if (!retired || !fixed || Math.abs(rate / fixed.rate - 1) <= ROUNDING) return undefined;
  return [
    `${currency} became the euro on ${retired.since}: one euro is ${retired.perEuro} ${currency} for ever, and readers are shown that.`,
    'Take the line away, as nobody needs to keep a fixed rate.',
  ];
}

function unknown(code: string): [message: string, hint: string] {
  const near = didYouMean(code.toUpperCase(), CURRENCIES, 'Codes');
  return [
    `There is no currency “${code}”, so nobody can choose it.`,
    near || 'Write the three letters of its code (ISO 4217), such as EUR.',
  ];
}

function missing(rates: Rates): Problem[] {
  const usable = usableRates(rates);
  const lacking = Object.keys(CURRENCY_SIGNS).filter((currency) => !usable.has(currency));
  if (lacking.length === 0) return [];
  const message =
    lacking.length === 1
      ? `${lacking[0]} has no rate, so readers are not offered it.`
      : `${lacking.length} currencies have no rate, so readers are not offered them: ${listed(lacking)}.`;
  return [problem('missing-rate', ['rates'], message, 'Write a line for each that your readers use.')];
}
