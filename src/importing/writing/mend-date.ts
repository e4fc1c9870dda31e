/** Reads dates as other systems write them. */
import { isMoment, momentToInstant, momentToIso } from '../../core/i18n/moment.ts';

const NUMBERS =
  /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?)?(?:\s+[A-Z]{2,5})?)?$/i;

/** A month as a word: nothing else of a date in words is sure to be no day. */
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * Returns a date as front matter holds it: a day, or a time with its offset. One without an offset is a time of the
 * newsroom's. Returns `undefined` where it can't be told which day is meant, as in 04/05/2019.
 */
export function mendDate(written: string, timeZone: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  if (isMoment(text)) return isUsable(text) ? text : undefined;
  const match = NUMBERS.exec(text);
  if (!match) return inWords(text, timeZone);
  const [, year, month = '', date = '', hour, minute, second = '00', utc, sign, hours, minutes = '00'] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isMoment(day) || !isUsable(day)) return undefined;
  if (hour === undefined) return day;
  const time = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const offset =
    utc !== undefined ? 'Z' : sign === undefined ? offsetOf(day, time, timeZone) : `${sign}${hours}:${minutes}`;
  return isMoment(time + offset) ? time + offset : undefined;
}

/** Returns the day that stands in an old address, such as /2019/06/30/office/ or /2019/06/office/. */
export function dateInAddress(address: string): string | undefined {
  const [, year, month, day = '01'] = /\/((?:19|20)\d\d)\/(\d\d)(?:\/(\d\d))?(?=\/)/.exec(address) ?? [];
  const date = `${year}-${month}-${day}`;
  return isMoment(date) ? date : undefined;
}

/** WordPress writes 0000-00-00 for a draft, and lists begin with years that no newsroom had. */
function isUsable(moment: string): boolean {
  return Number(moment.slice(0, 4)) >= 1000;
}

/** Returns the offset of the newsroom's clock at about that time. */
function offsetOf(day: string, time: string, timeZone: string): string {
  const offsetAt = (instant: number) => {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value;
    const offset = name?.replace('GMT', '').slice(0, 6) ?? '';
    return offset === '' || offset === '+00:00' ? 'Z' : offset;
  };
  const guess = Date.parse(`${time}Z`);
  if (Number.isNaN(guess)) return momentToIso(day, timeZone).slice(19);
  const first = offsetAt(guess);
  return offsetAt(momentToInstant(`${time}${first}`, timeZone));
}

/** A date in English words, as e-mail and feeds have it (RFC 5322, 3.3): one without a time is a day. */
function inWords(text: string, timeZone: string): string | undefined {
  if (!MONTH.test(text) || !/\d{4}/.test(text)) return undefined;
  const instant = Date.parse(`${text}${/(?:[+-]\d{4}|GMT|UTC|Z)$/.test(text) ? '' : ' UTC'}`);
  if (Number.isNaN(instant)) return undefined;
  const iso = new Date(instant).toISOString();
  if (!/\d:\d\d/.test(text)) return iso.slice(0, 10);
  const isTold = /(?:[+-]\d{4}|GMT|UTC|Z)$/.test(text);
  return isTold ? `${iso.slice(0, 19)}Z` : mendDate(iso.slice(0, 19), timeZone);
}
