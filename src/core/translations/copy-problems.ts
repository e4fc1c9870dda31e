/** Tells of texts that were copied from another language of the story and never translated. */
import { memoiseByObject, once } from '../text/memoise.ts';
import { shortened } from '../text/shortened.ts';
import {
  copiableWords,
  copiedShare,
  isKin,
  kinOf,
  runsOf,
  shareOfScript,
  smallWords,
  withoutQuotations,
} from './copied-text.ts';
import { weightOf } from './text-weight.ts';
import type { TranslatedText, TranslationProblem } from './translated-text.ts';

/** From this share on, a text counts as copied: a few words may have been changed. */
const COPIED = 0.6;

/** Blocks that may rightly stand in another language. */
const QUOTED = new Set(['blockquote', 'code', 'html', 'definition']);

interface Part {
  place: Pick<TranslationProblem, 'line' | 'field'>;
  text: string;
}

/**
 * Returns a problem for each paragraph and each text of the front matter that is a copy from another language, or one
 * for all where most of the text is.
 *
 * @param story All languages of the story.
 */
export function copyProblems(own: TranslatedText, story: readonly TranslatedText[]): TranslationProblem[] {
  const strangers = story.filter(({ locale }) => !isKin(locale, own.locale));
  if (strangers.length === 0) return [];
  const parts = partsOf(own);
  const found = parts.flatMap((part) => {
    const origin = originOf(part.text, own, strangers, story);
    return origin ? [{ part, origin }] : [];
  });
  if (found.length === 0) return [];
  const weight = (list: Part[]) => list.reduce((sum, { text }) => sum + weightOf(text), 0);
  const isWhole = weight(found.map(({ part }) => part)) > weight(parts) * 0.8;
  if (isWhole) return [wholeCopy(own, found[0]?.origin as TranslatedText)];
  return found.map(({ part, origin }) => ({
    check: 'untranslated-text',
    ...part.place,
    message: `“${shortened(part.text.replace(/\s+/g, ' ').trim())}” stands as in ${origin.file}, though this is ${own.locale}.`,
    hint: 'Translate it. What must stay in the other language, such as what somebody said, belongs in quotation marks or behind “>”.',
  }));
}

/** Whether the problems say that the whole text is a copy, so that nothing else needs to be said of it. */
export function isCopyOf(problems: TranslationProblem[]): boolean {
  return problems.length === 1 && problems[0]?.line === 1;
}

function wholeCopy(own: TranslatedText, origin: TranslatedText): TranslationProblem {
  return {
    check: 'untranslated-text',
    line: 1,
    message: `This is the text of ${origin.file}, though readers and search engines are told that it is ${own.locale}.`,
    hint: 'Translate it, and write “draft: true” until that is done. Or take the file away: readers are then led to the language that there is.',
  };
}

function partsOf({ blocks, fields }: TranslatedText): Part[] {
  return [
    ...fields.map(({ field, text }) => ({ place: { field }, text })),
    ...blocks.filter(({ kind }) => !QUOTED.has(kind)).map(({ line, text }) => ({ place: { line }, text })),
  ];
}

/** Returns the language of the story from which most of a text is copied, or in whose letters it is written. */
function originOf(
  text: string,
  own: TranslatedText,
  others: readonly TranslatedText[],
  story: readonly TranslatedText[],
): TranslatedText | undefined {
  const isWritten = scriptOf(own) > 0.5;
  const known = kinsOfWords(story);
  const lines = text.split('\n').flatMap((line) => {
    const words = copiableWords(line);
    if (!words) return [];
    const prose = withoutQuotations(line);
    const isForeign = isWritten && shareOfScript(prose, own.locale) < 0.1;
    return [{ line, words, runs: once(() => runsOf(words)), foreign: isForeign ? prose : '' }];
  });
  /** Each run that is copied ends with a word that is copied too, so most texts need no runs. */
  const isSuspect = (words: readonly string[], isCopied: (kins: Kins | undefined) => boolean) =>
    words.filter((word) => isCopied(known.get(word))).length >= COPIED * (words.length - 2);
  const kin = kinOf(own.locale);
  const isShared = (kins: Kins | undefined) => kins !== undefined && kins !== kin;
  if (!lines.some(({ words, foreign }) => foreign !== '' || isSuspect(words, isShared))) return undefined;
  const least = weightOf(text) / 2;
  return others.find((other) => {
    const theirs = kinOf(other.locale);
    const isTheirs = (kins: Kins | undefined) => kins === theirs || (kins instanceof Set && kins.has(theirs));
    const copied = lines.filter(
      ({ words, runs, foreign }) =>
        (isSuspect(words, isTheirs) && copiedShare(runs(), runsIn(other)) >= COPIED) ||
        (foreign !== '' && shareOfScript(foreign, other.locale) > 0.9),
    );
    return copied.reduce((sum, { line }) => sum + weightOf(line), 0) > least;
  });
}

/** The kin that has a word, or those that have it. */
type Kins = string | Set<string>;

/**
 * The words of all languages of a story, each with those that have it: a story has up to 47 languages, and asking each for
 * every line would take a minute for a few hundred stories.
 */
const kinsOfWords = memoiseByObject((story: readonly TranslatedText[]): ReadonlyMap<string, Kins> => {
  const words = new Map<string, Kins>();
  for (const text of story) {
    const kin = kinOf(text.locale);
    for (const word of smallWords(wholeOf(text))) {
      const known = words.get(word);
      if (known === undefined) words.set(word, kin);
      else if (known instanceof Set) known.add(kin);
      else if (known !== kin) words.set(word, new Set([known, kin]));
    }
  }
  return words;
});

const runsIn = memoiseByObject(
  (text: TranslatedText): ReadonlySet<string> => new Set(runsOf(smallWords(wholeOf(text)))),
);

/** The share of letters that belong to the language. */
const scriptOf = memoiseByObject((text: TranslatedText): number => shareOfScript(wholeOf(text), text.locale));

function wholeOf({ fields, blocks }: TranslatedText): string {
  return [...fields, ...blocks].map(({ text }) => text).join('\n');
}
