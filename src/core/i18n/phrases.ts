/** Divides Chinese titles where a line may end, as browsers break them between any two characters. */
import { memoise } from '../text/memoise.ts';

const isChinese = memoise((locale: string) => new Intl.Locale(locale).language === 'zh');
const segmenterOf = memoise((locale: string) => new Intl.Segmenter(locale, { granularity: 'word' }));

/** Words of one character that belong to the one before them: particles, and the plural of persons. */
const ENCLITIC = /^[的地得了着著过過吗嗎呢吧啊们們之者]$/u;

/**
 * Divides a title into parts between which a line may end: the words of `Intl.Segmenter` (UAX #29), with numbers beside
 * their counters and particles behind their words. A title in any language but Chinese is one part; Japanese and Korean
 * leave this to the browser (CSS Text 4, `word-break`).
 */
export function phrasesOf(title: string, locale: string): string[] {
  if (!isChinese(locale)) return [title];
  const parts: string[] = [];
  let before = '';
  for (const { segment } of segmenterOf(locale).segment(title)) {
    if (parts.length === 0 || isBetweenWords(before, segment)) parts.push(segment);
    else parts[parts.length - 1] += segment;
    before = segment;
  }
  return parts;
}

/** Between marks and words, a browser knows whether a line may end. */
function isBetweenWords(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after)) return false;
  if (ENCLITIC.test(after) || /\p{N}$/u.test(before)) return false;
  // A name that no dictionary has comes in single characters
  const isName = before.length === 1 && after.length === 1 && isHan(before) && isHan(after);
  return !isName && (isHan(before.at(-1)) || isHan(after[0]));
}

function isHan(character = ''): boolean {
  return /\p{sc=Han}/u.test(character);
}
