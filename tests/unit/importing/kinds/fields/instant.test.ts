import { expect, it } from 'vitest';
import { readInstant } from '../../../../../src/importing/kinds/fields/instant.ts';

it.each([
  ['2019-1-5', '2019-01-05'],
  ['2019/01/05', '2019-01-05'],
  ['20190105', '2019-01-05'],
  ['January 5, 2019', '2019-01-05'],
  ['Jan 5th 2019', '2019-01-05'],
  ['5 January 2019', '2019-01-05'],
  ['5.1.2019', '2019-01-05'],
  ['25/12/2019', '2019-12-25'],
  ['2019-01-05 10:00:00 -0500', '2019-01-05T10:00:00-05:00'],
  ['2019-01-05 10:00 EST', '2019-01-05T10:00:00-05:00'],
  ['2019-07-05 10:00:00 Europe/Paris', '2019-07-05T10:00:00+02:00'],
  ['2019-01-05T10:00:00.123Z', '2019-01-05T10:00:00Z'],
  ['2019-01-05 3:05 PM', '2019-01-05T15:05:00'],
  ['Sat, 05 Jan 2019 10:00:00 +0000', '2019-01-05T10:00:00+00:00'],
  ['Sat Jan 05 2019 10:00:00 GMT+0100 (CET)', '2019-01-05T10:00:00+01:00'],
  ['1546682400', '2019-01-05T10:00:00Z'],
])('“%s” is %s', (written, date) => {
  expect(readInstant(written)).toEqual({ date });
});

it.each([
  ['01/05/2019', '2019-01-05', 'day and month may be the other way round'],
  ['2019-01-05 10:00:00 XYZ', '2019-01-05T10:00:00', 'its time zone is not known'],
  ['2019-01-05 10:00:00 constructor', '2019-01-05T10:00:00', 'its time zone is not known'],
  ['2019-01-05 25:00', '2019-01-05', 'its time is none'],
])('“%s” is read as %s with a doubt', (written, date, doubt) => {
  expect(readInstant(written)).toEqual({ date, doubt });
});

it.each(['2019-02-30', '0000-00-00', 'someday', 'May 2019', '', '2019', '99999999999999'])(
  '“%s” is no date',
  (written) => {
    expect(readInstant(written)).toBeUndefined();
  },
);
