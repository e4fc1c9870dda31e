import { expect, it } from 'vitest';
import { dateInAddress, mendDate } from '../../../../src/importing/writing/mend-date.ts';

it.each([
  ['2019-06-30', '2019-06-30'],
  ['2019-6-3', '2019-06-03'],
  ['2019/06/30', '2019-06-30'],
  ['20190630', '2019-06-30'],
  ['2019-06-30 09:30:00 +0800', '2019-06-30T09:30:00+08:00'],
  ['2019-06-30T09:30:00.000Z', '2019-06-30T09:30:00.000Z'],
  ['2019-06-30 09:30', '2019-06-30T09:30:00+01:00'],
  ['2019-12-30 9:30:05', '2019-12-30T09:30:05Z'],
  ['2019-06-30 09:30:00 UTC', '2019-06-30T09:30:00Z'],
  ['Sun, 30 Jun 2019 09:30:00 +0000', '2019-06-30T09:30:00Z'],
  ['June 30, 2019', '2019-06-30'],
  ['30 June 2019', '2019-06-30'],
])('“%s” is %s in Lisbon', (written, date) => {
  expect(mendDate(written, 'Europe/Lisbon')).toBe(date);
});

it.each(['04/05/2019', '0000-00-00 00:00:00', '0000-00-00', '2019-02-30', '2019-06-30 25:00', 'soon', '', '12'])(
  '“%s” is no date that can be told',
  (written) => {
    expect(mendDate(written, 'Europe/Lisbon')).toBeUndefined();
  },
);

it('an address tells the day, or the month', () => {
  expect(dateInAddress('/2019/06/30/boat/')).toBe('2019-06-30');
  expect(dateInAddress('/blog/2019/06/boat.html')).toBe('2019-06-01');
  expect(dateInAddress('/2019/99/boat/')).toBeUndefined();
  expect(dateInAddress('/boat-2019/')).toBeUndefined();
});
