/** Words that multiply a number, such as million, lakh or 億, in every language. */
import { memoise } from '../text/memoise.ts';

/** What multiplies a number: `million` by 1,000,000. */
export interface Magnitude {
  word: string;
  factor: number;
  /** Set where the word may as well mean something else, such as m or B: the number may stand for itself. */
  isDoubtful: boolean;
}

/** Signs that multiply wherever Chinese characters are written; they follow each other, as in 千万. */
const SIGNS = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

/** Words that newsrooms write beside those of CLDR, by the language; see the style guides of its newspapers. */
const WORDS: Record<string, Record<string, number>> = {
  en: { lakh: 1e5, crore: 1e7, bn: 1e9, mn: 1e6, m: 1e6, k: 1e3, tn: 1e12, trn: 1e12, dozen: 12, hundred: 1e2 },
  de: { 'tsd.': 1e3, hundert: 1e2 },
  fr: { mds: 1e9, md: 1e9, mio: 1e6, mrd: 1e9, milliers: 1e3, k: 1e3, centaines: 1e2 },
  es: { millardo: 1e9, mm: 1e9, miles: 1e3 },
  pt: { bilião: 1e12, biliões: 1e12, milhares: 1e3, bilhões: 1e9, bilhão: 1e9 },
  it: { mila: 1e3, mille: 1e3, migliaia: 1e3, mld: 1e9, mln: 1e6 },
  nl: { mld: 1e9, mrd: 1e9, mln: 1e6, duizend: 1e3 },
  pl: { tysiąc: 1e3, tysięcy: 1e3, milion: 1e6, miliard: 1e9, bilion: 1e12 },
  ro: { mld: 1e9, mln: 1e6 },
  sv: { mdr: 1e9, md: 1e9, mkr: 1e6, mn: 1e6 },
  da: { 'mia.': 1e9, 'mio.': 1e6 },
  ar: {
    بليون: 1e9,
    بلايين: 1e9,
    ملياري: 1e9,
    تريليون: 1e12,
    ألفا: 1e3,
    ألفًا: 1e3,
    مليونا: 1e6,
    مليونًا: 1e6,
    مليارا: 1e9,
    مليارًا: 1e9,
    آلاف: 1e3,
  },
  vi: { ngàn: 1e3, nghìn: 1e3, tỉ: 1e9, trăm: 1e2, vạn: 1e4 },
  id: { triliun: 1e12, miliar: 1e9, juta: 1e6, ribu: 1e3 },
  hi: { हजार: 1e3, मिलियन: 1e6, बिलियन: 1e9 },
  lo: { ໝື່ນ: 1e4, ຫມື່ນ: 1e4, ພັນ: 1e3, ຕື້: 1e9 },
  th: { ร้อย: 1e2 },
  si: { ලක්ෂ: 1e5, ලක්ෂය: 1e5, කෝටි: 1e7, කෝටිය: 1e7, දහස්: 1e3 },
};

/** The magnitudes that numbers of one language are multiplied by, longest word first. */
export interface Magnitudes {
  list: Magnitude[];
  /** Whether the word stands before its number, as in Sinhala and Swahili. */
  isBefore: boolean;
}

/**
 * Returns the words of magnitude of a language: those of CLDR's compact numbers, long and short, in all plural forms
 * that they take there, and what its newspapers write besides.
 */
export const magnitudesOf = memoise((locale: string): Magnitudes => {
  const found = new Map<string, Magnitude>();
  const note = (word: string, factor: number) => {
    const key = word.toLocaleLowerCase(locale);
    if (!found.has(key)) found.set(key, { word: key, factor, isDoubtful: /^\p{Script=Latin}{1,2}$/u.test(key) });
  };
  for (const [sign, factor] of Object.entries(SIGNS)) note(sign, factor);
  for (const [word, factor] of Object.entries(WORDS[new Intl.Locale(locale).language] ?? {})) note(word, factor);
  const before = [...compactForms(locale)].map(({ word, factor, isFirst }) => {
    note(word, factor);
    return isFirst;
  });
  const list = [...found.values()].sort((a, b) => b.word.length - a.word.length);
  return { list, isBefore: before.filter(Boolean).length * 2 > before.length };
});

function* compactForms(locale: string): Generator<{ word: string; factor: number; isFirst: boolean }> {
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    for (let exponent = 3; exponent < 15; exponent++) {
      for (const digit of [1, 2, 5]) {
        const number = digit * 10 ** exponent;
        const parts = format.formatToParts(number);
        const word = parts.find(({ type }) => type === 'compact')?.value.trim();
        const shown = Number(parts.map(({ type, value }) => (type === 'integer' ? value : '')).join(''));
        if (word && shown) yield { word, factor: number / shown, isFirst: parts[0]?.type === 'compact' };
      }
    }
  }
}
