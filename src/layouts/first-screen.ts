/** Finds the end of what a reader sees first: a browser paints all of it at once, and then asks for the other styles. */
import type { BodyPart } from '../core/presentation/body-parts.ts';

/** A body with the place where its first screen ends. */
export interface FirstScreen {
  /** The id of the element by whose end a browser can paint; `undefined` where the body ends before that. */
  end?: string;
  /** Those parts of the body that stand in the first screen. */
  first: readonly BodyPart[];
  /** The body with what is printed below its first screen. */
  body: BodyPart[];
}

/** More than a window shows of a text below its title, in characters of HTML. */
const ENOUGH = 2500;

/**
 * A heading with the paragraph below it. What is printed behind that stands between nothing that a style looks for side
 * by side, such as a heading and its text.
 */
const SECTION = /<h([2-6]) id="([^"]+)"(?:(?!<\/h\1>).)*<\/h\1>\s*<p>(?:(?!<\/p>).)*<\/p>/gs;

/**
 * Divides a body below its first screen, at the first heading with a paragraph that stands there. It is looked for where
 * the body is HTML, as headings stand nowhere else.
 *
 * @param below HTML to print where the first screen has ended.
 */
export function divideBody(body: readonly BodyPart[], below: string): FirstScreen {
  let before = 0;
  for (const [index, part] of body.entries()) {
    if (typeof part !== 'string') continue;
    const found = [...part.matchAll(SECTION)].find(({ index }) => before + index >= ENOUGH);
    if (found) {
      const cut = found.index + found[0].length;
      const [upper, lower] = [part.slice(0, cut), part.slice(cut)];
      const above = body.slice(0, index);
      return {
        end: found[2] as string,
        first: [...above, upper],
        body: [...above, upper + below + lower, ...body.slice(index + 1)],
      };
    }
    before += part.length;
  }
  return { first: body, body: [...body] };
}
