/** Words and sentences of a generated language: a few words are common and most are rare, as in any language. */
import { createRandom } from '../../support/cases/random.ts';
import type { ArchiveLanguage, Spelling } from './languages.ts';

/** How many words a language has. */
const SIZE = 2000;

/** The words of English, which name the tags of stories too. */
export const ENGLISH =
  'harbour ledger signal editor market river archive lantern council method record bridge winter number witness garden report engine letter border question customs museum island pattern measure railway theatre season formula account village current journal mountain compass station library weather quarter'.split(
    ' ',
  );

/** What one language says; every text takes its words from `random`. */
export interface Lexicon {
  word(random: () => number): string;
  /** A sentence of so many words, and the space behind it where the language writes one. */
  sentence(words: number, random: () => number): string;
}

/** Makes the words of a language, the same for the same seed. */
export function createLexicon({ tag, spelling }: ArchiveLanguage, seed: number): Lexicon {
  const letters = createRandom(seed + Array.from(tag).reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7));
  const words = tag === 'en' ? ENGLISH : Array.from({ length: SIZE }, () => makeWord(spelling, letters.next));
  const common = tag === 'en' ? 1 : 2;
  const word = (random: () => number) => words[Math.floor(words.length * random() ** common)] as string;
  return {
    word,
    sentence: (count, random) =>
      capital(Array.from({ length: count }, () => word(random)).join(spelling.gap)) + spelling.stop,
  };
}

function makeWord({ onsets, nuclei, codas, syllables: [least, most] }: Spelling, random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: count }, () => pick(onsets) + pick(nuclei)).join('') + pick(codas);
}

/** A text with a capital, where its script has them. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
