/** Holds the words of a body of WordPress against what was made of it. */
import { wordsOfHtml } from './words-of-html.ts';

/** Shortcodes that are filled in, so that no reader has seen them. */
const FILLED =
  /(?<!\[)\[\/?(?:caption|gallery|embed|youtube|vimeo|soundcloud|audio|video|playlist|sourcecode|ref|footnote)(?=[\s\]=/])[^\]]*\]/g;

/** Returns the words of a body that readers of the old site saw, but for notes, which move to the end. */
export function sourceWords(body: string): string[] {
  const text = body
    .replace(/<!--[\s\S]*?-->/g, '\n')
    .replace(/\[(ref|footnote)\][\s\S]*?\[\/\1\]/g, ' ')
    .replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, (code) => code.replaceAll('[', '&#91;'))
    .replace(/\[(\[(?:gallery|video)\])\]/g, ' ')
    .replace(FILLED, ' ')
    // Links beside each other are words of their own, as below
    .replace(/<a\s/g, ' <a ');
  return wordsIn(wordsOfHtml(text).join(' '));
}

/** Returns the words that don't stand in the HTML behind the one before them. Addresses of links count as words. */
export function missingWords(words: readonly string[], html: string): string[] {
  const withAddresses = html.replace(/<a [^>]*href="(https?:[^"]*)"[^>]*>/g, ' $1 $&').replace(/<a\s/g, ' <a ');
  const shown = wordsIn(wordsOfHtml(withAddresses).join(' '));
  let at = 0;
  return words.filter((word) => {
    const found = shown.indexOf(word, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
