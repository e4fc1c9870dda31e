/** Keeps code of the Markdown that we publish code, also where other readers of Markdown find no backticks. */

/** Matches what would be a tag or a link outside code. */
const ALIVE = /<[!/?a-z]|\]\(/i;
/**
 * Matches a text that every reader takes for the same words: it holds no backslash, no bar and no part of a link or of a
 * formula, and no address stands bare, which for some readers goes on with the backtick behind it.
 */
const PLAIN = /^(?:(?!:\/|www\.|&[#\w]|\][([:]|!\[|~~~)[^\\`<|$@\p{C}\p{Zl}\p{Zp}]|[\n\u200c\u200d])*$/iu;
/** The signs that Markdown, or an extension of it, gives a meaning inside a line. */
const SIGN = /[&<`[\]\\*_~|$]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Returns whether code would come to life where its backticks are read as something else. */
export function isAlive(code: string): boolean {
  return ALIVE.test(code);
}

/**
 * Returns whether every reader of Markdown finds the end of code where it is. Some take signs that nobody sees for the end
 * of a line.
 */
export function isPlainCode(code: string): boolean {
  return !/[`\p{Zl}\p{Zp}]|(?!\t)\p{C}/u.test(code);
}

/** Returns whether every reader of Markdown takes a text for words alone. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Writes code as an element of HTML, which holds no sign of Markdown and no tag, wherever it is read. A bare address in it
 * may become a link.
 */
export function codeElement(code: string): string {
  return `<code>${code.replace(SIGN, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`)}</code>`;
}
