import { describe, expect, it } from 'vitest';
import {
  createPicture,
  type ImageFacts,
  type PictureRole,
  pictureVariants,
} from '../../../../src/core/pictures/picture.ts';
import { PICTURE_ROLES } from '../../../../src/core/pictures/picture-roles.ts';

const photo: ImageFacts = { digest: 'd1', width: 3000, height: 2000, format: 'jpeg' };
const ROLES = Object.keys(PICTURE_ROLES) as PictureRole[];
const names = (image: ImageFacts, role: PictureRole, focus?: { x: number; y: number }) =>
  pictureVariants(image, role, focus).map((variant) => variant.name);

describe('the variants of an image', () => {
  it('are AVIF in every width of the role, WebP in every other one, and one JPEG last', () => {
    expect(names(photo, 'figure')).toEqual([
      'd1-480.avif',
      'd1-840.avif',
      'd1-1480.avif',
      'd1-1920.avif',
      'd1-840.webp',
      'd1-1920.webp',
      'd1-840.jpeg',
    ]);
  });

  it.each(ROLES)('of a %s are never wider or taller than the source', (role) => {
    for (const [width, height] of [
      [3000, 2000],
      [700, 500],
      [90, 3000],
      [300, 40],
      [1, 1],
    ] as const) {
      for (const variant of pictureVariants({ ...photo, width, height }, role)) {
        expect(variant.width).toBeLessThanOrEqual(width);
        expect(variant.height).toBeLessThanOrEqual(height);
        expect(Math.min(variant.width, variant.height)).toBeGreaterThan(0);
      }
    }
  });

  it('end with the source’s own width when it is narrower than the role’s widest', () => {
    expect(names({ ...photo, width: 1000, height: 500 }, 'figure')).toContain('d1-1000.avif');
    expect(
      names({ ...photo, width: 1600, height: 800 }, 'figure').filter((name) => name.includes('1600')),
    ).toHaveLength(2);
  });

  it('have no two widths that nearly equal each other', () => {
    const widths = pictureVariants({ ...photo, width: 860, height: 500 }, 'figure').map((variant) => variant.width);
    expect(new Set(widths)).toEqual(new Set([480, 860, 840]));
    expect(names({ ...photo, width: 860, height: 500 }, 'figure')).not.toContain('d1-840.avif');
  });

  it('of a cover are twice as wide as tall, around the focus; enlarged it is whole', () => {
    const cover = pictureVariants(photo, 'cover', { x: 50, y: 0 });
    expect(cover.map(({ name }) => name)).toContain('d1-0.0.3000.1500-840.avif');
    expect(cover.filter(({ crop }) => !crop)).toEqual([
      { name: 'd1-2180.webp', format: 'webp', width: 2180, height: 1453, enlarged: true },
    ]);
    const picture = createPicture(photo, { path: 'a.jpg', role: 'cover' }, '', (name) => name);
    expect(picture).toMatchObject({ width: 2180, height: 1090, enlarged: 'd1-2180.webp' });
    expect(picture.whole).toEqual({ width: 2180, height: 1453 });
    expect(picture.sources[1]?.srcset).not.toContain('d1-2180.webp');
  });

  it.each([
    ['wider', { width: 3000, height: 1000 }],
    ['upright', { width: 2000, height: 3000 }],
    ['moving', { width: 3000, height: 2000, format: 'gif' as const, animated: true as const }],
  ])('of a cover that is %s are whole', (_, facts) => {
    const cover = pictureVariants({ ...photo, ...facts }, 'cover');
    expect(cover.some(({ crop, enlarged }) => crop || enlarged)).toBe(false);
  });

  it('keep transparency in a PNG, but not where a network shows them', () => {
    expect(names({ ...photo, alpha: true }, 'figure').at(-1)).toBe('d1-840.png');
    expect(names({ ...photo, alpha: true }, 'social').at(-1)).toMatch(/-1200\.jpeg$/);
  });

  it('of an animation are animated WebP and a GIF, and a still where the role crops', () => {
    const film: ImageFacts = { digest: 'd2', width: 640, height: 360, format: 'gif', animated: true };
    expect(names(film, 'inline')).toEqual(['d2-320.webp', 'd2-640.webp', 'd2-320.gif']);
    const stills = pictureVariants(film, 'thumbnail');
    expect(stills.every((variant) => variant.still && variant.name.includes('-still'))).toBe(true);
    expect(stills.at(-1)?.format).toBe('jpeg');
  });

  it('of a drawing are the drawing itself, and a PNG where a network shows it', () => {
    const drawing: ImageFacts = { digest: 'd3', width: 60, height: 40, format: 'svg' };
    expect(names(drawing, 'cover')).toEqual(['d3.svg']);
    expect(pictureVariants(drawing, 'social')).toEqual([
      { name: 'd3-1200.png', format: 'png', width: 1200, height: 630 },
    ]);
  });

  it('of an extremely tall image stay below the tallest WebP', () => {
    const tower = pictureVariants({ ...photo, width: 1000, height: 40_000 }, 'figure');
    expect(Math.max(...tower.map((variant) => variant.height))).toBeLessThanOrEqual(16_383);
  });

  it('have names that differ wherever their pixels do', () => {
    const seen = new Map<string, string>();
    const film: ImageFacts = { ...photo, width: 1600, height: 900, format: 'gif', animated: true };
    for (const image of [photo, film].map((one, index) => ({ ...one, digest: `d${index}` }))) {
      for (const role of ROLES) {
        for (const focus of [undefined, { x: 0, y: 0 }, { x: 100, y: 30 }]) {
          for (const variant of pictureVariants(image, role, focus)) {
            const pixels = JSON.stringify({ ...variant, enlarged: undefined });
            const known = seen.get(variant.name) ?? pixels;
            expect(pixels).toBe(known);
            seen.set(variant.name, known);
          }
        }
      }
    }
  });
});

