/** Mends the commonest fault of XML in what is read: an ampersand that begins no entity, as in “Fish & Chips”. */

/** What XML knows without a DTD (XML 1.0, 4.6), and characters by their numbers. */
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/i;

/** No entity and no beginning or end of CDATA is longer. */
const LONGEST = 12;

/** A reader of pieces; the last call is `end`. Both return what can be read on. */
export interface AmpersandMender {
  write(text: string): string;
  end(): string;
}

/**
 * Writes lone ampersands as `&amp;`, and so also the names of HTML such as `&nbsp;`, which XML doesn't know; those in CDATA
 * and in comments are text already. `tell` hears of each, with its line, counted from 1.
 */
export function createAmpersandMender(tell: (line: number) => void): AmpersandMender {
  let kept = '';
  /** What ends the part in which ampersands are letters. */
  let until: string | undefined;
  let line = 1;

  const read = (text: string, isLast: boolean): string => {
    const all = kept + text;
    let out = '';
    let at = 0;
    const pass = (to: number) => {
      const piece = all.slice(at, to);
      line += countLines(piece);
      out += piece;
      at = to;
    };
    for (;;) {
      const to = until === undefined ? nextSign(all, at) : all.indexOf(until, at);
      if (to === -1) {
        // What could be the beginning of a sign waits for the next piece.
        pass(isLast ? all.length : Math.max(at, all.length - 2));
        break;
      }
      if (!isLast && to + LONGEST > all.length) {
        pass(to);
        break;
      }
      pass(to);
      if (until !== undefined) {
        pass(to + until.length);
        until = undefined;
      } else if (all.startsWith('<![CDATA[', to)) {
        pass(to + '<![CDATA['.length);
        until = ']]>';
      } else if (all.startsWith('<!--', to)) {
        pass(to + '<!--'.length);
        until = '-->';
      } else if (all[to] === '&' && !ENTITY.test(all.slice(to, to + LONGEST))) {
        tell(line);
        out += '&amp;';
        at = to + 1;
      } else pass(to + 1);
    }
    kept = all.slice(at);
    return out;
  };

  return { write: (text) => read(text, false), end: () => read('', true) };
}

const SIGNS = /&|<!/g;

function nextSign(text: string, from: number): number {
  SIGNS.lastIndex = from;
  return SIGNS.exec(text)?.index ?? -1;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
