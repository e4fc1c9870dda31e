import { describe, expect, it } from 'vitest';
import { archiveCalendarOf } from '../../../../src/core/i18n/archive-calendar.ts';
import { formatMoment, formatMonth } from '../../../../src/core/i18n/format.ts';

describe('a month as a heading', () => {
  it.each([
    ['en', 'March 2024', 'March', '2024'],
    ['ar', 'مارس 2024', 'مارس', '2024'],
    ['ar-BH', 'مارس ٢٠٢٤', 'مارس', '٢٠٢٤'],
    ['bg', 'Март 2024 г.', 'Март', '2024 г.'],
    ['cs', 'Březen 2024', 'Březen', '2024'],
    ['da-DK', 'Marts 2024', 'Marts', '2024'],
    ['de-CH', 'März 2024', 'März', '2024'],
    ['el', 'Μάρτιος 2024', 'Μάρτιος', '2024'],
    ['en-AE', 'March 2024', 'March', '2024'],
    ['en-AU', 'March 2024', 'March', '2024'],
    ['en-BH', 'March 2024', 'March', '2024'],
    ['en-IN', 'March 2024', 'March', '2024'],
    ['en-JP', 'March 2024', 'March', '2024'],
    ['en-KZ', 'March 2024', 'March', '2024'],
    ['en-NG', 'March 2024', 'March', '2024'],
    ['en-NZ', 'March 2024', 'March', '2024'],
    ['en-ZA', 'March 2024', 'March', '2024'],
    ['es-ES', 'Marzo de 2024', 'Marzo', '2024'],
    ['es-AR', 'Marzo de 2024', 'Marzo', '2024'],
    ['es-419', 'Marzo de 2024', 'Marzo', '2024'],
    ['es-MX', 'Marzo de 2024', 'Marzo', '2024'],
    ['fr', 'Mars 2024', 'Mars', '2024'],
    ['fr-002', 'Mars 2024', 'Mars', '2024'],
    ['hu', '2024. március', 'Március', '2024.'],
    ['id', 'Maret 2024', 'Maret', '2024'],
    ['it', 'Marzo 2024', 'Marzo', '2024'],
    ['ja', '2024年3月', '3月', '2024年'],
    ['kk-KZ', '2024 ж. наурыз', 'Наурыз', '2024'],
    ['kk', '2024 ж. наурыз', 'Наурыз', '2024'],
    ['lo', 'ມີນາ 2024', 'ມີນາ', '2024'],
    ['lv', '2024. g. marts', 'Marts', '2024. g.'],
    ['pl', 'Marzec 2024', 'Marzec', '2024'],
    ['pt-PT', 'Março de 2024', 'Março', '2024'],
    ['pt-BR', 'Março de 2024', 'Março', '2024'],
    ['ro', 'Martie 2024', 'Martie', '2024'],
    ['ru', 'Март 2024 г.', 'Март', '2024'],
    ['ru-KZ', 'Март 2024 г.', 'Март', '2024'],
    ['ru-UA', 'Март 2024 г.', 'Март', '2024'],
    ['si', '2024 මාර්තු', 'මාර්තු', '2024'],
    ['sk', 'Marec 2024', 'Marec', '2024'],
    ['sl', 'Marec 2024', 'Marec', '2024'],
    ['sv', 'Mars 2024', 'Mars', '2024'],
    ['tr', 'Mart 2024', 'Mart', '2024'],
    ['uk', 'Березень 2024 р.', 'Березень', '2024'],
    ['vi', 'Tháng 3 năm 2024', 'Tháng 3', '2024'],
    ['zh-Hans', '2024年3月', '三月', '2024年'],
    ['zh-Hant', '2024年3月', '3月', '2024年'],
    ['fa', 'فروردین ۱۴۰۳', 'فروردین', '۱۴۰۳'],
    ['ps', '۱۴۰۳ وری', 'وری', '۱۴۰۳'],
    ['th', 'มีนาคม 2567', 'มีนาคม', 'พ.ศ. 2567'],
    ['ko', '2024년 3월', '3월', '2024년'],
    ['ka', 'მარტი, 2024', 'მარტი', '2024'],
    ['lt', '2024 m. kovas', 'Kovas', '2024'],
    ['fa-AF', 'حمل ۱۴۰۳', 'حمل', '۱۴۰۳'],
    ['ar-u-ca-islamic', 'مارس 2024', 'مارس', '2024'],
  ])('begins with a capital, and is in the nominative, in %s', (locale, whole, month, year) => {
    const calendar = archiveCalendarOf(locale);
    expect(formatMonth('2024-03', locale, calendar)).toBe(whole);
    expect(formatMonth('2024-03', locale, calendar, 'month')).toBe(month);
    expect(formatMonth('2024', locale, calendar)).toBe(year);
  });

  it('has the name of its own calendar where the language has another one', () => {
    expect(formatMonth('2024-03', 'fa', 'gregorian')).toBe('مارس ۲۰۲۴');
    expect(formatMonth('2024', 'fa', 'gregorian')).toBe('۲۰۲۴');
  });

  it('has the twelve names of the Persian year in its order', () => {
    const months = ['2024-03', '2024-04', '2024-12', '2025-01', '2025-02', '2025-03'];
    expect(months.map((month) => formatMonth(month, 'fa', 'persian'))).toEqual([
      'فروردین ۱۴۰۳',
      'اردیبهشت ۱۴۰۳',
      'دی ۱۴۰۳',
      'بهمن ۱۴۰۳',
      'اسفند ۱۴۰۳',
      'فروردین ۱۴۰۴',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['si', '2024 මාර්තු 25'],
    ['ps', '۱۴۰۳ وری ۶'],
    ['fa', '۶ فروردین ۱۴۰۳'],
    ['el', '25 Μαρτίου 2024'],
  ])('has the names that readers of %s write', (locale, text) => {
    expect(formatMoment('2024-03-25', locale, 'UTC').text).toBe(text);
  });
});
