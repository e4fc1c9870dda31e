/** Lays the pictures of a gallery out in even rows: each whole, all of a row equally high, every row filled. */

/** The room for a gallery, in CSS pixels. */
interface Room {
  width: number;
  /** How high a row would best be. */
  height: number;
}

/** The room on a phone, in the text, and in the text with the band beside it. */
const ROOMS = {
  phone: { width: 360, height: 230 },
  text: { width: 640, height: 240 },
  wide: { width: 1088, height: 320 },
} as const satisfies Record<string, Room>;

/** Between two pictures of a row, in CSS pixels. */
const GAP = 8;
/** The most that a row is high, in CSS pixels, as is a picture that stands alone. */
const MAX_HEIGHT = 720;

/** Which part of its row a picture is, without the gaps, and how many pictures share the row. */
export interface RowShare {
  share: number;
  count: number;
}

/** The place of a picture on a phone, and from 40rem on. `wide` is left out where the gallery is as wide as the text. */
export interface GalleryPlace {
  phone: RowShare;
  text: RowShare;
  wide?: RowShare;
  /** The class of the figure, on a page. */
  name?: string;
}

/** Returns the place of each picture of a gallery. `ratios` are width ÷ height. */
export function placeInRows(ratios: readonly number[], isWide = false): GalleryPlace[] {
  const phone = sharesOf(ratios, ROOMS.phone);
  const text = sharesOf(ratios, ROOMS.text);
  const wide = isWide ? sharesOf(ratios, ROOMS.wide) : undefined;
  return ratios.map((_, index) => ({
    phone: phone[index] as RowShare,
    text: text[index] as RowShare,
    ...(wide && { wide: wide[index] as RowShare }),
  }));
}

/** Returns the `sizes` attribute of a picture at a place. On a phone, galleries run from edge to edge. */
export function sizesOfPlace({ phone, text, wide }: GalleryPlace): string {
  const pixels = ({ share, count }: RowShare, { width }: Room) =>
    `${Math.round(share * (width - (count - 1) * GAP))}px`;
  return [
    ...(wide ? [`(min-width: 62.5rem) ${pixels(wide, ROOMS.wide)}`] : []),
    `(min-width: 40rem) ${pixels(text, ROOMS.text)}`,
    `${Math.round(phone.share * 100)}vw`,
  ].join(', ');
}

/** Divides the pictures into the rows that, taken together, are nearest to the best height. */
function sharesOf(ratios: readonly number[], room: Room): RowShare[] {
  // The least cost of the first n pictures, and where their last row begins
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= ratios.length; end++) {
    let least = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      const height = heightOf(ratios.slice(start, end), room);
      const cost = (best[start]?.cost ?? 0) + Math.log(height / room.height) ** 2;
      if (cost < least.cost) least = { cost, start };
      // More pictures make the row lower still
      if (height < room.height / 4) break;
    }
    best.push(least);
  }
  const shares: RowShare[] = [];
  for (let end = ratios.length; end > 0; end = best[end]?.start ?? 0) {
    const row = ratios.slice(best[end]?.start, end);
    const sum = row.reduce((a, b) => a + b, 0);
    const scale = Math.min(1, MAX_HEIGHT / heightOf(row, room));
    shares.unshift(...row.map((ratio) => ({ share: rounded((ratio / sum) * scale), count: row.length })));
  }
  return shares;
}

function heightOf(row: readonly number[], { width }: Room): number {
  return (width - (row.length - 1) * GAP) / row.reduce((a, b) => a + b, 0);
}

/** Rounds down, so that a row never takes more than there is. */
function rounded(share: number): number {
  return Math.floor(share * 10_000) / 10_000;
}
