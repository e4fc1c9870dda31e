import { describe, expect, it } from 'vitest';
import { keepInside, swipeOf, WHOLE, zoomAt } from '../../../../src/client/pictures/zoom.ts';

describe('a close-up', () => {
  it('leaves what lies below the finger where it is', () => {
    const point = { x: 100, y: -40 };
    const near = zoomAt({ scale: 1.5, x: 30, y: 10 }, 2, point);
    const below = ({ scale, x, y }: typeof near) => [(point.x - x) / scale, (point.y - y) / scale];
    expect(below(near)).toEqual(below({ scale: 1.5, x: 30, y: 10 }));
    expect(near.scale).toBe(3);
  });

  it('is never smaller than the whole picture, nor larger than five times it', () => {
    expect(zoomAt(WHOLE, 0.5).scale).toBe(1);
    expect(zoomAt(WHOLE, 2).scale).toBe(2);
    expect(zoomAt(WHOLE, 40).scale).toBe(5);
  });

  it('can be moved as far as the edges of the picture', () => {
    const picture = { width: 300, height: 200 };
    const frame = { width: 360, height: 600 };
    // At twice its size the picture is wider than the frame by 240 pixels, and not as high as it
    expect(keepInside({ scale: 2, x: 500, y: 90 }, picture, frame)).toEqual({ scale: 2, x: 120, y: 0 });
    expect(keepInside({ scale: 2, x: -50, y: 90 }, picture, frame)).toEqual({ scale: 2, x: -50, y: 0 });
    expect(keepInside({ scale: 2, x: -500, y: 0 }, picture, frame).x).toBe(-120);
  });
});

describe('a swipe', () => {
  it.each([
    [-60, 20, 'left'],
    [60, -20, 'right'],
    [10, 120, 'down'],
    [10, -120, undefined],
    [-30, 5, undefined],
    [5, 60, undefined],
  ])('by %i to the right and %i down goes %s', (x, y, to) => {
    expect(swipeOf({ x, y })).toBe(to);
  });
});
