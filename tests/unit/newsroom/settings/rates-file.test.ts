import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFreshRates } from '../../../../src/newsroom/settings/fresh-rates.ts';
import { editRates } from '../../../../src/newsroom/settings/rates-file.ts';
import { growthOf } from '../../../support/cases/cpu-time.ts';

const XML = readFileSync('tests/fixtures/rates/ecb-daily.xml', 'utf8');
const JSON_TEXT = '{"base":"EUR","date":"2025-06-13","rates":{"USD":1.1512,"EUR":1,"XAU":0}}';

describe('published rates', () => {
  it('are read from the XML of the European Central Bank', () => {
    expect(readFreshRates(XML)).toEqual({
      base: 'EUR',
      date: '2025-06-13',
      source: 'Bank of the Example',
      rates: new Map([
        ['USD', 1.1512],
        ['JPY', 166.4],
        ['GBP', 0.85],
      ]),
    });
  });

  it('are those of the first day, where there are several', () => {
    const more = XML.replace(
      "<Cube time='2025-06-13'>",
      (day) => `${day}<Cube currency='CHF' rate='0.9'/></Cube>${day}`,
    );
    expect([...readFreshRates(more).rates.keys()]).toEqual(['CHF']);
  });

  it('are read from JSON', () => {
    expect(readFreshRates(JSON_TEXT)).toEqual({ base: 'EUR', date: '2025-06-13', rates: new Map([['USD', 1.1512]]) });
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sorry</title>'],
    ['no day', XML.replace("time='2025-06-13'", '')],
    ['a day that does not exist', XML.replace('2025-06-13', '2025-02-30')],
    ['no rates', XML.replaceAll('rate=', 'x=')],
    ['broken JSON', '{"base":'],
    ['other JSON', '{"rates":[1]}'],
  ])('are not found in %s', (_, text) => {
    expect(() => readFreshRates(text)).toThrow('no rates in a form that can be read');
  });

  it('come from the text alone: an entity stays unread, and a long text takes time by its length', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "1.2">]>${XML.replace("'1.1512'", "'&a;'")}`;
    expect(readFreshRates(bomb).rates.has('USD')).toBe(false);
    const read = (times: number) => expect(() => readFreshRates(`<Cube ${"a='b' ".repeat(times)}`)).toThrow();
    expect(await growthOf(read, 25_000)).toBeLessThan(24);
  });
});

const FILE = `# Ours
base: EUR
date: 2025-06-06 # a Friday
source: A bank
rates:
  # the large ones
  USD: 1.10 # dollar
  JPY: { rate: 200, date: 2025-06-05 }
  KES: 150.5 # by hand
  UGX: { rate: 4100, source: Bank of Uganda }
`;

describe('rates.yaml', () => {
  it('takes new rates over and keeps notes, and days and sources of other lines', () => {
    const { text, ...edit } = editRates(FILE, readFreshRates(XML), 'x.example');
    expect(text).toMatchInlineSnapshot(`
      "# Ours
      base: EUR
      date: 2025-06-13 # a Friday
      source: Bank of the Example
      rates:
        # the large ones
        USD: 1.1512 # dollar
        JPY: { rate: 166.4 }
        KES: { rate: 150.5, date: 2025-06-06, source: A bank } # by hand
        UGX: { rate: 4100, source: Bank of Uganda, date: 2025-06-06 }
        GBP: 0.85
      "
    `);
    expect(edit).toEqual({ written: 3, leaps: [{ currency: 'JPY', before: 200, after: 166.4 }], kept: ['KES', 'UGX'] });
  });

  it('stays byte for byte where the rates are those that it has', () => {
    const { text } = editRates(FILE, readFreshRates(XML), '');
    expect(editRates(text, readFreshRates(XML), '')).toEqual({ text, written: 0, leaps: [], kept: ['KES', 'UGX'] });
  });

  it('keeps the ends of lines of Windows', () => {
    const { text } = editRates(FILE.replaceAll('\n', '\r\n'), readFreshRates(XML), '');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is begun where there is none, with the host in the place of a publisher that does not name itself', () => {
    const { text } = editRates('', readFreshRates(JSON_TEXT), 'rates.example');
    expect(text).toMatchInlineSnapshot(`
      "# Exchange rates, by which readers see amounts in their own currency. “npm run rates” takes new ones over:
      # what you note here is kept.

      base: EUR
      date: 2025-06-13
      source: rates.example
      rates:
        USD: 1.1512
      "
    `);
  });

  it('tells a change of a tenth and more, up or down, and no smaller one', () => {
    const fresh = readFreshRates(JSON_TEXT);
    const leapsFrom = (rate: number) => editRates(`base: EUR\nrates:\n  USD: ${rate}\n`, fresh, '').leaps.length;
    expect([1.04, 1.05, 1.27, 1.29].map(leapsFrom)).toEqual([1, 0, 0, 1]);
  });

  it('is left alone where it is broken, or told in another currency', () => {
    const fresh = readFreshRates(XML);
    expect(() => editRates('a: [', fresh, '')).toThrow('can’t be read');
    expect(() => editRates('- a', fresh, '')).toThrow('can’t be read');
    expect(() => editRates('base: USD', fresh, '')).toThrow('told in EUR');
  });
});
