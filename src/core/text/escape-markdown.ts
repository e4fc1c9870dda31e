/** Writes texts as Markdown in which none of their characters becomes markup. */

/**
 * Writes a text as one line of Markdown, with backslashes before what would be markup (CommonMark 0.31.2, 2.4). What
 * could begin a tag is a character reference, which is none wherever it is read: not in an address, nor in HTML.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // Not \s: a no-break space stays one
      .replace(/[\t\n\v\f\r ]+/g, ' ')
      .replace(/^ | $/g, '')
      // marked forgets the backslash before a bracket in the text of a link, where ![ would make a picture
      .replace(/[\\`*_[\]~|]|&(?=#?\w+;)|!(?=\[)/g, '\\$&')
      .replace(TAG_START, '&lt;')
      .replace(BROKEN_ADDRESS, '$&\\')
      // These make a heading, quotation, list or rule at the beginning of a line; # is dropped at the end of a heading
      .replace(/^(?=[#>+=-])/, '\\')
      .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
      .replace(/ (?=#+$)/, ' \\')
  );
}

/** Matches what begins HTML (CommonMark 0.31.2, 6.6), if need be with what follows the text. */
const TAG_START = /<(?=[!/?a-z]|$)/gi;

/**
 * Matches the beginning of an address that stands bare and goes on with an escaped sign, of which it would make its own
 * (GFM 0.29, 6.9).
 */
const BROKEN_ADDRESS = /(?<![a-z])(?:https?|ftp|www)(?=(?::\/\/|\.)\S{0,2000}(?:\\[\\`&]|&lt;))/gi;

/**
 * Writes the address of a link or picture for Markdown (CommonMark 0.31.2, 6.3). One with parentheses or spaces gets
 * `<…>` around it.
 */
export function markdownAddress(url: string): string {
  const written = url.replace(/[<>"`\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()\s]/.test(url) ? `<${written}>` : written;
}
