/** Edits of a text by places in it, and what is asked of its lines. */

/** A part of a text that is to be another. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Returns a text with all edits. They must not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((edited, edit) => edited.slice(0, edit.from) + edit.text + edited.slice(edit.to), text);
}

/** Returns where the line of a place begins. */
export function lineOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Returns where the line ends, with its line end, in which something ends; a line end may be its last sign. */
export function endOfLines(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** Returns the spaces with which the line of a place begins. */
export function indentOf(text: string, at: number): string {
  return /^ */.exec(text.slice(lineOf(text, at)))?.[0] ?? '';
}
