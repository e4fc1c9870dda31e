import { describe, expect, it } from 'vitest';
import { placeInRows, type RowShare, sizesOfPlace } from '../../../../src/core/pictures/gallery-rows.ts';

const LANDSCAPE = 3 / 2;
const PORTRAIT = 2 / 3;

/** The heights of pictures in a room of a width, in pixels. */
const heights = (ratios: number[], shares: RowShare[], width: number) =>
  shares.map(({ share, count }, index) => (share * (width - (count - 1) * 8)) / (ratios[index] as number));

/** How many pictures stand in each row. */
function rowsOf(shares: RowShare[]): number[] {
  const rows: number[] = [];
  for (let at = 0; at < shares.length; at += rows.at(-1) as number) rows.push((shares[at] as RowShare).count);
  return rows;
}

const textRows = (ratios: number[]) => rowsOf(placeInRows(ratios).map(({ text }) => text));

describe('the pictures of a gallery', () => {
  it.each([
    [[LANDSCAPE, PORTRAIT]],
    [[LANDSCAPE, LANDSCAPE, LANDSCAPE, PORTRAIT, 1]],
    [[3, 0.5, 1, 1, LANDSCAPE, 2, 0.8]],
  ])('are equally high in each row, and fill it: %j', (ratios) => {
    const shares = placeInRows(ratios).map(({ text }) => text);
    const all = heights(ratios, shares, 640);
    let at = 0;
    for (const count of rowsOf(shares)) {
      const row = all.slice(at, at + count);
      expect(Math.max(...row) - Math.min(...row)).toBeLessThan(0.5);
      const sum = shares.slice(at, at + count).reduce((total, { share }) => total + share, 0);
      expect(sum).toBeLessThanOrEqual(1);
      expect(sum).toBeGreaterThan(0.999);
      at += count;
    }
    expect(at).toBe(ratios.length);
  });

  it('are divided so that no row is much lower than the others', () => {
    expect(textRows(Array(2).fill(LANDSCAPE))).toEqual([2]);
    expect(textRows(Array(3).fill(LANDSCAPE))).toEqual([3]);
    expect(textRows(Array(4).fill(LANDSCAPE))).toEqual([2, 2]);
    expect(textRows(Array(4).fill(PORTRAIT))).toEqual([4]);
  });

  it('stand one below the other on a phone, where they lie flat, and in pairs where they are upright', () => {
    const onPhone = (ratio: number) => rowsOf(placeInRows([ratio, ratio]).map(({ phone }) => phone));
    expect(onPhone(LANDSCAPE)).toEqual([1, 1]);
    expect(onPhone(PORTRAIT)).toEqual([2]);
  });

  it('are never higher than a window, even alone', () => {
    const [alone] = placeInRows([0.25]);
    expect(heights([0.25], [alone?.text as RowShare], 640)[0]).toBeLessThanOrEqual(720);
  });

  it('say how wide each is shown', () => {
    const [first] = placeInRows([LANDSCAPE, LANDSCAPE, LANDSCAPE], true);
    expect(first && sizesOfPlace(first)).toBe('(min-width: 62.5rem) 357px, (min-width: 40rem) 208px, 100vw');
    const [inText] = placeInRows([LANDSCAPE, LANDSCAPE]);
    expect(inText && sizesOfPlace(inText)).toBe('(min-width: 40rem) 316px, 100vw');
  });

  it('may be many, of any shape', () => {
    const ratios = Array.from({ length: 400 }, (_, index) => 0.001 + (index % 7) ** 3);
    expect(placeInRows(ratios)).toHaveLength(400);
    expect(placeInRows([])).toEqual([]);
  });
});
