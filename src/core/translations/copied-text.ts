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
  const [first, second] = [languageOf(a), languageOf(b)];
  return first === second || KIN.some((kin) => kin.includes(first) && kin.includes(second));
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** Quotations, which stay in the language in which they were said. */
const QUOTATIONS = /[“„][^“”„]*[”“]|«[^«»]*»|「[^「」]*」|『[^『』]*』|"[^"\n]*"|‘[^‘’]*’(?!\p{L})/gu;

/** From so many words on, a text is a sentence rather than a name, a title or a label. */
const SENTENCE = 6;

/**
 * Returns the runs of three words of a text that could have been copied, without what it quotes, or `undefined` where
 * that is no sentence: it is too short, or mostly names.
 */
export function copiableRuns(text: string): string[] | undefined {
  const words = wordsOf(withoutQuotations(text));
  return isSentence(words) ? runsOf(words) : undefined;
}

/** Returns how much of a text, from 0 to 1, is copied from another: the share of its runs that the other has too. */
export function copiedShare(own: readonly string[], other: ReadonlySet<string>): number {
  return own.filter((run) => other.has(run)).length / Math.max(1, own.length);
}

/** Returns all runs of three words of a text, in small letters. */
export function wordRuns(text: string): Set<string> {
  return new Set(runsOf(wordsOf(text)));
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

function runsOf(words: string[]): string[] {
  return words.slice(2).map((_, index) =>
    words
      .slice(index, index + 3)
      .join(' ')
      .toLowerCase(),
  );
}

/** The scripts of ISO 15924 that stand for several of Unicode's. */
const JOINED_SCRIPTS: Record<string, string> = {
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
  Jpan: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
};

const lettersOf = memoise((locale: string) => {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  return new RegExp(`[${JOINED_SCRIPTS[script] ?? `\\p{sc=${script}}`}]`, 'gu');
});

/** Returns the share of a text's letters, from 0 to 1, that belong to the writing of a language. */
export function shareOfScript(text: string, locale: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 1 : (text.match(lettersOf(locale))?.length ?? 0) / letters;
}

/** Returns a text without what it quotes. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATIONS, ' … ');
}