it('a portrait is sharp at its size on the page, 72 to 144 pixels, on screens of three times the density too', () => {
  const widths = pictureVariants({ ...photo, width: 1000, height: 1000 }, 'portrait').map(({ width }) => width);
  for (const density of [1, 2, 3]) expect(widths).toContain(144 * density);
  expect(PICTURE_ROLES.portrait.sizes).toBe('(min-width: 720px) 144px, 20vw');
});

it('a tall picture is shown so that its height fits a window, and loaded at that size', () => {
  const { sizes } = createPicture(
    { ...photo, width: 1200, height: 1800 },
    { path: 'a.jpg', role: 'figure' },
    '',
    String,
  );
  expect(sizes).toBe('(min-width: 40rem) 480px, 100vw');
  expect(createPicture(photo, { path: 'a.jpg', role: 'figure' }, '', String).sizes).toBe(PICTURE_ROLES.figure.sizes);
});

describe('a crop', () => {
  it('is the largest part of the role’s shape, around the middle', () => {
    expect(pictureVariants({ ...photo, width: 1000, height: 1000 }, 'portrait')[0]?.crop).toBeUndefined();
    expect(pictureVariants(photo, 'portrait')[0]?.crop).toEqual({ left: 500, top: 0, width: 2000, height: 2000 });
  });

  it.each([
    [{ x: 0, y: 50 }, 0],
    [{ x: 40, y: 50 }, 200],
    [{ x: 100, y: 50 }, 1000],
  ])('moves to its focus %o and stays inside', (focus, left) => {
    expect(pictureVariants(photo, 'portrait', focus)[0]?.crop).toMatchObject({ left, top: 0 });
  });

  it('is absent when the image has the role’s shape already', () => {
    expect(names({ ...photo, width: 1600, height: 900 }, 'lead')).toContain('d1-840.avif');
  });

  it('of the longer side only, whichever that is', () => {
    expect(pictureVariants({ ...photo, width: 1000, height: 3000 }, 'lead')[0]?.crop).toMatchObject({
      left: 0,
      width: 1000,
    });
  });
});

describe('a picture', () => {
  const urlOf = (name: string) => `/_images/${name}`;
  const shown = { path: 'content/a.jpg', role: 'figure' as const };

  it('prints its sources from the smallest format, a fallback and its largest size', () => {
    expect(createPicture({ ...photo, width: 900, height: 600 }, shown, 'A stage', urlOf)).toEqual({
      shown,
      sources: [
        {
          type: 'image/avif',
          srcset: '/_images/d1-480.avif 480w, /_images/d1-900.avif 900w',
        },
        {
          type: 'image/webp',
          srcset: '/_images/d1-900.webp 900w',
        },
      ],
      src: '/_images/d1-840.jpeg',
      width: 900,
      height: 600,
      sizes: PICTURE_ROLES.figure.sizes,
      alt: 'A stage',
      enlarged: '/_images/d1-900.webp',
    });
  });

  it('can be enlarged to its largest file, where it stands in the story by itself', () => {
    const enlarged = (image: ImageFacts, role: PictureRole) =>
      createPicture(image, { ...shown, role }, '', urlOf).enlarged;
    expect(enlarged(photo, 'cover')).toBe('/_images/d1-2180.webp');
    expect(enlarged(photo, 'gallery')).toBe('/_images/d1-1600.webp');
    // Of two files of one width, that for every browser
    expect(enlarged({ ...photo, width: 600 }, 'figure')).toBe('/_images/d1-600.jpeg');
    const others = (['inline', 'lead', 'thumbnail', 'portrait'] as const).map((role) => enlarged(photo, role));
    expect(others.filter(Boolean)).toEqual([]);
  });

  it('of a drawing has one address and no sources', () => {
    const drawing: ImageFacts = { digest: 'd3', width: 60, height: 40, format: 'svg' };
    expect(createPicture(drawing, shown, '', urlOf)).toMatchObject({
      sources: [],
      src: '/_images/d3.svg',
      width: 60,
    });
  });

  it('of an animation offers WebP and falls back to GIF', () => {
    const film: ImageFacts = { digest: 'd2', width: 640, height: 360, format: 'gif', animated: true };
    const picture = createPicture(film, shown, '', urlOf);
    expect(picture.sources.map((source) => source.type)).toEqual(['image/webp']);
    expect(picture.src).toBe('/_images/d2-640.gif');
  });
});
