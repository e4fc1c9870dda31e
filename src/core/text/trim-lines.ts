/**
 * Returns Markdown without the line endings before it and the space after it. Other spaces stay: one that is none of Markdown’s
 * (CommonMark 0.31.2, 2.1) may keep a tag from being the first of its line.
 */
export function trimLines(markdown: string): string {
  return markdown.replace(/^[\r\n]+/, '').trimEnd();
}
