/** Tells whether a text was copied from another language rather than translated. */
import { memoise } from '../text/memoise.ts';
import { weightOf } from './text-weight.ts';

/** Languages that share a written form, or most of one: nobody translates from one of a line into another. */
const KIN = [
  ['no', 'nb', 'nn'],
  ['sr', 'hr', 'bs', 'sh', 'cnr'],
  ['id', 'ms'],
  ['zh', 'yue', 'cmn'],
];

/** Returns whether two languages can rightly share whole paragraphs: editions, variants and scripts of one language. */
export function isKin(a: string, b: string): boolean {
  return kinOf(a) === kinOf(b);
}

/** Returns a name that a language shares with its kin alone. */
export const kinOf = memoise((tag: string): string => {
  const { language } = new Intl.Locale(tag);
  return KIN.find((kin) => kin.includes(language))?.[0] ?? language;
});

/** Quotations, which stay in the language in which they were said. */
const QUOTATIONS = /[“„][^“”„]*[”“]|«[^«»]*»|「[^「」]*」|『[^『』]*』|"[^"\n]*"|‘[^‘’]*’(?!\p{L})/gu;

/** From so many words on, a text is a sentence rather than a name, a title or a label. */
const SENTENCE = 6;

/**
 * Returns the words of a text that could have been copied, in small letters and without what it quotes, or `undefined`
 * where that is no sentence: it is too short, or mostly names.
 */
export function copiableWords(text: string): string[] | undefined {
  const words = wordsOf(withoutQuotations(text));
  return isSentence(words) ? inSmallLetters(words) : undefined;
}

/** Returns how much of a text, from 0 to 1, is copied from another: the share of its runs that the other has too. */
export function copiedShare(own: readonly string[], other: ReadonlySet<string>): number {
  return own.filter((run) => other.has(run)).length / Math.max(1, own.length);
}

/** Returns the words of a text, in small letters. */
export function smallWords(text: string): string[] {
  return inSmallLetters(wordsOf(text));
}

/** One call for all words takes a tenth of the time of one for each. */
function inSmallLetters(words: readonly string[]): string[] {
  return words.length === 0 ? [] : words.join(' ').toLowerCase().split(' ');
}

/** Returns the runs of three words that follow each other. */
export function runsOf(words: readonly string[]): string[] {
  return words.slice(2).map((last, index) => `${words[index]} ${words[index + 1]} ${last}`);
}

/** Whether a text is a sentence, not a list of names, for which most words begin with a capital. */
function isSentence(words: string[]): boolean {
  if (words.length < SENTENCE || weightOf(words.join('')) < 25) return false;
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word));
  const small = cased.filter((word) => /^\p{Ll}/u.test(word));
  return cased.length < words.length / 2 || small.length * 2 >= cased.length;
}

/** Words, and each sign by itself where none stands between words. */
const WORD =
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{N}])+/gu;

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The scripts of ISO 15924 that stand for several of Unicode's. */
const JOINED_SCRIPTS: Record<string, string> = {
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
  Jpan: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
};

/** What a letter is in a language: not known yet, no letter, a foreign one, or one of its own. */
const [UNKNOWN, NONE, FOREIGN, OWN] = [0, 1, 2, 3];

/** Tells what each code point is in a language, and remembers it. */
const writingOf = memoise((locale: string) => {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  const own = new RegExp(`[${JOINED_SCRIPTS[script] ?? `\\p{sc=${script}}`}]`, 'u');
  const known = new Uint8Array(0x110000);
  return (point: number) => {
    if (known[point] === UNKNOWN) {
      const letter = String.fromCodePoint(point);
      known[point] = own.test(letter) ? OWN : /\p{L}/u.test(letter) ? FOREIGN : NONE;
    }
    return known[point];
  };
});

/** Returns the share of a text's letters, from 0 to 1, that belong to the writing of a language. */
export function shareOfScript(text: string, locale: string): number {
  const kindOf = writingOf(locale);
  let [all, own] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) as number;
    if (point > 0xffff) index += 1;
    const kind = kindOf(point);
    if (kind === OWN) own += 1;
    if (kind !== NONE) all += 1;
  }
  return all === 0 ? 1 : own / all;
}

/** Returns a text without what it quotes. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATIONS, ' … ');
}
