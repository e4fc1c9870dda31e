/** Dates as WordPress keeps them: the clock of the newsroom, and that of Greenwich. */
import type { Item } from './item.ts';

/** 0000-00-00 00:00:00 stands for none. */
const WRITTEN = /^(?!0000)(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[ T](\d\d:\d\d:\d\d)$/;

/** When an item was, or will be, published: ISO 8601, in the newsroom's own clock where both are known. */
export function dateOf(item: Item): string | undefined {
  return moment(item.field('wp:post_date'), item.field('wp:post_date_gmt')) ?? published(item.field('pubDate'));
}

/** When it was last changed, if that was after it was published. */
export function updatedOf(item: Item): string | undefined {
  const updated = moment(item.field('wp:post_modified'), item.field('wp:post_modified_gmt'));
  const date = dateOf(item);
  if (updated === undefined || date === undefined) return undefined;
  return Date.parse(updated) - Date.parse(date) > 60_000 ? updated : undefined;
}

/** Joins the two clocks: their difference is the offset. */
export function moment(local: string, gmt: string): string | undefined {
  const here = toIso(local);
  const there = toIso(gmt);
  if (there === undefined) return here;
  if (here === undefined) return `${there}Z`;
  const minutes = (Date.parse(`${here}Z`) - Date.parse(`${there}Z`)) / 60_000;
  if (!Number.isInteger(minutes) || minutes % 15 !== 0 || Math.abs(minutes) > 14 * 60) return `${there}Z`;
  if (minutes === 0) return `${there}Z`;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${here}${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

function toIso(written: string): string | undefined {
  const [, day, time] = WRITTEN.exec(written) ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T${time}Z`)) ? `${day}T${time}` : undefined;
}

/** A date of e-mail (RFC 5322, 3.3): drafts have the year −1. */
function published(written: string): string | undefined {
  if (!/\b[12]\d{3}\b.*\d:\d\d/.test(written)) return undefined;
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().replace('.000', '');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
