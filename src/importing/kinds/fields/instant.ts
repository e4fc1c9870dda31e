/** Reads dates as people and systems have written them, and returns them in ISO 8601. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by their names in old mail (RFC 2822, 4.3) and those of Europe and Asia that stand in archives. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const TIME = /(?:^|[T\s,])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(am|pm)?/i;

/** What was read, and what of it is a guess. */
export interface ReadInstant {
  /** A day, a date-time with its offset, or one without where the source has none. */
  date: string;
  doubt?: string;
}

/** Returns a date in ISO 8601, or `undefined` where the text is none or no such day exists. */
export function readInstant(text: string): ReadInstant | undefined {
  const day = readDay(text.trim());
  if (!day) return undefined;
  const { year, month, date, rest, doubt } = day;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > last) return undefined;
  const written = `${year}-${two(month)}-${two(date)}`;
  const time = TIME.exec(rest);
  if (!time) return { date: written, ...(doubt ? { doubt } : {}) };
  const hour = hourOf(Number(time[1]), time[4]);
  if (hour > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59)
    return { date: written, doubt: 'its time is none' };
  const clock = `${written}T${two(hour)}:${time[2]}:${time[3] ?? '00'}`;
  const zone = readZone(rest.slice(time.index + time[0].length).trim(), clock);
  if (zone === undefined) return { date: clock, doubt: 'its time zone is not known' };
  return { date: clock + zone, ...(doubt ? { doubt } : {}) };
}

interface Day {
  year: number;
  month: number;
  date: number;
  rest: string;
  doubt?: string;
}

function readDay(text: string): Day | undefined {
  const first = /^(?:[a-z]{3,9}\.?,?\s+)?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/i.exec(text);
  if (first) return dayOf(first[1], Number(first[2]), first[3], text.slice(first[0].length));
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (compact) return dayOf(compact[1], Number(compact[2]), compact[3], text.slice(8));
  const epoch = /^(\d{10})(\d{3})?$/.exec(text);
  if (epoch) {
    const iso = new Date(Number(epoch[1]) * 1000).toISOString();
    return dayOf(iso.slice(0, 4), Number(iso.slice(5, 7)), iso.slice(8, 10), iso.slice(10));
  }
  const american = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (american) return dayOf(american[3], monthOf(american[1]), american[2], text.slice(american[0].length));
  const british = /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b/i.exec(
    text,
  );
  if (british) return dayOf(british[3], monthOf(british[2]), british[1], text.slice(british[0].length));
  // As JavaScript prints dates: Sat Jan 05 2019 10:00:00 GMT+0100 (and Ruby: Sat Jan  5 10:00:00 +0000 2019)
  const ruby = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d\d:\d\d:\d\d\s+\S+)\s+(\d{4})$/i.exec(text);
  if (ruby) return dayOf(ruby[4], monthOf(ruby[1]), ruby[2], ` ${ruby[3]}`);
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!short) return undefined;
  const [a, b] = [Number(short[1]), Number(short[3])];
  const rest = text.slice(short[0].length);
  // With points the day comes first everywhere; with slashes only a number above 12 says which is which
  const isDayFirst = a > 12 || short[2] === '.';
  const doubt =
    a <= 12 && b <= 12 && a !== b && short[2] !== '.' ? { doubt: 'day and month may be the other way round' } : {};
  return { ...dayOf(short[4], isDayFirst ? b : a, String(isDayFirst ? a : b), rest), ...doubt };
}

function dayOf(year: string | undefined, month: number, date: string | undefined, rest: string): Day {
  return { year: Number(year), month, date: Number(date), rest };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Returns an offset, an empty text where no zone is written, or `undefined` where it is not known. */
function readZone(text: string, clock: string): string | undefined {
  if (text === '') return '';
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d\d)?\b/i.exec(text);
  if (offset && Number(offset[2]) < 15) return `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}`;
  const name = /^\(?([A-Za-z]+(?:[_/][A-Za-z_]+)*)/.exec(text)?.[1] ?? '';
  if (Object.hasOwn(ZONES, name.toLowerCase())) return ZONES[name.toLowerCase()];
  return name.includes('/') ? offsetIn(name, clock) : undefined;
}

/** Returns the offset of a zone such as Europe/Paris at a local time, or `undefined` where no such zone is known. */
export function offsetIn(zone: string, clock: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const part = format.formatToParts(new Date(`${clock}Z`)).find(({ type }) => type === 'timeZoneName');
    return part ? part.value.replace('GMT', '') || 'Z' : undefined;
  } catch {
    return undefined;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
