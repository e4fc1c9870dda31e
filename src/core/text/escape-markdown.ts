/** Writes texts as Markdown in which none of their characters becomes markup. */

/** Writes a text as one line of Markdown, with backslashes before what would be markup (CommonMark 0.31.2, 2.4). */
export function escapeMarkdown(text: string): string {
  return (
    text
      // Not \s: a no-break space stays one
      .replace(/[\t\n\v\f\r ]+/g, ' ')
      .replace(/^ | $/g, '')
      .replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&')
      // These make a heading, quotation, list or rule at the beginning of a line; # is dropped at the end of a heading
      .replace(/^(?=[#>+=-])/, '\\')
      .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
      .replace(/ (?=#+$)/, ' \\')
  );
}

/**
 * Writes the address of a link or picture for Markdown (CommonMark 0.31.2, 6.3). One with parentheses or spaces gets
 * `<…>` around it.
 */
export function markdownAddress(url: string): string {
  return /[()\s]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
