/** The words that only the reader's scripts print; each language has a file of them, which is fetched when it is needed. */
import type { InterfaceWords } from './interface-words.ts';

/** The folder of the files, with slashes around it and without the base. */
export const WORDS_FOLDER = '/_words/';

const SCRIPT_WORDS = [
  'close',
  'previousPicture',
  'nextPicture',
  'pictureNumber',
  'likeCount',
] as const satisfies readonly (keyof InterfaceWords)[];

/** The words that the reader's scripts print. */
export type ScriptWords = Pick<InterfaceWords, (typeof SCRIPT_WORDS)[number]>;

/** Returns the words of a language that the reader's scripts print. */
export function scriptWordsOf(words: InterfaceWords): ScriptWords {
  return Object.fromEntries(SCRIPT_WORDS.map((name) => [name, words[name]])) as unknown as ScriptWords;
}

/** Returns the path of the file of a language, by its tag: `/_words/pt-BR.json`. */
export function scriptWordsPath(tag: string): string {
  return `${WORDS_FOLDER}${tag}.json`;
}
