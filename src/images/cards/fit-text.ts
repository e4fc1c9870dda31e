/** Fits a text into a width: the largest size at which it breaks well, else its beginning. */

/** A part of a text that stays on one line. */
export interface Unit {
  text: string;
  /** In ems: its own, and that of the spaces after it, which a line end swallows. */
  width: number;
  space: number;
  /** 0 for a good place to end a line after it, to 1 for a bad one. */
  cost: number;
}

export interface Step {
  /** Pixels. */
  size: number;
  lines: number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

export interface Fitting {
  units: Unit[];
  /** Pixels. */
  width: number;
  /** From the largest. */
  steps: readonly Step[];
  /** What stands in the place of the text that there is no room for. */
  ellipsis: Unit;
  /** A word in parts, for one that is wider than a line. */
  divide(unit: Unit): Unit[];
}

/** A line that ends as badly is worth a smaller size. */
const BAD = 1;

export function fitText(fitting: Fitting): FittedText {
  for (const { size, lines } of fitting.steps) {
    const found = breakLines(fitting.units, fitting.width / size, lines);
    if (found?.every(({ cost }) => cost < BAD)) return { size, lines: found.map(({ text }) => text) };
  }
  return cutText(fitting, fitting.steps.at(-1) as Step);
}

/** As much as there is room for, to the end of a word where one ends there, and an ellipsis. */
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
  return { size, lines: kept.map(({ text }) => text) };
}

function withEllipsis(units: Unit[], ellipsis: Unit): Unit[] {
  const last = units.at(-1);
  if (!last) return [ellipsis];
  const text = last.text.replace(/[\p{P}\s]+$/u, '') + ellipsis.text;
  return [...units.slice(0, -1), { text, width: last.width + ellipsis.width, space: 0, cost: 0 }];
}

/** A line, and what it costs that it ends where it does. */
interface Line {
  text: string;
  cost: number;
}

/** As few lines as possible and, of these, the most even; nothing where they don't fit. */
function breakLines(units: Unit[], room: number, most: number): Line[] | undefined {
  const count = countLines(units, room);
  if (count > most) return undefined;
  let states = new Map<number, { cost: number; ends: number[] }>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next: typeof states = new Map();
    for (const [from, state] of states) {
      let advance = 0;
      for (let to = from; to < units.length; to++) {
        const { width, space, cost } = units[to] as Unit;
        if (advance + width > room) break;
        const slack = 1 - (advance + width) / room;
        advance += width + space;
        const isLast = to === units.length - 1;
        if (isLast !== (line === count)) continue;
        const total = state.cost + slack ** 2 + (isLast ? 0 : cost * COST_WEIGHT);
        if (total < (next.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to + 1, { cost: total, ends: [...state.ends, to + 1] });
      }
    }
    states = next;
  }
  return states.get(units.length)?.ends.map((end, line, ends) => {
    const last = units[end - 1] as Unit;
    const text = units.slice(ends[line - 1] ?? 0, end).map((unit) => unit.text);
    return end === units.length
      ? { text: text.join('').trim(), cost: 0 }
      : {
          text: text
            .join('')
            .trim()
            .replace(/\u00AD$/, '-'),
          cost: last.cost,
        };
  });
}

/** How much a bad line end weighs against an uneven line. */
const COST_WEIGHT = 0.25;

/** Lines of a text that is filled in from the start; endless where a part is wider than the room. */
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
