import { describe, expect, it } from 'vitest';
import {
  archiveCalendarOf,
  instantIn,
  isOfCalendar,
  monthOf,
  yearAt,
  yearOf,
} from '../../../../src/core/i18n/archive-calendar.ts';
import { createLocales } from '../../../../src/core/i18n/locale.ts';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

describe('the archive of a language', () => {
  it.each([
    ['fa', 'persian'],
    ['fa-AF', 'persian'],
    ['ps', 'persian'],
    ['ckb-IR', 'persian'],
    ['en', 'gregorian'],
    ['th', 'gregorian'],
    ['ar-SA', 'gregorian'],
    ['am', 'gregorian'],
  ])('of %s has the months of the %s calendar', (tag, calendar) => expect(archiveCalendarOf(tag)).toBe(calendar));
});

it('the archive has the calendar of the dates that the newsroom chose', () => {
  const [locale] = createLocales([{ tag: 'fa', formats: 'fa-u-ca-gregory' }]);
  expect(locale?.archive).toBe('gregorian');
});

describe('a month of the Persian calendar', () => {
  it.each([
    ['2024-03-19', '2024-02', '2023'],
    ['2024-03-20', '2024-03', '2024'],
    ['2025-01-19', '2024-12', '2024'],
    ['2025-01-20', '2025-01', '2024'],
    ['2025-03-20', '2025-02', '2024'],
    ['2025-03-21', '2025-03', '2025'],
  ])('is named by the Gregorian month in which it begins: %s lies in %s of %s', (day, month, year) => {
    expect(monthOf(at(day), 'UTC', 'persian')).toBe(month);
    expect(yearOf(month, 'persian')).toBe(year);
    expect(yearAt(at(day), 'UTC', 'persian')).toBe(year);
  });

  it('has a name of its own, in each of 200 years', () => {
    const inside = new Intl.DateTimeFormat('en-u-ca-persian', { year: 'numeric', month: 'numeric', timeZone: 'UTC' });
    const names = new Map<string, string>();
    for (let day = at('1900-01-01'); day < at('2100-01-01'); day += DAY * 5) {
      const month = monthOf(day, 'UTC', 'persian');
      const known = names.get(month) ?? inside.format(day);
      names.set(month, known);
      expect(inside.format(day)).toBe(known);
      expect(inside.format(instantIn(month))).toBe(known);
    }
    expect(new Set(names.values()).size).toBe(names.size);
  });

  it('begins with the day of the newsroom’s time zone', () => {
    const instant = Date.parse('2024-03-19T21:00:00Z');
    expect([monthOf(instant, 'UTC', 'persian'), monthOf(instant, 'Asia/Tehran', 'persian')]).toEqual([
      '2024-02',
      '2024-03',
    ]);
  });
});

it('a Gregorian month is its own', () => {
  expect(monthOf(at('2024-02-29'), 'UTC', 'gregorian')).toBe('2024-02');
  expect(yearOf('2024-02', 'gregorian')).toBe('2024');
});

it.each([
  ['th', 'gregorian', true],
  ['fa', 'persian', true],
  ['fa', 'gregorian', false],
  ['en', 'persian', false],
  ['ar-u-ca-islamic', 'gregorian', false],
] as const)('%s prints months of the %s calendar as they are: %s', (tag, calendar, expected) => {
  expect(isOfCalendar(tag, calendar)).toBe(expected);
});
