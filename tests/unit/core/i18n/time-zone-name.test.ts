import { expect, it } from 'vitest';
import { timeZoneFault } from '../../../../src/core/i18n/time-zone-name.ts';

it.each([
  ['CST', 'Asia/Shanghai, America/Chicago or America/Havana'],
  ['BST', 'Europe/London or Asia/Dhaka'],
  ['IST', 'Asia/Kolkata'],
  ['EST5EDT', 'America/New_York'],
  ['est', 'America/New_York'],
  ['Etc/GMT+8', '8 hours behind UTC'],
  ['Etc/GMT-8', '8 hours ahead of UTC'],
  ['Japan', 'Asia/Tokyo'],
  ['Etc/GMT', 'Write UTC'],
  ['Lisbon', 'such as Europe/Paris'],
  ['+08:00', 'such as Europe/Paris'],
])('%s is no time zone of a place, and its hint names one', (name, hint) => {
  expect(timeZoneFault(name)).toContain(hint);
});

it.each(['UTC', 'Etc/UTC', 'Europe/Paris', 'Asia/Calcutta', 'US/Pacific', 'America/Argentina/Buenos_Aires'])(
  '%s is right',
  (name) => {
    expect(timeZoneFault(name)).toBeUndefined();
  },
);
