/** Says which names of time zones a newsroom may write: those of places, which mean one thing (IANA tz database). */
import { isTimeZone } from './moment.ts';

/**
 * Abbreviations that `Intl` takes for one zone and people for another, or that have no summer time there, with the
 * places meant (IANA tz database, `backward` and `northamerica`).
 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  ACT: ['Australia/Adelaide', 'America/Rio_Branco'],
  AET: ['Australia/Sydney'],
  AST: ['America/Halifax', 'Asia/Riyadh', 'America/Puerto_Rico'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CET: ['Europe/Paris', 'Europe/Berlin', 'Africa/Algiers'],
  CST: ['Asia/Shanghai', 'America/Chicago', 'America/Havana'],
  CST6CDT: ['America/Chicago'],
  CTT: ['Asia/Shanghai'],
  EAT: ['Africa/Nairobi'],
  ECT: ['Europe/Paris', 'America/Guayaquil'],
  EDT: ['America/New_York'],
  EET: ['Europe/Helsinki', 'Europe/Kyiv', 'Africa/Cairo'],
  EST: ['America/New_York', 'America/Panama', 'Australia/Sydney'],
  EST5EDT: ['America/New_York'],
  GMT: ['Europe/London', 'Africa/Accra', 'UTC'],
  HKT: ['Asia/Hong_Kong'],
  HST: ['Pacific/Honolulu'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  MET: ['Europe/Paris', 'Europe/Berlin'],
  MSK: ['Europe/Moscow'],
  MST: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
  MST7MDT: ['America/Denver'],
  NST: ['America/St_Johns', 'Pacific/Auckland'],
  PDT: ['America/Los_Angeles'],
  PRT: ['America/Puerto_Rico'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  PST8PDT: ['America/Los_Angeles'],
  SST: ['Asia/Singapore', 'Pacific/Pago_Pago'],
  WET: ['Europe/Lisbon', 'Atlantic/Canary'],
  WIB: ['Asia/Jakarta'],
};

/** Returns what is wrong with the name of a time zone, as a hint for the editor, or `undefined` where it is right. */
export function timeZoneFault(name: string): string | undefined {
  const letters = name.toUpperCase();
  if (Object.hasOwn(PLACES, letters))
    return `These letters stand for several zones, or leave out summer time. Write a place: ${listOf(PLACES[letters] ?? [])}.`;
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/i.exec(name) ?? [];
  if (hours !== undefined && Number(hours) > 0 && isTimeZone(name))
    return `${name} is ${hours} hours ${sign === '+' ? 'behind' : 'ahead of'} UTC: its sign is turned round. Write a place, such as ${sign === '+' ? 'America/Bogota' : 'Asia/Hong_Kong'}.`;
  if (!isTimeZone(name)) return 'Write the name of a time zone as in the IANA list, such as Europe/Paris.';
  if (/^(?:Etc\/)?UTC$/i.test(name)) return undefined;
  if (/^Etc\//i.test(name)) return 'Write UTC.';
  if (/^[A-Za-z]+\/[A-Za-z]/.test(name)) return undefined;
  const place = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  return `Write the zone as a place, such as ${place.includes('/') ? place : 'Europe/Paris'}.`;
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) as string;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
