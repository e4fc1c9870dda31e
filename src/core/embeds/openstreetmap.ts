/**
 * Maps at OpenStreetMap, by the address that it shows while a map is moved, such as
 * `https://www.openstreetmap.org/?mlat=54.32&mlon=10.14#map=15/54.32/10.14`; with `mlat` and `mlon` it has a marker.
 */
import type { EmbedProvider } from './embed-provider.ts';

const MAP = /^#map=(\d{1,2})\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)/;
const DEGREES = /^-?\d{1,3}(\.\d+)?$/;

/** The map's size on a wide screen, in pixels, from which follows how much of the world it shows. */
const SIZE = { width: 640, height: 400 };

export const openStreetMap: EmbedProvider = {
  name: 'OpenStreetMap',
  privacy: 'https://osmfoundation.org/wiki/Privacy_Policy',
  frameOf({ host, hash, searchParams }) {
    const [, zoom, latitude, longitude] = MAP.exec(hash)?.map(Number) ?? [];
    if (!/^(www\.)?openstreetmap\.org$/.test(host) || zoom === undefined) return undefined;
    const box = boxOf(zoom, latitude as number, longitude as number);
    const marker = ['mlat', 'mlon'].map((key) => searchParams.get(key) ?? '');
    const mark = marker.every((value) => DEGREES.test(value)) ? `&marker=${marker.join('%2C')}` : '';
    return {
      frame: `https://www.openstreetmap.org/export/embed.html?bbox=${box.join('%2C')}&layer=mapnik${mark}`,
      size: { width: 16, height: 10 },
    };
  },
};

/** Returns the west, south, east and north of a map around a point; a world of zoom 0 is 256 pixels wide. */
function boxOf(zoom: number, latitude: number, longitude: number): string[] {
  const perPixel = 360 / (256 * 2 ** zoom);
  const width = (SIZE.width * perPixel) / 2;
  const height = ((SIZE.height * perPixel) / 2) * Math.cos((latitude * Math.PI) / 180);
  return [longitude - width, latitude - height, longitude + width, latitude + height].map((one) => one.toFixed(5));
}
