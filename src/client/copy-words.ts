/** Finds what to say after a reader has pressed the button that copies. */
import { fetchScriptWords } from './words/script-words.ts';

/** Returns the words for it; where they can't be had, a sign, or the address itself, which can be copied by hand. */
export function wordsOfCopying(isCopied: boolean, address: string): Promise<string> {
  return fetchScriptWords().then(
    ({ linkCopied, copyFailed }) => (isCopied ? linkCopied : copyFailed),
    () => (isCopied ? '✓' : address),
  );
}
