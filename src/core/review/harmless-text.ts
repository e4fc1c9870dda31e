/** Writes a text of anybody’s so that GitHub prints it as it is: no link, no mention, no HTML, no Markdown. */

/** Characters that would turn or hide what stands around them (Unicode UAX #9; TR 36, 2.10). */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** All that Markdown and HTML read as more than a letter (GitHub Flavored Markdown, 6). */
const SIGNS = /[!"#$%&'()*+\-./:;<=>?@[\\\]^_`{|}~]/g;

/**
 * What GitHub makes more of after Markdown is read: mentions, issues, addresses, names of emoji. A word joiner keeps it from
 * that.
 */
const LINKED = /(@|#|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\bGH(?=-\d))/gi;
const JOINER = '\u2060';

/** How much of a text is printed. */
const LONGEST = 120;

/** Returns a text without characters that would turn or hide what stands around them. */
export function withoutUnseen(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, ' ');
}

/**
 * Returns a text for a comment on GitHub, cut to 120 characters. Signs are written as entities, which are printed and never
 * read; letters of all scripts stay as they are.
 */
export function harmlessText(text: string): string {
  const seen = [...withoutUnseen(text).replace(/\s+/g, ' ').trim()];
  const short = seen.length > LONGEST ? `${seen.slice(0, LONGEST - 1).join('')}…` : seen.join('');
  return short.replace(LINKED, `$1${JOINER}`).replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}
