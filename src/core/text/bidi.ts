/** Closes the invisible direction controls that editors paste, so that they don't turn the text around them. */

const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';

/**
 * Returns the control characters that close those which `text` leaves open (Unicode UAX #9, 2.5); empty for most texts.
 */
export function balanceBidi(text: string): string {
  const open: string[] = [];
  for (const control of text.match(/[\u202A-\u202E\u2066-\u2069]/g) ?? []) {
    if (control === POP_ISOLATE) {
      const isolate = open.lastIndexOf(POP_ISOLATE);
      if (isolate >= 0) open.length = isolate;
    } else if (control !== POP_EMBEDDING) open.push(control >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    else if (open.at(-1) === POP_EMBEDDING) open.pop();
  }
  return open.reverse().join('');
}
