/** Fills outlines with soft edges by arithmetic alone, so that the pixels are the same on every machine. */

/** A command of an outline, as in SVG: M, L, Q, C or Z with absolute points. */
export interface PathCommand {
  type: string;
  values: readonly number[];
}

/** An outline whose y runs upwards, where it stands, and how many pixels a unit of it measures. */
export interface PlacedOutline {
  commands: readonly PathCommand[];
  x: number;
  y: number;
  scale: number;
}

/** A rectangle in whole pixels. */
export interface PixelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Memory for sums that every call uses again, as a garbage collector is slow with memory of this size. */
let sheet = new Float32Array(0);

/**
 * Adds up the edges of outlines within a box. Each edge adds to its pixels how much of them lies to its right, so that
 * the sum along a row is how much of each pixel is covered. Returns the sums row by row; rows are two columns wider
 * than the box. The next call overwrites them.
 */
export function sumEdges(outlines: readonly PlacedOutline[], box: PixelBox): Float32Array {
  // An edge at the right adds to the pixel after its own
  const size = (box.width + 2) * box.height;
  if (sheet.length < size) sheet = new Float32Array(size);
  const sums = sheet.subarray(0, size).fill(0);
  for (const outline of outlines) addOutline({ ...box, sums }, outline);
  return sums;
}

interface Sheet extends PixelBox {
  sums: Float32Array;
}

function addOutline(sheet: Sheet, { commands, x, y, scale }: PlacedOutline): void {
  let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
  for (const { type, values } of commands) {
    const count = values.length;
    const endX = count > 0 ? x + (values[count - 2] as number) * scale : startX;
    const endY = count > 0 ? y - (values[count - 1] as number) * scale : startY;
    if (type === 'M') [startX, startY] = [endX, endY];
    else if (count > 2) {
      points[0] = lastX;
      points[1] = lastY;
      for (let at = 0; at < count; at += 2) {
        points[at + 2] = x + (values[at] as number) * scale;
        points[at + 3] = y - (values[at + 1] as number) * scale;
      }
      addCurve(sheet, count + 2);
    } else addEdge(sheet, lastX, lastY, endX, endY);
    lastX = endX;
    lastY = endY;
  }
}

/** The points of the curve at hand, x and y in turns, and what lies between them: memory that every curve uses again. */
const points = new Float64Array(8);
const between = new Float64Array(8);

/**
 * Adds the Bézier curve in `points`, whose numbers are `length`, as straight pieces, the more the further it is bent from
 * a line (De Casteljau).
 */
function addCurve(sheet: Sheet, length: number): void {
  let bend = 0;
  for (let at = 0; at + 4 < length; at++)
    bend += Math.abs((points[at] as number) - 2 * (points[at + 2] as number) + (points[at + 4] as number));
  const pieces = 1 + Math.floor(Math.sqrt(bend * 2));
  let [lastX, lastY] = [points[0] as number, points[1] as number];
  for (let piece = 1; piece <= pieces; piece++) {
    const share = piece / pieces;
    between.set(points);
    for (let count = length - 2; count > 0; count -= 2)
      for (let at = 0; at < count; at++)
        between[at] = (between[at] as number) + ((between[at + 2] as number) - (between[at] as number)) * share;
    addEdge(sheet, lastX, lastY, between[0] as number, between[1] as number);
    lastX = between[0] as number;
    lastY = between[1] as number;
  }
}

// The arguments of this and the next function stay in a row: they run once for each edge and each row that it crosses
function addEdge(
  { sums, left, top, width, height }: Sheet,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const isDown = fromY < toY;
  const startX = isDown ? fromX : toX;
  const startY = (isDown ? fromY : toY) - top;
  const endX = isDown ? toX : fromX;
  const endY = (isDown ? toY : fromY) - top;
  const slope = (endX - startX) / (endY - startY);
  const lastRow = Math.min(height, Math.ceil(endY));
  for (let row = Math.max(0, Math.floor(startY)); row < lastRow; row++) {
    const upper = Math.max(row, startY);
    const lower = Math.min(row + 1, endY);
    const a = clamp(startX + (upper - startY) * slope - left, width);
    const b = clamp(startX + (lower - startY) * slope - left, width);
    const drop = isDown ? lower - upper : upper - lower;
    addToRow(sums, row * (width + 2), Math.min(a, b), Math.max(a, b), drop);
  }
}

/** Adds an edge within one row, from `left` to `right`, that drops by `height` of a row. */
function addToRow(sums: Float32Array, start: number, left: number, right: number, height: number): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  // Most edges of letters keep to one pixel
  if (first === last) {
    const area = height * (last + 1 - (left + right) / 2);
    (sums[start + last] as number) += area;
    (sums[start + last + 1] as number) += height - area;
    return;
  }
  let rest = 0;
  for (let x = first; x <= last; x++) {
    // The part of the edge in this pixel, and how much of the pixel lies to its right
    const from = Math.max(x, left);
    const to = Math.min(x + 1, right);
    const share = (height * (to - from)) / (right - left);
    const area = share * (x + 1 - (from + to) / 2);
    (sums[start + x] as number) += rest + area;
    rest = share - area;
  }
  (sums[start + last + 1] as number) += rest;
}

function clamp(x: number, limit: number): number {
  return Math.min(Math.max(x, 0), limit);
}
