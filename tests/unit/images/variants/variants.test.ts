import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PictureRole, pictureVariants, type Variant } from '../../../../src/core/pictures/picture.ts';
import { makeVariants } from '../../../../src/images/variants/variants.ts';
import { located } from '../../../support/pictures/located-pictures.ts';
import {
  animation,
  colourAt,
  factsOf,
  grainy,
  makeFolder,
  plain,
  quartered,
  save,
} from '../../../support/pictures/picture-files.ts';

const sources = await makeFolder();

/** Makes what a role needs, and answers the folder with the variants. */
async function make(path: string, role: PictureRole, focus?: { x: number; y: number }) {
  const image = await factsOf(path);
  const variants = pictureVariants(image, role, focus);
  const folder = await makeFolder();
  await makeVariants(path, image, variants, folder);
  const pathOf = (format: Variant['format']) =>
    join(folder, variants.findLast((variant) => variant.format === format)?.name ?? 'none');
  return { folder, variants, pathOf };
}

const isNear = (a: readonly number[], b: readonly number[], distance = 12) =>
  a.every((value, index) => Math.abs(value - (b[index] as number)) <= distance);

describe('every variant', () => {
  it.each(['cover', 'figure', 'wide', 'full', 'lead', 'thumbnail', 'portrait', 'social', 'inline', 'gallery'] as const)(
    'of a %s is a picture of the stated format and size',
    async (role) => {
      const path = await save(sources, `${role}.jpg`, plain(900, 700).jpeg());
      const { folder, variants } = await make(path, role);
      expect((await readdir(folder)).sort()).toEqual(variants.map((variant) => variant.name).sort());
      for (const { name, format, width, height } of variants) {
        const found = await sharp(join(folder, name)).metadata();
        expect(found.mediaType, name).toBe(`image/${format}`);
        expect([found.width, found.height], name).toEqual([width, height]);
      }
    },
  );

  it('has the same bytes each time', async () => {
    const path = await save(
      sources,
      'again.jpg',
      grainy(480, 360)
        .withExif({ IFD0: { Artist: 'Ana' } })
        .jpeg(),
    );
    const [one, two] = [await make(path, 'lead'), await make(path, 'lead')];
    for (const { name } of one.variants) {
      const [a, b] = [await readFile(join(one.folder, name)), await readFile(join(two.folder, name))];
      expect(a.equals(b), name).toBe(true);
    }
  });

  it('has the bytes when it is made alone that it has among others', async () => {
    const path = await save(sources, 'alone.jpg', (await quartered(2400, 1500)).jpeg());
    const { folder, variants } = await make(path, 'lead', { x: 50, y: 20 });
    for (const variant of [variants[0], variants.at(-1)] as Variant[]) {
      const alone = await makeFolder();
      await makeVariants(path, await factsOf(path), [variant], alone);
      const [a, b] = [await readFile(join(alone, variant.name)), await readFile(join(folder, variant.name))];
      expect(a.equals(b), variant.name).toBe(true);
    }
  });

  it('is smaller as AVIF than as WebP, and as WebP than as JPEG', async () => {
    const { pathOf } = await make(
      await save(sources, 'sizes.jpg', grainy(800, 500).blur(1.5).jpeg({ quality: 95 })),
      'figure',
    );
    const sizes = await Promise.all(
      (['avif', 'webp', 'jpeg'] as const).map(async (format) => (await readFile(pathOf(format))).length),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('leaves no draft behind', async () => {
    const { folder } = await make(await save(sources, 'tidy.jpg', plain(50, 50).jpeg()), 'inline');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a source', () => {
  const [red, green, blue, white] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ] as const;
  // The colours at the top left and top right once the picture is shown upright
  it.each([
    [1, red, green],
    [2, green, red],
    [3, blue, white],
    [4, white, blue],
    [5, red, white],
    [6, white, red],
    [7, blue, green],
    [8, green, blue],
  ])('of orientation %i is turned upright', async (orientation, left, right) => {
    const jpeg = (await quartered(80, 60))
      .withMetadata({ orientation })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
    const { pathOf } = await make(await save(sources, `upright-${orientation}.jpg`, jpeg), 'figure');
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const { width, orientation: rest } = await sharp(pathOf(format)).metadata();
      expect(rest ?? 1).toBe(1);
      expect(width).toBe(orientation > 4 ? 60 : 80);
      expect(isNear(await colourAt(pathOf(format), 10, 10), left, 40), format).toBe(true);
      expect(isNear(await colourAt(pathOf(format), width - 10, 10), right, 40), format).toBe(true);
    }
  });

  it.each([
    ['in Display P3', () => plain(60, 40, '#cc3333').withIccProfile('p3').jpeg({ quality: 100 }), 'jpg'],
    ['with 16 bits', () => plain(60, 40, '#cc3333').toColourspace('rgb16').png(), 'png'],
    [
      'with 16 bits in Display P3',
      () => plain(60, 40, '#cc3333').toColourspace('rgb16').withIccProfile('p3').png(),
      'png',
    ],
    [
      'in CMYK',
      () => plain(60, 40, '#cc3333').toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }),
      'jpg',
    ],
    ['as TIFF', () => plain(60, 40, '#cc3333').tiff({ quality: 100 }), 'tiff'],
  ])('%s keeps its look in sRGB without a profile', async (name, draw, extension) => {
    const { pathOf } = await make(await save(sources, `${name.replaceAll(' ', '-')}.${extension}`, draw()), 'figure');
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      expect(isNear(await colourAt(pathOf(format), 30, 20), [204, 51, 51], 16), format).toBe(true);
      if (format !== 'avif') expect((await sharp(pathOf(format)).metadata()).hasProfile).toBe(false);
    }
  });

  it('in shades of grey stays grey', async () => {
    const path = await save(sources, 'grey.png', plain(60, 40, '#777777').toColourspace('b-w').png());
    const { pathOf } = await make(path, 'figure');
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      expect(isNear(await colourAt(pathOf(format), 30, 20), [119, 119, 119], 3), format).toBe(true);
    }
  });

  it('with transparency keeps it in AVIF, WebP and PNG, and lies on white where a network shows it', async () => {
    const path = await save(sources, 'glass.png', plain(60, 40).ensureAlpha(0).png());
    const { pathOf } = await make(path, 'figure');
    for (const format of ['avif', 'webp', 'png'] as const) {
      const { data, info } = await sharp(pathOf(format)).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
      expect([info.channels, data[3]], format).toEqual([4, 0]);
    }
    const social = await make(path, 'social');
    expect(await colourAt(social.pathOf('jpeg'), 30, 10)).toEqual([255, 255, 255]);
  });

  it('that changed after it was inspected is refused', async () => {
    const path = await save(sources, 'changing.jpg', plain(60, 40).jpeg());
    const image = await factsOf(path);
    await save(sources, 'changing.jpg', plain(60, 41).jpeg());
    await expect(makeVariants(path, image, pictureVariants(image, 'inline'), sources)).rejects.toThrow('changed');
  });

  it('of one pixel, and one that is extremely tall, have variants', async () => {
    await make(await save(sources, 'dot.png', plain(1, 1).png()), 'lead');
    const { variants } = await make(await save(sources, 'tower.png', plain(40, 20_000).png()), 'figure');
    expect(Math.max(...variants.map((variant) => variant.height))).toBeLessThanOrEqual(16_383);
  });
});

