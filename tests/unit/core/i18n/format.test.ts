import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatMoment,
  formatNames,
  formatNumber,
  formatReadingTime,
} from '../../../../src/core/i18n/format.ts';

describe('a date', () => {
  it.each([
    ['en', 'February 29, 2024'],
    ['en-GB', '29 February 2024'],
    ['fr', '29 février 2024'],
    ['ar', '29 فبراير 2024'],
    ['ar-EG', '٢٩ فبراير ٢٠٢٤'],
    ['fa', '۱۰ اسفند ۱۴۰۲'],
    ['ja', '2024年2月29日'],
    ['th', '29 กุมภาพันธ์ 2567'],
  ])('is printed in the calendar and digits of %s', (locale, text) => {
    expect(formatMoment('2024-02-29', locale, 'Asia/Hong_Kong')).toEqual({ iso: '2024-02-29', text });
  });

  it('shows the day that a date-time has in the newsroom’s time zone, and keeps its instant', () => {
    const moment = '2024-02-29T23:30:00-05:00';
    expect(formatMoment(moment, 'en', 'America/New_York')).toEqual({ iso: moment, text: 'February 29, 2024' });
    expect(formatMoment(moment, 'en', 'Asia/Hong_Kong')).toEqual({ iso: moment, text: 'March 1, 2024' });
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Kolkata'])(
    'that is a day is the same day in every time zone, %s too',
    (zone) => {
      const day = '2018-11-04';
      expect(formatMoment(day, 'en', zone)).toEqual({ iso: day, text: 'November 4, 2018' });
    },
  );
});

describe('a number', () => {
  it.each([
    ['en', '8,412,907'],
    ['hi', '84,12,907'],
    ['fa', '۸٬۴۱۲٬۹۰۷'],
    ['ar-EG', '٨٬٤١٢٬٩٠٧'],
    ['de', '8.412.907'],
  ])('is grouped and written as in %s', (locale, text) => expect(formatNumber(8_412_907, locale)).toBe(text));

  it('stands in a counted phrase in the language’s digits', () => {
    const forms = { one: '{count} دقیقه', other: '{count} دقیقه' };
    expect(formatCount(forms, 12, 'fa')).toBe('۱۲ دقیقه');
  });
});

describe('the reading time', () => {
  const forms = { one: '{count} minute', other: '{count} minutes' };
  it.each([
    [0, '1 minute'],
    [230, '1 minute'],
    [344, '1 minute'],
    [345, '2 minutes'],
    [230_000, '1,000 minutes'],
  ])('of %i words is %s', (words, text) => expect(formatReadingTime(words, forms, 'en')).toBe(text));
});

describe('names', () => {
  const text = (names: string[], locale: string, template = 'By {authors}') =>
    formatNames(
      names.map((name) => ({ name })),
      { byline: template, authorWithRole: '' },
      locale,
    )
      .map((part) => (part.isName ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['en', 'By [A], [B], and [C]'],
    ['en-GB', 'By [A], [B] and [C]'],
    ['ar', 'By [A] و[B] و[C]'],
    ['ja', 'By [A]、[B]、[C]'],
  ])('are joined as in %s', (locale, expected) => expect(text(['A', 'B', 'C'], locale)).toBe(expected));

  it('stand where the language puts them, and leave no empty parts', () => {
    expect(text(['A'], 'en')).toBe('By [A]');
    expect(formatNames([{ name: 'A' }], { byline: '{authors}', authorWithRole: '' }, 'en')).toEqual([
      { text: 'A', isName: true },
    ]);
    expect(text(['A', 'B'], 'ja', '文：{authors}記者')).toBe('文：[A]、[B]記者');
  });
});
