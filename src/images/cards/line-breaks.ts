/** Finds where a text may break: between words in every script, also in those that are written without spaces. */
import { memoise } from '../../core/text/memoise.ts';
import { clustersOf } from './clusters.ts';

/** A part of a text that stays on one line, with the spaces that end it. */
export interface Part {
  text: string;
  /** From 0 for a good place to end a line behind the part, to 1 for a bad one. */
  cost: number;
  /** Whether a line that ends behind the part takes a hyphen. */
  takesHyphen?: boolean;
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF]/u;
const SPACE = /[^\S\u00A0\u202F\u2007]|\u200B/;
/** Characters that never begin a line: closing marks, small kana, marks of repetition. */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！…‥ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ％%‰℃°,.:;!?〜～—–ฯๆຯໆ]/u;
/** Characters that never end a line: opening marks and currencies. */
const NEVER_LAST = /[\p{Ps}\p{Pi}\p{Sc}¿¡#＃]$/u;
const PAUSE = /[、。，．：；？！・,.:;?!…—–]\s*$/u;
const KATAKANA = /[\p{sc=Kana}ー]/u;

const segmenterOf = memoise((locale: string) => new Intl.Segmenter(locale, { granularity: 'word' }));

/**
 * Splits a text into the parts between which it may break, in order and without gaps. The words are those of the
 * language `locale` (UAX #29).
 */
export function splitIntoParts(text: string, locale: string): Part[] {
  const segments = segmenterOf(locale).segment(text);
  const words = [...segments].flatMap(({ segment }) => segment.split(/(?<=[\u00AD\u200B])/));
  const parts: Part[] = [];
  let part = '';
  for (const [index, word] of words.entries()) {
    part += word;
    const next = words[index + 1];
    const cost = next === undefined ? 0 : costOfBreak(part, next, words[index + 2] ?? '', parts.length === 0);
    if (cost === undefined) continue;
    parts.push({ text: part, cost, ...(part.endsWith('\u00AD') && { takesHyphen: true }) });
    part = '';
  }
  return parts;
}

/** Scripts whose words take a hyphen where a line divides them. */
const HYPHENATED =
  /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Geor}\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Knda}\p{sc=Mlym}\p{sc=Orya}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}]\p{M}*$/u;

/** The letters before which, with one before them, most languages begin a syllable. */
const VOWEL = /^[aeiouyæøœıаеиоуыэюяієαεηιουω]/iu;

/**
 * Divides a word that is wider than a line into its letters, behind the last of which a line may end at a cost. Between
 * two letters stands a hyphen; an address, which would be another with one, has none.
 */
export function divideWord(text: string, costBehind: number): Part[] {
  const clusters = clustersOf(text);
  const isAddress = /[/@_\\]|\w\.\w/.test(text);
  return clusters.map((cluster, index): Part => {
    const rest = clusters.length - 1 - index;
    if (rest === 0) return { text: cluster, cost: costBehind };
    const next = clusters[index + 1] as string;
    const takesHyphen = cluster === '\u00AD' || (!isAddress && HYPHENATED.test(cluster) && HYPHENATED.test(next));
    const isSyllable = !VOWEL.test(next.normalize('NFD')) && VOWEL.test((clusters[index + 2] ?? '').normalize('NFD'));
    const cost = Math.min(index + 1, rest) < 3 ? 4 : isSyllable ? 1 : 2;
    return { text: cluster, cost, ...(takesHyphen && { takesHyphen }) };
  });
}

/** Returns the cost of a line end between a part and the next word, or `undefined` where a line can't end. */
function costOfBreak(part: string, next: string, afterNext: string, isFirst: boolean): number | undefined {
  const last = part.at(-1) as string;
  if (SPACE.test(next[0] as string)) return undefined;
  if (SPACE.test(last)) return costOfSpace(part.trimEnd(), next, afterNext, isFirst);
  if (last === '\u00AD') return 0.5;
  if (/[\p{L}\p{N}][-‐/]$/u.test(part) && /^\p{L}/u.test(next)) return 0.3;
  if (!UNSPACED.test(last) && !UNSPACED.test(next[0] as string)) return undefined;
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(part) || /[\u00A0\u202F]/.test(last + next[0])) return undefined;
  // Readers take a number with its counter for one word, and also a foreign word of several parts
  if (/\p{N}$/u.test(part) || (KATAKANA.test(last) && KATAKANA.test(next[0] as string))) return undefined;
  if (PAUSE.test(part)) return 0;
  // Particles and endings belong to the word before them
  if (/^\p{sc=Hira}+$/u.test(next)) return 1;
  return /^\p{sc=Han}$/u.test(next) || /^\p{sc=Han}$/u.test(part) ? 0.4 : 0.1;
}

function costOfSpace(before: string, next: string, afterNext: string, isFirst: boolean): number | undefined {
  if (/^[:;!?»›…%‰]/.test(next) || /[«‹]$/.test(before)) return undefined;
  if (/^[–—-]$/.test(next) && SPACE.test(afterNext)) return undefined;
  if (PAUSE.test(before)) return 0;
  // Small words belong to the next one, and names of two words belong together
  if (/^\p{L}{1,2}$/u.test(before)) return 0.35;
  return !isFirst && /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(next) ? 0.45 : 0.05;
}
