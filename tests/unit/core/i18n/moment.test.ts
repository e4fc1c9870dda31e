import { describe, expect, it } from 'vitest';
import {
  instantToDay,
  isDay,
  isMoment,
  isTimeZone,
  momentToInstant,
  momentToIso,
} from '../../../../src/core/i18n/moment.ts';

const iso = (moment: string, timeZone: string) => new Date(momentToInstant(moment, timeZone)).toISOString();

describe('a moment', () => {
  it.each([
    '2024-02-29',
    '2000-02-29',
    '2024-02-29T09:30Z',
    '2024-02-29 09:30:15+08:00',
    '2024-02-29T09:30:00.123456789-03:30',
    '2024-02-29t09:30z',
    '2024-12-31T23:59:59+14:00',
  ])('is a day or a date-time with its offset: %s', (text) => {
    expect(isMoment(text)).toBe(true);
    expect(momentToInstant(text, 'UTC')).not.toBeNaN();
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '29.02.2024',
    '2024-02-29T09:30',
    '2024-02-29T24:00Z',
    '2024-02-29T09:60Z',
    '2024-02-29T09:30:60Z',
    '2024-02-29T09:30+24:00',
    '2024-02-29T09:30+08:60',
    '2024-02-29T09:30+0800',
    '2024-02-29 ',
    'yesterday',
    '',
  ])('is nothing else: “%s”', (text) => expect(isMoment(text)).toBe(false));

  it('is a day when it has no time', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2024-02-29T09:30Z')).toBe(false);
  });

  it('with an offset is the same instant in every time zone', () => {
    for (const zone of ['UTC', 'Asia/Kolkata', 'Pacific/Apia'])
      expect(iso('2024-02-29 09:30+08:00', zone)).toBe('2024-02-29T01:30:00.000Z');
  });
});

describe('a day', () => {
  it.each([
    ['2024-02-29', 'UTC', '2024-02-29T00:00:00Z'],
    ['2024-02-29', 'Asia/Kolkata', '2024-02-29T00:00:00+05:30'],
    ['2024-02-29', 'America/St_Johns', '2024-02-29T00:00:00-03:30'],
    ['2024-03-31', 'Europe/Paris', '2024-03-31T00:00:00+01:00'],
    ['2024-04-01', 'Europe/Paris', '2024-04-01T00:00:00+02:00'],
    ['2024-10-27', 'Europe/Paris', '2024-10-27T00:00:00+02:00'],
    ['2024-10-28', 'Europe/Paris', '2024-10-28T00:00:00+01:00'],
    ['1969-12-31', 'Asia/Hong_Kong', '1969-12-31T00:00:00+08:00'],
    ['0033-04-03', 'UTC', '0033-04-03T00:00:00Z'],
  ])('begins at midnight in the newsroom’s time zone: %s in %s', (day, zone, expected) => {
    expect(momentToIso(day, zone)).toBe(expected);
    expect(Date.parse(expected)).toBe(momentToInstant(day, zone));
  });

  it.each([
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    ['2022-03-27', 'Asia/Beirut', '2022-03-27T01:00:00+03:00'],
  ])('whose midnight the clocks skip begins with the change: %s in %s', (day, zone, expected) => {
    expect(momentToIso(day, zone)).toBe(expected);
  });

  it.each([
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T00:00:00-03:00'],
    ['2018-11-04', 'America/Havana', '2018-11-04T00:00:00-04:00'],
  ])('whose midnight comes near a repeated hour begins with its first minute: %s in %s', (day, zone, expected) => {
    expect(momentToIso(day, zone)).toBe(expected);
  });

  it.each([
    ['2024-03-01T09:00Z', '2024-03-01T09:00:00Z'],
    ['2024-03-01 09:00:30.5+08:00', '2024-03-01T09:00:30+08:00'],
    ['2024-03-01t09:00:30z', '2024-03-01T09:00:30Z'],
  ])('with a time keeps its offset, and has whole seconds: %s', (moment, expected) => {
    expect(momentToIso(moment, 'Asia/Kolkata')).toBe(expected);
  });

  it('that a place skipped altogether begins with the day after', () => {
    expect(momentToIso('2011-12-29', 'Pacific/Apia')).toBe('2011-12-29T00:00:00-10:00');
    expect(momentToIso('2011-12-30', 'Pacific/Apia')).toBe('2011-12-31T00:00:00+14:00');
    expect(momentToIso('2011-12-31', 'Pacific/Apia')).toBe('2011-12-31T00:00:00+14:00');
  });

  it.each(['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Beirut', 'Australia/Lord_Howe'])(
    'is found again from its instant, through all of 2018 and 2022 in %s',
    (zone) => {
      const dayAt = (instant: number) => Object.values(instantToDay(instant, zone)).join('-');
      const days = [2018, 2022].flatMap((year) =>
        Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10)),
      );
      const begins = (day: string) => momentToInstant(day, zone);
      expect(days.filter((day) => dayAt(begins(day)) !== day || dayAt(begins(day) - 1) === day)).toEqual([]);
    },
  );
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Paris', 'Asia/Hong_Kong'])('is known by its IANA name: %s', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  it.each(['Paris', 'Mars/Olympus', ''])('of another name is unknown: “%s”', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
