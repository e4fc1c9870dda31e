/** Leaves out points of outlines far outside a frame, as most of a country's coast is, before they are projected. */
import type { MultiPolygon, Position } from 'geojson';
import type { Frame } from './frame.ts';

/** Up to this angle, in degrees, and not near a pole, a part of the earth is nearly a rectangle of degrees. */
const WIDEST = 8;
const HIGHEST = 78;

/**
 * Returns an area that looks the same in a frame. A point goes where it, the one before and the one after all lie on the
 * same side of the frame, as no line between such points comes into it. The side has room for great circles, which bend
 * towards the poles.
 */
export function withoutFarPoints(land: MultiPolygon, { centre: [longitude, latitude], radius }: Frame): MultiPolygon {
  const height = radius * 1.5 + 0.5;
  if (radius > WIDEST || Math.abs(latitude) + height > HIGHEST) return land;
  const width = (Math.asin(Math.sin(radians(height)) / Math.cos(radians(latitude))) * 180) / Math.PI;
  const side = ([x = 0, y = 0]: Position) => {
    const away = ((x - longitude + 540) % 360) - 180;
    return 3 * sideOf(away, width) + sideOf(y - latitude, height);
  };
  const thin = (ring: Position[]) => {
    const sides = ring.map(side);
    const last = ring.length - 1;
    return ring.filter((_, at) => {
      const own = sides[at];
      return own === 0 || at === 0 || at === last || sides[at - 1] !== own || sides[at + 1] !== own;
    });
  };
  const rings = (polygon: Position[][]) => polygon.map(thin).filter((ring, index) => index === 0 || ring.length > 3);
  return {
    type: 'MultiPolygon',
    coordinates: land.coordinates.map(rings).filter(([outer]) => (outer?.length ?? 0) > 3),
  };
}

function sideOf(distance: number, most: number): number {
  return Math.abs(distance) <= most ? 0 : Math.sign(distance);
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}