describe('a crop', () => {
  it.each([
    [{ x: 0, y: 0 }, [255, 0, 0]],
    [{ x: 100, y: 0 }, [0, 255, 0]],
    [{ x: 100, y: 100 }, [0, 0, 255]],
    [{ x: 0, y: 100 }, [255, 255, 255]],
  ])('keeps its focus %o', async (focus, colour) => {
    for (const [width, height] of [
      [2000, 400],
      [400, 2000],
    ] as const) {
      const path = await save(sources, `focus-${width}.png`, (await quartered(width, height)).png());
      const { pathOf } = await make(path, 'portrait', focus);
      const side = (await sharp(pathOf('jpeg')).metadata()).width;
      const at = (percent: number) => Math.round(5 + ((side - 10) * percent) / 100);
      const found = await colourAt(pathOf('jpeg'), at(focus.x), at(focus.y));
      expect(isNear(found, colour, 30), `${width}: ${found}`).toBe(true);
    }
  });
});

describe('an animation', () => {
  it('stays animated as WebP and GIF, with its delays and its loop', async () => {
    const path = await save(sources, 'moving.gif', await animation(['red', 'lime', 'blue'], [100, 200, 300], 2));
    const { pathOf, variants } = await make(path, 'figure');
    expect(variants.map((variant) => variant.format)).toEqual(['webp', 'gif']);
    for (const format of ['webp', 'gif'] as const) {
      const moving = { pages: 3, delay: [100, 200, 300], loop: 2, pageHeight: 80 };
      expect(await sharp(pathOf(format), { animated: true }).metadata(), format).toMatchObject(moving);
    }
  });

  it('that came as WebP is shrunk frame by frame', async () => {
    const gif = await (await animation(['red', 'lime'], [80, 120], 0)).toBuffer();
    const webp = sharp(gif, { animated: true }).resize(1200, 800).webp();
    const { pathOf } = await make(await save(sources, 'moving.webp', webp), 'inline');
    const { width, pageHeight, pages } = await sharp(pathOf('webp'), { animated: true }).metadata();
    expect({ width, pageHeight, pages }).toEqual({ width: 640, pageHeight: 427, pages: 2 });
  });

  it('stands still on its first frame in a list', async () => {
    const path = await save(sources, 'listed.gif', await animation(['red', 'lime'], [100, 100], 0));
    const { pathOf } = await make(path, 'thumbnail');
    expect((await sharp(pathOf('webp'), { animated: true }).metadata()).pages ?? 1).toBe(1);
    expect(isNear(await colourAt(pathOf('jpeg'), 20, 20), [255, 0, 0])).toBe(true);
  });
});

