/** Fits a text into a width: at the largest size at which it breaks well, else shortened. */

/** A part of a text that stays on one line. */
export interface Unit {
  text: string;
  /** Width in ems of the part itself, and of the spaces after it, which take no room at the end of a line. */
  width: number;
  space: number;
  /** The hyphen that is added where a line ends behind the part, and its width in ems. */
  hyphen?: { text: string; width: number };
  /** From 0 for a good place to end a line behind the part, to 1 for a bad one. */
  cost: number;
}

/** A size at which a text may be set, and the most lines at that size. */
export interface Step {
  /** Size of the letters in pixels. */
  size: number;
  lines: number;
}

export interface FittedText {
  size: number;
  lines: string[];
  /** Set where there was no room for the whole text. */
  isCut?: true;
}

export interface Fitting {
  units: Unit[];
  /** The width of a line in pixels. */
  width: number;
  /** The sizes to try, from the largest. */
  steps: readonly Step[];
  /** The ellipsis, which stands in place of the text that there is no room for. */
  ellipsis: Unit;
  /** Divides a word into parts, where it is wider than a line. */
  divide(unit: Unit): Unit[];
}

/** The cost of a line end at which a smaller size is tried. */
const BAD = 1;

/**
 * Fits a text: tries the steps in order until all lines end well, and takes the last step otherwise, with an ellipsis
 * where the text is still too long.
 */
export function fitText(fitting: Fitting): FittedText {
  for (const { size, lines } of fitting.steps) {
    const found = breakLines(fitting.units, fitting.width / size, lines);
    if (found?.every(({ cost }) => cost < BAD)) return { size, lines: found.map(({ text }) => text) };
  }
  return cutText(fitting, fitting.steps.at(-1) as Step);
}

/** Cuts the text to as much as there is room for, at the end of a word where one ends there, and adds an ellipsis. */
function cutText({ units: words, width, ellipsis, divide }: Fitting, { size, lines }: Step): FittedText {
  const room = width / size;
  const units = words.flatMap((unit) => (unit.width > room ? divide(unit) : [unit]));
  const whole = breakLines(units, room, lines);
  if (whole) return { size, lines: whole.map(({ text }) => text) };
  let [fits, tooMany] = [0, units.length];
  while (tooMany - fits > 1) {
    const count = Math.floor((fits + tooMany) / 2);
    if (breakLines(withEllipsis(units.slice(0, count), ellipsis), room, lines)) fits = count;
    else tooMany = count;
  }
  const kept = breakLines(withEllipsis(units.slice(0, fits), ellipsis), room, lines) ?? [];
  return { size, lines: kept.map(({ text }) => text), isCut: true };
}

function withEllipsis(units: Unit[], ellipsis: Unit): Unit[] {
  const last = units.at(-1);
  if (!last) return [ellipsis];
  const text = last.text.replace(/[\p{P}\s]+$/u, '') + ellipsis.text;
  return [...units.slice(0, -1), { text, width: last.width + ellipsis.width, space: 0, cost: 0 }];
}

/** A line with the cost of ending where it does. */
interface Line {
  text: string;
  cost: number;
}

/**
 * Breaks a text into as few lines as possible and, of these, the most even; returns `undefined` where they are more
 * than `most`. `room` is the width of a line in ems.
 */
function breakLines(units: Unit[], room: number, most: number): Line[] | undefined {
  for (let count = countLines(units, room); count <= most; count++) {
    const lines = breakInto(count, units, room);
    if (lines) return lines;
  }
  return undefined;
}

/** Breaks a text into a number of lines, the most even ones; returns `undefined` where it has no room in them. */
function breakInto(count: number, units: Unit[], room: number): Line[] | undefined {
  let states = new Map<number, { cost: number; ends: number[] }>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next: typeof states = new Map();
    for (const [from, state] of states) {
      let advance = 0;
      for (let to = from; to < units.length; to++) {
        const { width, space, cost, hyphen } = units[to] as Unit;
        if (advance + width > room) break;
        const isLast = to === units.length - 1;
        const end = advance + width + (isLast ? 0 : (hyphen?.width ?? 0));
        const slack = 1 - end / room;
        advance += width + space;
        if (isLast !== (line === count) || end > room) continue;
        const total = state.cost + slack ** 2 + (isLast ? 0 : cost * COST_WEIGHT);
        if (total < (next.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to + 1, { cost: total, ends: [...state.ends, to + 1] });
      }
    }
    states = next;
  }
  return states.get(units.length)?.ends.map((end, line, ends) => {
    const last = units[end - 1] as Unit;
    const text = units
      .slice(ends[line - 1] ?? 0, end)
      .map((unit) => unit.text)
      .join('')
      .trim();
    return end === units.length
      ? { text, cost: 0 }
      : { text: text.replace(/\u00AD$/, '') + (last.hyphen?.text ?? ''), cost: last.cost };
  });
}

/** The weight of a bad line end against an uneven line. */
const COST_WEIGHT = 0.25;

/**
 * Counts the lines of a text that is filled in from the start, without hyphens; the count is infinite where a part is
 * wider than the room.
 */
function countLines(units: Unit[], room: number): number {
  let lines = 1;
  let advance = 0;
  for (const { width, space } of units) {
    if (width > room) return Number.POSITIVE_INFINITY;
    if (advance + width > room) {
      lines += 1;
      advance = 0;
    }
    advance += width + space;
  }
  return lines;
}
