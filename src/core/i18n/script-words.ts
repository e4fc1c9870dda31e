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
  'linkCopied',
  'copyFailed',
  'newUpdates',
] as const satisfies readonly (keyof InterfaceWords)[];

/** The words that the reader's scripts print. */
export interface ScriptWords extends Pick<InterfaceWords, (typeof SCRIPT_WORDS)[number]> {
  /** The links of the menu's panels that have a description, in order. */
  menu: DescribedLink[];
}

type DescribedLink = readonly [label: string, description: string];

/** Returns the words of a language that the reader's scripts print. */
export function scriptWordsOf(words: InterfaceWords, menu: DescribedLink[]): ScriptWords {
  const own = Object.fromEntries(SCRIPT_WORDS.map((name) => [name, words[name]])) as Omit<ScriptWords, 'menu'>;
  return { ...own, menu };
}

/** Returns the path of the file of a language, by its tag: `/_words/pt-BR.json`. */
export function scriptWordsPath(tag: string): string {
  return `${WORDS_FOLDER}${tag}.json`;
}