describe('a drawing', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><script>x()</script><path d="M0 0h40v40H0z" fill="red"/></svg>';

  it('is published sanitised under its digest', async () => {
    const path = await save(sources, 'drawing.svg', svg);
    const { pathOf, variants } = await make(path, 'figure');
    expect(variants).toHaveLength(1);
    expect(await readFile(pathOf('svg'), 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="red" d="M0 0h40v40H0z"/></svg>',
    );
  });

  it('holds photographs that say nothing of themselves, under a name of its own, and shows them on cards', async () => {
    const photo = (
      await located(plain(40, 40, '#00f'))
        .webp()
        .toBuffer()
    ).toString('base64');
    const image = `<image width="40" height="40" href="data:image/webp;base64,${photo}"/>`;
    const path = await save(
      sources,
      'photo.svg',
      svg.replace('<script>x()</script>', '').replace('</svg>', `${image}</svg>`),
    );
    const { pathOf, variants } = await make(path, 'figure');
    expect(variants[0]?.name).toMatch(/^[\da-f]{16}-embeds\.svg$/);
    const published = await readFile(pathOf('svg'), 'utf8');
    const [, held = ''] = /base64,([^"]+)/.exec(published) ?? [];
    expect((await sharp(Buffer.from(held, 'base64')).metadata()).exif).toBeUndefined();
    const card = (await make(path, 'social')).pathOf('png');
    expect(isNear(await colourAt(card, 600, 315), [0, 0, 255])).toBe(true);
  });

  it('is drawn whole on white for networks that show no SVG', async () => {
    const { pathOf } = await make(await save(sources, 'shared.svg', svg), 'social');
    const { width, height } = await sharp(pathOf('png')).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(await colourAt(pathOf('png'), 600, 315)).toEqual([255, 0, 0]);
    expect(await colourAt(pathOf('png'), 5, 5)).toEqual([255, 255, 255]);
  });

  it.each([
    ['a continent', 4_000_000],
    ['a grain', 0.01],
  ])('is drawn as well when it has the size of %s', async (_, side) => {
    const vast = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="red" d="M0 0h${side}v${side}H0z"/></svg>`;
    const { pathOf } = await make(await save(sources, `of-${side}.svg`, vast), 'social');
    expect(await colourAt(pathOf('png'), 600, 315)).toEqual([255, 0, 0]);
  });
});
