/** Finds places for the names of countries: inside them, where nothing else stands. */
import { LINE_HEIGHT, TEXT_SIZE, widestOf, wrapText } from '../charts/text-room.ts';
import type { Box } from './boxes.ts';
import { areaOf, type Spot, type Trace } from './trace.ts';

/** The size of the names of countries, as against those of places. */
export const COUNTRY_SIZE = 13;

/** The side of a cell of the grid on which room is counted, in units of the drawing. */
const CELL = 6;

/** How much of a name must lie in its country, tried in turn; the rest may only lie in the sea. */
const SHARES = [1, 0.65, 0.3];

export interface CountryShape {
  name: string;
  traces: readonly Trace[];
}

export interface PlacedCountry {
  lines: string[];
  /** The middle of the text, and the baseline of its first line. */
  x: number;
  y: number;
}

/** Places the names of the largest countries on a drawing, and leaves those out that have no room. */
export function placeCountries(
  countries: readonly CountryShape[],
  drawing: { width: number; height: number; locale: string; most: number },
  taken: readonly Box[],
): PlacedCountry[] {
  const grid = createGrid(drawing);
  const bySize = countries
    .map((country) => ({ ...country, size: country.traces.reduce((sum, { spots }) => sum + areaOf(spots), 0) }))
    .sort((a, b) => b.size - a.size);
  for (const [index, { traces }] of bySize.entries()) grid.fill(traces, index + 1);
  grid.block(taken);
  return bySize
    .flatMap(({ name, size }, index): PlacedCountry[] => {
      // Seen only as a strip at the edge, a country says nothing
      if (size < 150) return [];
      const lines = wrapText(name, Math.min(drawing.width / 4, 130), drawing.locale);
      if (!lines) return [];
      const width = widestOf(lines) * (COUNTRY_SIZE / TEXT_SIZE) + 4;
      const spot = grid.take(index + 1, width, lines.length * LINE_HEIGHT);
      return spot ? [{ lines, x: spot[0], y: spot[1] - (lines.length * LINE_HEIGHT) / 2 + 13 }] : [];
    })
    .slice(0, drawing.most);
}

function createGrid({ width, height }: { width: number; height: number }) {
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  /** 0 for the sea, the number of a country, or -1 for what is taken. */
  const owners = new Int16Array(columns * rows);
  const mark = ({ left, top, right, bottom }: Box) => {
    for (let row = Math.max(0, Math.floor(top / CELL)); row < Math.min(rows, Math.ceil(bottom / CELL)); row++)
      for (let at = Math.max(0, Math.floor(left / CELL)); at < Math.min(columns, Math.ceil(right / CELL)); at++)
        owners[row * columns + at] = -1;
  };
  return {
    /** Gives the cells inside closed lines to a country; a line is crossed once on the way in, and once out. */
    fill(traces: readonly Trace[], owner: number) {
      for (const [row, crossings] of crossingsOf(traces, rows).entries()) {
        crossings.sort((a, b) => a - b);
        for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
          const from = Math.max(0, Math.round((crossings[pair] as number) / CELL));
          const to = Math.min(columns, Math.round((crossings[pair + 1] as number) / CELL));
          owners.fill(owner, row * columns + from, row * columns + Math.max(from, to));
        }
      }
    },
    /** Takes what lies in boxes from all countries. */
    block(boxes: readonly Box[]) {
      for (const box of boxes) mark(box);
    },
    /** Takes the room for a name nearest to the middle of its country, and returns its middle. */
    take(owner: number, nameWidth: number, nameHeight: number): Spot | undefined {
      const [across, down] = [Math.ceil(nameWidth / CELL), Math.ceil(nameHeight / CELL)];
      const own = sums(owners, columns, rows, (cell) => cell === owner);
      const foreign = sums(owners, columns, rows, (cell) => cell !== owner && cell !== 0);
      const middle = middleOf(owners, columns, owner);
      for (const share of SHARES) {
        let best: { row: number; at: number; away: number } | undefined;
        for (let row = 1; row + down < rows; row++)
          for (let at = 1; at + across < columns; at++) {
            if (foreign(at, row, across, down) > 0 || own(at, row, across, down) < share * across * down) continue;
            const away = (at + across / 2 - middle[0]) ** 2 + ((row + down / 2 - middle[1]) * 1.5) ** 2;
            if (!best || away < best.away) best = { row, at, away };
          }
        if (!best) continue;
        const spot: Spot = [(best.at + across / 2) * CELL, (best.row + down / 2) * CELL];
        mark({
          left: best.at * CELL,
          top: best.row * CELL,
          right: (best.at + across) * CELL,
          bottom: (best.row + down) * CELL,
        });
        return spot;
      }
      return undefined;
    },
  };
}

/** Returns where the middle of each row crosses closed lines. */
function crossingsOf(traces: readonly Trace[], rows: number): number[][] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const { spots } of traces)
    for (const [index, [x, y]] of spots.entries()) {
      const [toX, toY] = spots[(index + 1) % spots.length] as Spot;
      const [top, bottom] = [Math.min(y, toY), Math.max(y, toY)];
      const first = Math.max(0, Math.ceil(top / CELL - 0.5));
      for (let row = first; row < rows && (row + 0.5) * CELL < bottom; row++)
        crossings[row]?.push(x + (((row + 0.5) * CELL - y) / (toY - y)) * (toX - x));
    }
  return crossings;
}

function middleOf(owners: Int16Array, columns: number, owner: number): Spot {
  let [count, x, y] = [0, 0, 0];
  for (const [index, cell] of owners.entries()) {
    if (cell !== owner) continue;
    count++;
    x += (index % columns) + 0.5;
    y += Math.floor(index / columns) + 0.5;
  }
  return [x / count, y / count];
}

/** Returns a function that counts cells of a kind in a rectangle, from a table of sums. */
function sums(owners: Int16Array, columns: number, rows: number, isCounted: (cell: number) => boolean) {
  const table = new Int32Array((columns + 1) * (rows + 1));
  const stride = columns + 1;
  for (let row = 0; row < rows; row++)
    for (let at = 0, line = 0; at < columns; at++) {
      line += isCounted(owners[row * columns + at] as number) ? 1 : 0;
      table[(row + 1) * stride + at + 1] = (table[row * stride + at + 1] as number) + line;
    }
  const upTo = (at: number, row: number) => table[row * stride + at] as number;
  return (at: number, row: number, across: number, down: number) =>
    upTo(at + across, row + down) - upTo(at, row + down) - upTo(at + across, row) + upTo(at, row);
}
