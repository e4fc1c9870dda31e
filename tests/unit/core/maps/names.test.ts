import { geoEquirectangular } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, freeCorner, liesOn, overlaps } from '../../../../src/core/maps/boxes.ts';
import { placeCountries } from '../../../../src/core/maps/country-names.ts';
import { crossingsAt } from '../../../../src/core/maps/inside-areas.ts';
import { type Named, placeNamed } from '../../../../src/core/maps/place-names.ts';
import { pathData, type Spot, trace } from '../../../../src/core/maps/trace.ts';

/** Numbers between 0 and 1 that are the same in each run. */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('names on a map', () => {
  it('touch neither each other nor what is taken, and never leave the drawing', () => {
    const random = createRandom(7);
    for (let round = 0; round < 60; round++) {
      const [width, height] = [320, 260];
      const spots = Array.from({ length: 3 + (round % 20) }, (): Spot => [random() * width, random() * height]);
      const named = spots.map(
        (spot, at): Named => ({ lines: ['Name of it'.slice(0, 2 + (at % 9))], anchors: [{ spot, distance: 6 }] }),
      );
      const taken = spots.map((spot) => boxAround(spot, 10));
      const around = { width, height, isRightToLeft: round % 2 === 0, taken, crowded: spots };
      const boxes = placeNamed(named, around).flatMap((place) => place?.box ?? []);
      for (const [index, box] of boxes.entries()) {
        expect(liesOn(box, around)).toBe(true);
        expect([...taken, ...boxes.slice(0, index)].some((other) => overlaps(other, box))).toBe(false);
      }
      if (spots.length < 5) expect(boxes).toHaveLength(spots.length);
    }
  });

  it('stand beside their place, first where reading goes on', () => {
    const one = (isRightToLeft: boolean) =>
      placeNamed([{ lines: ['Oslo'], anchors: [{ spot: [100, 50], distance: 6 }] }], {
        width: 200,
        height: 100,
        isRightToLeft,
        taken: [],
        crowded: [],
      })[0];
    expect(one(false)).toMatchObject({ side: 'left', x: 108 });
    expect(one(true)).toMatchObject({ side: 'right', x: 92 });
  });

  it('of areas stand inside where there is room, and else beside', () => {
    const around = { width: 400, height: 100, isRightToLeft: false, taken: [], crowded: [] };
    const one = (room: number) =>
      placeNamed([{ lines: ['Shadow'], anchors: [{ spot: [100, 50], distance: room / 2, room }] }], around)[0];
    expect(one(90)).toMatchObject({ side: 'middle', x: 100 });
    expect(one(30)).toMatchObject({ side: 'left', x: 117 });
    expect(
      crossingsAt(5, [
        [0, 0],
        [10, 0],
        [10, 10],
        [6, 10],
        [6, 2],
        [4, 2],
        [4, 10],
        [0, 10],
      ]),
    ).toEqual([0, 4, 6, 10]);
  });

  it('of countries stand inside them, where nothing else is, or not at all', () => {
    const land = (left: number, right: number) => [
      {
        isClosed: true,
        spots: [
          [left, 0],
          [right, 0],
          [right, 200],
          [left, 200],
        ] as Spot[],
      },
    ];
    const countries = [
      { name: 'Norway', traces: land(0, 150) },
      { name: 'Sweden', traces: land(150, 300) },
      { name: 'Strip', traces: land(300, 310) },
    ];
    const drawing = { width: 320, height: 200, locale: 'en', most: 9 };
    const taken: Box[] = [boxAround([75, 100], 140, 60)];
    const placed = placeCountries(countries, drawing, taken);
    expect(placed.map(({ lines }) => lines.join(' '))).toEqual(['Norway', 'Sweden']);
    const [norway, sweden] = placed;
    expect(Math.abs((norway?.y ?? 0) - 100)).toBeGreaterThan(30);
    expect(sweden?.x).toBeGreaterThan(200);
    expect(placeCountries(countries, { ...drawing, most: 1 }, taken)).toHaveLength(1);
  });

  it('leave room for the globe in the corner that hides least', () => {
    const corners = [
      ['top', 'right'],
      ['top', 'left'],
      ['bottom', 'right'],
    ] as const;
    const size = { width: 60, height: 60 };
    const box = freeCorner(corners, size, { width: 320, height: 200 }, [[300, 20]], []);
    expect(box).toEqual({ left: 10, top: 10, right: 70, bottom: 70 });
    expect(freeCorner(corners, size, { width: 320, height: 200 }, [[300, 20]], [box]).top).toBe(130);
  });
});

describe('the path of a shape', () => {
  const projection = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 100]);

  it('leaves out what nobody sees', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [20, 20],
      ],
    };
    expect(pathData(trace(line, projection))).toBe('M0 200l20 0 20-40');
    const island = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    };
    expect(trace(island, projection)).toEqual([]);
  });

  it('closes areas', () => {
    const land = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [0, 10],
          [10, 10],
          [10, 0],
          [0, 0],
        ],
      ],
    };
    expect(pathData(trace(land, projection))).toMatch(/^M0 200l0-20 .*z$/);
  });
});
