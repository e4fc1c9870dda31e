/** The ends of a file’s lines, which are the same after an edit as they were before it. */

/** A text to be edited, whose lines all end in the same way. */
export interface PlainText {
  text: string;
  /** Returns an edited text as its file has it. */
  restore(edited: string): string;
}

const MARK = '\uFEFF';

/**
 * Returns the text of a file without a byte order mark and without blank lines above it, whose lines end in `\n`. A file
 * with several kinds of line ends has `\n` alone once it is edited.
 */
export function plainText(written: string): PlainText {
  const text = written.trimStart().replace(/\r\n?/g, '\n');
  const mark = written.startsWith(MARK) ? MARK : '';
  const isOfWindows = written.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(written);
  return {
    text,
    restore: (edited) => {
      if (edited === text) return written;
      return mark + (isOfWindows ? edited.replaceAll('\n', '\r\n') : edited);
    },
  };
}
