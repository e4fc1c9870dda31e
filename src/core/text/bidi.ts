/** Direction controls that editors paste, closed so that they turn nothing around them. */

const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';

/** The controls that close what `text` leaves open (Unicode UAX #9, 2.5). */
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
