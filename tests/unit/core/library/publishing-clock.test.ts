/** Stories come out and go to the minute, around the days on which clocks change. */
import { describe, expect, it } from 'vitest';
import { nextPublication } from '../../../../src/core/library/next-publication.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary, makeLibrarySource } from '../../../support/core/make-library.ts';

const MINUTE = 60_000;

/** The moment as an editor writes it, and the instant in UTC by the rules of the tz database (2026a). */
const ZONES: Record<string, [written: string, instant: string][]> = {
  // Forwards on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC
  'Europe/Paris': [
    ['2026-03-29', '2026-03-28T23:00Z'],
    ['2026-03-29T01:30+01:00', '2026-03-29T00:30Z'],
    ['2026-03-29T03:30+02:00', '2026-03-29T01:30Z'],
    ['2026-03-30', '2026-03-29T22:00Z'],
    ['2026-10-25', '2026-10-24T22:00Z'],
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30Z'],
    ['2026-10-26', '2026-10-25T23:00Z'],
  ],
  // Forwards on 8 March at 07:00 UTC, back on 1 November at 06:00 UTC
  'America/New_York': [
    ['2026-03-08', '2026-03-08T05:00Z'],
    ['2026-03-08T01:59-05:00', '2026-03-08T06:59Z'],
    ['2026-03-08T03:00-04:00', '2026-03-08T07:00Z'],
    ['2026-03-09', '2026-03-09T04:00Z'],
    ['2026-11-01', '2026-11-01T04:00Z'],
    ['2026-11-01T01:30-04:00', '2026-11-01T05:30Z'],
    ['2026-11-01T01:30-05:00', '2026-11-01T06:30Z'],
    ['2026-11-02', '2026-11-02T05:00Z'],
  ],
  // By half an hour: back on 5 April at 02:00, forwards on 4 October at 02:00
  'Australia/Lord_Howe': [
    ['2026-04-05', '2026-04-04T13:00Z'],
    ['2026-04-05T01:45+11:00', '2026-04-04T14:45Z'],
    ['2026-04-05T01:45+10:30', '2026-04-04T15:15Z'],
    ['2026-04-06', '2026-04-05T13:30Z'],
    ['2026-10-04', '2026-10-03T13:30Z'],
    ['2026-10-04T01:59+10:30', '2026-10-03T15:29Z'],
    ['2026-10-04T02:30+11:00', '2026-10-03T15:30Z'],
    ['2026-10-05', '2026-10-04T13:00Z'],
  ],
  // Days that have no midnight begin at one
  'Africa/Cairo': [['2026-04-24', '2026-04-23T22:00Z']],
  'America/Santiago': [['2026-09-06', '2026-09-06T04:00Z']],
};

const CASES = Object.entries(ZONES).flatMap(([timeZone, moments]) =>
  moments.map(([written, instant]) => [timeZone, written, Date.parse(instant)] as const),
);

/** Whether readers see the story at each of three moments: a minute before, at, and a minute after the instant. */
function seen(frontMatter: { date?: string; expires?: string }, timeZone: string, at: number): boolean[] {
  return [at - MINUTE, at, at + MINUTE].map((now) => {
    const entry = makeEntry('moon/en', { date: '2026-01-01', ...frontMatter });
    return makeLibrary([entry], { site: { timeZone }, now }).library.articles.length > 0;
  });
}

describe.each(CASES)('in %s', (timeZone, written, at) => {
  it(`a story of ${written} comes out then`, () => {
    expect(seen({ date: written }, timeZone, at)).toEqual([false, true, true]);
  });

  it(`a story that expires ${written} goes then`, () => {
    expect(seen({ expires: written }, timeZone, at)).toEqual([true, false, false]);
  });

  it(`a build before ${written} says when the next has to run`, () => {
    const entries = [makeEntry('moon/en', { date: written })];
    const source = makeLibrarySource(entries, { site: { timeZone } });
    expect(nextPublication({ ...source, now: at - MINUTE })?.at).toBe(at);
    expect(nextPublication({ ...source, now: at })).toBeUndefined();
  });
});
