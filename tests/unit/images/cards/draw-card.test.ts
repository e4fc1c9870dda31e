import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SocialCard } from '../../../../src/core/pictures/social-card.ts';
import { CARD_SIZE } from '../../../../src/core/pictures/social-card.ts';
import { readStrip } from '../../../../src/images/cards/cover-strip.ts';
import { drawCard, INK, LOGO_BOX, MOST_ROWS } from '../../../../src/images/cards/draw-card.ts';
import { readLogo } from '../../../../src/images/cards/logo-mark.ts';
import { colourAt, factsOf, makeFolder, plain, quartered, save } from '../../../support/pictures/picture-files.ts';

const folder = await makeFolder();
const card: SocialCard = {
  locale: 'en',
  direction: 'ltr',
  title: 'Harbour watch',
  section: 'Reports',
  brand: 'Orrery Blog',
  accent: '#0b6b6f',
};
const size = { width: CARD_SIZE.width, height: MOST_ROWS };

async function stripOf(width: number, height: number, focus?: { x: number; y: number }) {
  const picture = await (await quartered(width, height)).png().toBuffer();
  const path = await save(folder, `${width}-${height}.png`, picture);
  return readStrip(picture, await factsOf(path), focus, size);
}

/** How many pixels of a card are dark, by columns left and right of the middle, and by rows above and below a line. */
async function ink(jpeg: Buffer, top = 0, bottom = CARD_SIZE.height): Promise<{ left: number; right: number }> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  const count = { left: 0, right: 0 };
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < info.width; x++)
      if ((data[y * info.width + x] as number) < 100) count[x < info.width / 2 ? 'left' : 'right'] += 1;
  return count;
}

describe('a drawn card', () => {
  it('is a JPEG of 1200 × 630 pixels, small enough for a preview', async () => {
    const jpeg = await drawCard(card, await stripOf(1600, 900));
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...CARD_SIZE });
    expect(jpeg.length).toBeLessThan(300_000);
  });

  it('is a PNG with a palette where it shows no picture', async () => {
    const png = await drawCard(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', isPalette: true, ...CARD_SIZE });
    expect(png.length).toBeLessThan(30_000);
    expect(await colourAt(png, 60, 6)).toEqual([0x0b, 0x6b, 0x6f]);
  });

  it('has the same bytes each time', async () => {
    const draw = async () => drawCard({ ...card, title: 'Same صحيفة 香港' }, await stripOf(1600, 900));
    expect(await draw()).toEqual(await draw());
  });

  it('shows the cover above and paper below', async () => {
    const jpeg = await drawCard(card, await stripOf(1600, 900));
    expect((await colourAt(jpeg, 100, 20))[0]).toBeGreaterThan(200);
    expect((await colourAt(jpeg, 1100, 20))[1]).toBeGreaterThan(200);
    expect(await colourAt(jpeg, 20, 610)).toEqual([255, 255, 255]);
  });

  it.each([
    [{ x: 50, y: 0 }, [255, 0, 0]],
    [{ x: 50, y: 100 }, [255, 255, 255]],
    [{ x: 100, y: 100 }, [255, 255, 255]],
  ] as const)('keeps the cover’s focus %j in view', async (focus, colour) => {
    const [red, green, blue] = await colourAt(await drawCard(card, await stripOf(1600, 1600, focus)), 50, 100);
    expect([red, green, blue].map((value) => (value > 128 ? 255 : 0))).toEqual(colour);
  });

  it('keeps it in view in a cover that has just the shape of the largest picture', async () => {
    const colour = async (y: number) => {
      const strip = await stripOf(size.width, size.height, { x: 50, y });
      return (await colourAt(await drawCard(card, strip), 50, 180))[2] > 128 ? 'white' : 'red';
    };
    expect([await colour(0), await colour(100)]).toEqual(['red', 'white']);
  });

  it('begins at the right where text runs from there', async () => {
    const left = await ink(await drawCard(card), 300);
    const right = await ink(await drawCard({ ...card, locale: 'ar', direction: 'rtl', title: 'مرصد الميناء' }), 300);
    expect(left.left).toBeGreaterThan(left.right);
    expect(right.right).toBeGreaterThan(right.left);
  });

  it('leaves the picture more room where the title is short', async () => {
    const strip = await stripOf(1600, 1600, { x: 50, y: 0 });
    const isPicture = async (title: string) =>
      (await colourAt(await drawCard({ ...card, title }, strip), 20, 380))[1] < 50;
    expect([await isPicture('Moon'), await isPicture('The long story of the moon '.repeat(4))]).toEqual([true, false]);
  });

  it('shows the logo in the colour of ink', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="currentColor"/></svg>';
    const path = await save(folder, 'logo.svg', svg);
    const logo = await readLogo(Buffer.from(svg), await factsOf(path), LOGO_BOX, INK);
    expect(logo).toMatchObject({ width: 38, height: 38 });
    const [without, shown] = [
      await ink(await drawCard(card), 0, 100),
      await ink(await drawCard(card, undefined, logo), 0, 100),
    ];
    expect(shown.right - without.right).toBeGreaterThan(1200);
  });

  it('shows a logo of pixels as it is, and a wide one within its box', async () => {
    const png = await plain(900, 100, '#cc0000').png().toBuffer();
    const logo = await readLogo(png, await factsOf(await save(folder, 'wide.png', png)), LOGO_BOX, INK);
    expect(logo).toMatchObject({ width: 180, height: 20 });
  });

  it('carries the credit of its cover', async () => {
    const jpeg = await plain(1400, 900)
      .withExif({ IFD0: { Artist: 'Ana Reyes' } })
      .jpeg()
      .toBuffer();
    const strip = await readStrip(jpeg, await factsOf(await save(folder, 'credit.jpg', jpeg)), undefined, size);
    const { xmp } = await sharp(await drawCard(card, strip)).metadata();
    expect(xmp?.toString()).toContain('Ana Reyes');
  });

  it.each([
    ['ten thousand characters', 'lorem ipsum '.repeat(1000)],
    ['a word of 400 letters', 'x'.repeat(400)],
    ['an Arabic word of 400 letters', 'ب'.repeat(400)],
    ['markup', '<span size="99999">A</span> &amp; <!-- B'],
    ['direction controls', '\u202E\u2066abc\u2067'.repeat(20)],
    ['emoji alone', '🚀'],
    ['one mark', '…'],
    ['marks without letters', '\u0301'.repeat(300)],
    ['letters that no typeface has', 'ꦗꦮ'],
    ['emoji by the hundred', '🚀'.repeat(300)],
    ['a long compound', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
  ])('keeps its margins whatever the title is: %s', async (_, title) => {
    for (const strip of [undefined, await stripOf(1600, 900)]) {
      const jpeg = await drawCard({ ...card, title, section: title, brand: title }, strip);
      expect(await sharp(jpeg).metadata()).toMatchObject(CARD_SIZE);
      for (const left of [0, CARD_SIZE.width - 40]) {
        const margin = await sharp(jpeg).extract({ left, top: 560, width: 40, height: 70 }).toBuffer();
        expect((await sharp(margin).stats()).channels[0]?.min).toBeGreaterThan(200);
      }
    }
  });
});
