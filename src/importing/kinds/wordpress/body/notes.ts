/** Writes footnotes as a mark that links to a note, and a note that links back. */

/** Returns the mark of a note, by its number from 1. */
export function markOf(number: number): string {
  return `<sup><a href="#wp-note-${number}" id="wp-mark-${number}">${number}</a></sup>`;
}

/** Returns the list of notes, on one line. */
export function listNotes(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    (note, at) => `<li id="wp-note-${at + 1}">${note.replaceAll('\n', ' ')} <a href="#wp-mark-${at + 1}">↩</a></li>`,
  );
  return `<ol class="footnotes">${items.join('')}</ol>`;
}

/** Returns the notes that a story of the block editor keeps beside its text, on one line; `undefined` for broken ones. */
export function listBlockNotes(written: string): string | undefined {
  try {
    const notes: unknown = JSON.parse(written);
    if (!Array.isArray(notes)) return undefined;
    const items = notes.flatMap((note: unknown) => {
      const { id, content } = (note ?? {}) as { id?: unknown; content?: unknown };
      if (typeof id !== 'string' || typeof content !== 'string' || !/^[\w-]+$/.test(id)) return [];
      return [`<li id="${id}">${content.replaceAll('\n', ' ')} <a href="#${id}-link">↩</a></li>`];
    });
    return items.length < notes.length ? undefined : `<ol class="footnotes">${items.join('')}</ol>`;
  } catch {
    return undefined;
  }
}
