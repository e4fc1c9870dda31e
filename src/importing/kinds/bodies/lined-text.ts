/** A text that is made of another one, and knows from which of its lines each line came. */

export interface LinedText {
  text: string;
  /** The line of the source for each line of the text, in order. */
  lines: readonly number[];
}

export interface TextBuilder {
  /** Takes the next part of the source over. */
  keep(part: string): void;
  /** Puts a text in the place of the next part of the source. */
  replace(part: string, text: string): void;
  finish(): LinedText;
}

/** Begins a text whose source begins at a line. */
export function buildText(first: number): TextBuilder {
  const parts: string[] = [];
  const lines = [first];
  let line = first;
  return {
    keep(part) {
      parts.push(part);
      for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) lines.push(++line);
    },
    replace(part, text) {
      parts.push(text);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(line);
      for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) line++;
    },
    finish: () => ({ text: parts.join(''), lines }),
  };
}

/** Returns a text whose lines are those of its source. */
export function asLined(text: string, first: number): LinedText {
  return { text, lines: text.split('\n').map((_, index) => first + index) };
}
