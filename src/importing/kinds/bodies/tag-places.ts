/** Puts texts where tags stood: as they are, or as blocks on lines of their own. */

/** A tag as it stands in the text. */
export interface Tag {
  name: string;
  kind: 'single' | 'open' | 'close' | 'value';
  /** What stands behind the name. */
  rest: string;
  start: number;
  end: number;
  /** From 1, in the file. */
  line: number;
  /** Whether nothing else stands on its lines. */
  isAlone: boolean;
  /** Whether the lines before and after are empty. */
  hasRoom: readonly [boolean, boolean];
}

/** How far around a tag its lines are looked at, in characters. */
const SEEN = 200;

/** Writes a text of another language so that Markdown prints it as it is. */
export function asText(text: string): string {
  return text.replace(/[<*_[\]`\\]/g, '\\$&');
}

/** Puts a block on lines of its own, with empty ones around, where its tag stood alone; else it stays in its sentence. */
export function block(tag: Tag, text: string): string {
  return tag.isAlone ? ownLines(tag, text) : text;
}

/** Puts a block on lines of its own, wherever its tag stood. */
export function ownLines({ isAlone, hasRoom }: Tag, text: string): string {
  const around = (isFree: boolean) => (isAlone ? (isFree ? '' : '\n') : '\n\n');
  return around(hasRoom[0]) + text + around(hasRoom[1]);
}

/** Returns whether a tag stands alone on its lines, and whether those around it are empty. */
export function roomOf(text: string, start: number, end: number): Pick<Tag, 'isAlone' | 'hasRoom'> {
  const before = text.slice(Math.max(0, start - SEEN), start);
  const after = text.slice(end, end + SEEN);
  return {
    isAlone: /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after),
    hasRoom: [/(?:^|\n)[ \t]*(?:^|\n)[ \t]*$/.test(before), /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(after)],
  };
}
