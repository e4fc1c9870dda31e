/** Makes addresses of the old site by the rules of its system: parts in a row, and patterns with tokens. */

/** Joins parts as a path from the root of the host; empty parts, `.` and `..` are left out. */
export function joinPath(...parts: (string | undefined)[]): string {
  const joined = parts.filter((part) => part !== undefined && part !== '').join('/');
  const kept = joined.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return `/${kept.join('/')}${/\/$/.test(joined) && kept.length > 0 ? '/' : ''}`;
}

/** Leaves out the address of the home page, which the newsroom has itself, and says each other one once. */
export function storyAddresses(addresses: readonly string[], base: string): string[] {
  const home = base.replace(/\/$/, '');
  return [...new Set(addresses)].filter(
    (address) => address.replace(/(?:index\.html)?$/, '').replace(/\/$/, '') !== home,
  );
}

/** Returns the path of a full address, `/` for none: the base path of a site. */
export function pathOf(address: string | undefined): string {
  if (!address) return '/';
  try {
    return new URL(address, 'https://a.invalid').pathname;
  } catch {
    return '/';
  }
}

/**
 * Returns an old address of front matter as a path with its query, below `base` where it is a path; `undefined` where it
 * leads to another host or is none.
 */
export function oldAddress(written: string, base: string, host?: string): string | undefined {
  const text = written.trim();
  if (text === '' || /[\p{Cc}\s]/u.test(text)) return undefined;
  if (!/^[a-z][a-z+.-]*:/i.test(text) && !text.startsWith('//')) {
    const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(text) ?? [];
    return joinPath(base, path) + query;
  }
  try {
    const url = new URL(text, 'https://a.invalid');
    if (!/^https?:$/.test(url.protocol) || (host && url.host.replace(/^www\./, '') !== host.replace(/^www\./, '')))
      return undefined;
    return decode(url.pathname) + url.search;
  } catch {
    return undefined;
  }
}

/** Fills tokens such as `:year`; returns the path, and the tokens that are not known. */
export function fillTokens(
  pattern: string,
  tokens: Readonly<Record<string, string | undefined>>,
): { path: string; unknown: string[] } {
  const unknown: string[] = [];
  const path = pattern.replace(/:([a-z_]+)(?:\[[^\]]*\])?/gi, (whole, name: string) => {
    const value = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (value === undefined) unknown.push(whole);
    return value ?? '';
  });
  return { path: path.replace(/\/{2,}/g, '/'), unknown };
}

/** The tokens of a day that Jekyll and Hugo share; without a day all are missing. */
export function dayTokens(date: string | undefined): Record<string, string> {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?/.exec(date ?? '');
  if (!found) return {};
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = found;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const ordinal = Math.round((instant.getTime() - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1;
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(instant);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    y_day: String(ordinal).padStart(3, '0'),
    yearday: String(ordinal),
    short_month: named({ month: 'short' }),
    long_month: named({ month: 'long' }),
    monthname: named({ month: 'long' }).toLowerCase(),
    weekday: String(instant.getUTCDay()),
    weekdayname: named({ weekday: 'long' }).toLowerCase(),
    short_day: named({ weekday: 'short' }),
    long_day: named({ weekday: 'long' }),
  };
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
