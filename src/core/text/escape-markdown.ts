/** Texts as Markdown: nothing in them becomes markup. */

/** One line of Markdown that reads as the text (CommonMark 0.31.2, 2.4). */
export function escapeMarkdown(text: string): string {
  return (
    text
      // A space that must not break stays one
      .replace(/[\t\n\v\f\r ]+/g, ' ')
      .replace(/^ | $/g, '')
      .replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&')
      // What only at the beginning of a line makes a heading, quotation, list or rule, and at the end of a heading nothing
      .replace(/^(?=[#>+=-])/, '\\')
      .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
      .replace(/ (?=#+$)/, ' \\')
  );
}

/** An address where a link or picture has it (6.3); without unpaired brackets it needs none around it. */
export function markdownAddress(url: string): string {
  return /[()\s]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
