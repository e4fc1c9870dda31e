import { describe, expect, it } from 'vitest';
import { CURRENCY_SIGNS } from '../../../../src/core/money/currencies.ts';
import { usableRates } from '../../../../src/core/money/exchange-rates.ts';
import { levelOf } from '../../../../src/core/problems/problem.ts';
import type { Rates } from '../../../../src/core/schemas/rates.ts';
import { ratesProblems } from '../../../../src/newsroom/checks/rates-check.ts';

const NOW = Date.parse('2026-03-09T23:00:00Z');
const ALL = Object.fromEntries(
  Object.keys(CURRENCY_SIGNS)
    .filter((code) => !['EUR', 'HRK', 'BGN'].includes(code))
    .map((code, index) => [code, 1.5 + index]),
);

function makeRates(rates: Rates['rates'], others: Partial<Rates> = {}): Rates {
  return { base: 'EUR', date: '2026-03-02', source: 'A bank', rates: { ...ALL, ...rates }, ...others };
}

const reportOf = (rates: Rates | undefined, now = NOW) =>
  ratesProblems(rates, now).map(({ check, field, message, hint }) => `${check} ${field}\n${message}\n${hint}`);

describe('rates', () => {
  it('of all currencies, at most seven days old, have no problems; nor has a newsroom without any', () => {
    expect(reportOf(makeRates({}))).toEqual([]);
    expect(reportOf(undefined)).toEqual([]);
  });

  it('that are older are reported once, and a line with a day of its own by itself', () => {
    const line = { rate: 9, date: '2026-02-10' };
    const rates = makeRates({ KES: line, USD: { rate: 1.1, source: 'Another' } }, { date: '2026-03-01' });
    expect(reportOf(rates)).toMatchInlineSnapshot(`
      [
        "old-rate date
      The rates are 8 days old.
      Take new ones over, by hand or with “npm run rates”. Readers see the date beside each amount.",
        "old-rate rates.KES
      The rate of KES is 27 days old.
      Take new ones over, by hand or with “npm run rates”. Readers see the date beside each amount.",
      ]
    `);
    expect(reportOf(makeRates({}, { date: '2026-03-12' }))).toMatchInlineSnapshot(`
      [
        "old-rate date
      The rates are of 2026-03-12, which is yet to come.
      Write the day of the rates.",
      ]
    `);
  });

  it('that can’t be are reported where they stand', () => {
    const rates = makeRates({ USD: 0, JPY: -3, EUR: 1.2, QQQ: 4, usd: 1 });
    expect(reportOf(rates)).toMatchInlineSnapshot(`
      [
        "wrong-rate rates.USD
      The rate of USD is 0, so no amount can be shown in it.
      Write how much USD one EUR is worth, or take the line away.",
        "wrong-rate rates.JPY
      The rate of JPY is -3, so no amount can be shown in it.
      Write how much JPY one EUR is worth, or take the line away.",
        "wrong-rate rates.EUR
      One EUR is one EUR, not 1.2.
      Take the line away, or correct “base”.",
        "wrong-rate rates.QQQ
      There is no currency “QQQ”, so nobody can choose it.
      Write the three letters of its code (ISO 4217), such as EUR.",
        "wrong-rate rates.usd
      There is no currency “usd”, so nobody can choose it.
      Did you mean “USD”?",
        "missing-rate rates
      2 currencies have no rate, so readers are not offered them: USD, JPY.
      Write a line for each that your readers use.",
      ]
    `);
  });

  it('in a currency that does not exist are reported', () => {
    expect(reportOf(makeRates({}, { base: 'EURO' }))).toMatchInlineSnapshot(`
      [
        "wrong-rate base
      There is no currency “EURO”, so nobody can choose it.
      Did you mean “EUR”?",
      ]
    `);
  });

  it('that are missing are named', () => {
    const { KES: _, ...rates } = ALL;
    expect(reportOf(makeRates({}, { rates }))).toMatchInlineSnapshot(`
      [
        "missing-rate rates
      KES has no rate, so readers are not offered it.
      Write a line for each that your readers use.",
      ]
    `);
    expect(reportOf(makeRates({}, { rates: { USD: 1.1 } }))[0]).toMatch(/^missing-rate rates\n45 currencies have/);
  });

  it('stop no build, whatever is wrong with them', () => {
    const faults = [
      ...ratesProblems(makeRates({ USD: 0, QQQ: 1, HRK: 8 }, { date: '2020-01-01' }), NOW),
      ...ratesProblems(makeRates({}, { base: '?' }), NOW),
    ];
    expect(new Set(faults.map((fault) => levelOf(fault)))).toEqual(new Set(['warning']));
  });
});

describe('a currency that has become the euro', () => {
  it('has its fixed rate without a line', () => {
    const usable = usableRates(makeRates({}));
    expect([usable.get('HRK')?.rate, usable.get('BGN')?.rate]).toEqual([7.5345, 1.95583]);
    expect(usable.get('HRK')?.date).toBe('2023-01-01');
  });

  it('has it in another base currency by the rate of the euro, and none without one', () => {
    const rates = makeRates({ EUR: 0.5 }, { base: 'USD' });
    expect(usableRates(rates).get('HRK')).toEqual({ rate: 3.76725, date: '2026-03-02', source: 'A bank' });
    expect(usableRates({ ...rates, rates: { JPY: 3 } }).has('HRK')).toBe(false);
  });

  it('is told where a line says otherwise, and the line is not used', () => {
    const rates = makeRates({ HRK: 7.2, BGN: 1.9558 });
    expect(reportOf(rates)).toMatchInlineSnapshot(`
      [
        "wrong-rate rates.HRK
      HRK became the euro on 2023-01-01: one euro is 7.5345 HRK for ever, and readers are shown that.
      Take the line away, as nobody needs to keep a fixed rate.",
      ]
    `);
    expect(usableRates(rates).get('HRK')?.rate).toBe(7.5345);
  });

  it('has rates of its own up to that day', () => {
    const rates = makeRates({ BGN: 1.9412 }, { date: '2025-12-31' });
    expect(reportOf(rates, Date.parse('2026-01-02'))).toEqual([]);
    expect(usableRates(rates).get('BGN')?.rate).toBe(1.9412);
  });
});

it('rates that can’t be are not used, and that of the base currency is 1', () => {
  const usable = usableRates(makeRates({ USD: 0, JPY: -3, EUR: 1.2 }));
  expect([usable.has('USD'), usable.has('JPY'), usable.get('EUR')?.rate]).toEqual([false, false, 1]);
});
