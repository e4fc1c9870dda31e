/** Tells which figures are months, hours or years, which languages count or write in their own ways. */

/** Whether a number from 1 to 12 is a month, by the word beside it: 3月, 3월, tháng 3, เดือน 3, ເດືອນ 3. */
export function isMonth(text: string, start: number, end: number): boolean {
  const value = Number(text.slice(start, end));
  if (!(value >= 1 && value <= 12)) return false;
  return (
    /^ ?(?:月|월)/.test(text.slice(end, end + 2)) ||
    /(?:tháng|เดือน|ເດືອນ) ?$/i.test(text.slice(Math.max(0, start - 7), start))
  );
}

/** Words after an hour, and before it, that say that it is after noon. */
const AFTER =
  /^(?:[:.]\d\d)?\s?(?:[:.]\d\d\s?)?(?:p\.?\s?m\b|μ\.?\s?μ|uhr (?:nachmittags|abends)|de la (?:tarde|noche)|da (?:tarde|noite)|(?:heures )?(?:de l[’']après-midi|du soir)|дня|вечера|(?:giờ )?(?:chiều|tối)|م\b|مساء|بعد الظهر)/iu;
const BEFORE = /(?:午後|下午|晚上|오후|öğleden sonra(?: saat)?|akşam(?: saat)?)\s?$/u;

/** Whether a number is an hour after noon, counted from there. */
export function isAfternoon(text: string, start: number, end: number): boolean {
  const value = Number(text.slice(start, end));
  return (
    value <= 12 && (AFTER.test(text.slice(end, end + 30)) || BEFORE.test(text.slice(Math.max(0, start - 20), start)))
  );
}

/** The first year of each Japanese era and of the Republic of China, less one. */
const ERAS = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, 民國: 1911, 民国: 1911 };

/** Adds to the meanings of a number the year of the Gregorian calendar (Calendrical Calculations, ch. 3, 15 and 19). */
export function yearsOf(values: number[], before: string, locale: string): number[] {
  const [value = 0] = values;
  const era = Object.entries(ERAS).find(([name]) => before.endsWith(name))?.[1];
  if (era !== undefined) return [value + era];
  const [language = ''] = locale.split('-');
  if (['th', 'lo', 'km', 'my', 'si'].includes(language) && value > 2400 && value < 2700)
    return [...values, value - 543];
  if (['fa', 'ps'].includes(language) && value > 1200 && value < 1500) return [...values, value + 621, value + 622];
  return values;
}
