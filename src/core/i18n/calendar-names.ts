/**
 * Formats dates where the data of CLDR 48 is none that readers would write: Persian dates are put together as the
 * language's Gregorian ones are, as CLDR has patterns of the former for few languages (Pashto: `AP ۱۴۰۳ وری ۶`), and
 * Sinhala months have the names of before, as those of now are lunar months.
 */

/** What formats an instant in milliseconds since 1970. */
export interface DateFormat {
  format(instant: number): string;
  formatToParts(instant: number): Intl.DateTimeFormatPart[];
}

/** Creates a formatter of dates with names and numbers in the language's calendar. */
export function createDateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const format = new Intl.DateTimeFormat(locale, options);
  const { language } = new Intl.Locale(locale);
  if (format.resolvedOptions().calendar === 'persian') return persianFormat(format, locale, options);
  if (language === 'si') return sinhalaFormat(format, options.timeZone);
  return format;
}

function persianFormat(format: Intl.DateTimeFormat, locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const pattern = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory' });
  return fromParts((instant) => {
    const values = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const isOwn = ({ type }: Intl.DateTimeFormatPart) => type === 'year' || type === 'month' || type === 'day';
    return pattern
      .formatToParts(instant)
      .map((part) => (isOwn(part) ? { ...part, value: values.get(part.type) ?? part.value } : part));
  });
}

function fromParts(formatToParts: DateFormat['formatToParts']): DateFormat {
  return { formatToParts, format: (instant) => joinParts(formatToParts(instant)) };
}

/**
 * Joins the parts of a date to the text that `format()` writes. That has plain spaces where CLDR has narrow ones, as programs
 * look for them; parts have these up to Node 24, and no longer in Node 26.
 */
export function joinParts(parts: Intl.DateTimeFormatPart[]): string {
  const text = parts.map(({ value }) => value).join('');
  return text.replaceAll('\u202f', ' ');
}

/** The months of the Gregorian calendar in Sinhala, as CLDR had them up to version 47. */
const SINHALA_MONTHS = [
  'ජනවාරි',
  'පෙබරවාරි',
  'මාර්තු',
  'අප්‍රේල්',
  'මැයි',
  'ජූනි',
  'ජූලි',
  'අගෝස්තු',
  'සැප්තැම්බර්',
  'ඔක්තෝබර්',
  'නොවැම්බර්',
  'දෙසැම්බර්',
];

function sinhalaFormat(format: Intl.DateTimeFormat, timeZone: string | undefined): DateFormat {
  const number = new Intl.DateTimeFormat('en', { month: 'numeric', ...(timeZone && { timeZone }) });
  return fromParts((instant) =>
    format.formatToParts(instant).map((part) => {
      const name = SINHALA_MONTHS[Number(number.format(instant)) - 1];
      return part.type === 'month' && name ? { ...part, value: name } : part;
    }),
  );
}
