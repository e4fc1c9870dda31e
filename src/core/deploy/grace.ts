/** Reads and prints how long files stay that are no longer part of a site. */

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The time that a page may stay open, or in a cache that asks late. */
export const GRACE = '1h';

/** Returns the milliseconds that a text such as `30m`, `1h`, `2d` or `0` says, or `undefined` where it says none. */
export function readGrace(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})\s*([smhd])$/.exec(text.trim()) ?? [];
  if (/^0+$/.test(text.trim())) return 0;
  return count === undefined ? undefined : Number(count) * (UNITS[unit as string] as number);
}
