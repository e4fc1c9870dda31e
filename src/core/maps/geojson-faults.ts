/** What an editor is told whose file is no map. */

/** What is wrong with a file, and where in it: `features[2].geometry`. */
export interface MapFault {
  message: string;
  hint: string;
  field?: string;
}

/** Ends the reading of a file that is no map. */
export class BrokenMap extends Error {
  readonly fault: MapFault;
  constructor(fault: MapFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The most that a file may weigh, in bytes, and hold. */
export const LARGEST_MAP = 512 * 1024;
export const MOST_POSITIONS = 10_000;
export const MOST_FEATURES = 200;

/** How a file is made by those who have none. */
const MAKE = 'Draw it at geojson.io and save it as GeoJSON.';

const EXAMPLE =
  '{"type": "Feature", "properties": {"name": "Kotka"}, "geometry": {"type": "Point", "coordinates": [26.95, 60.47]}}';

/** Tells what a text is that is no JSON, or returns `undefined` where it is meant as JSON. */
export function otherFormat(text: string): MapFault | undefined {
  const [, name = ''] = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(kml|gpx)?/i.exec(text) ?? [undefined, undefined];
  if (!/^\uFEFF?\s*</.test(text)) return undefined;
  return {
    message: `The file is ${name ? name.toUpperCase() : 'XML or HTML'}, not GeoJSON.`,
    hint: 'Open it at geojson.io or in QGIS, save it from there as GeoJSON, and name that file.',
  };
}

/** Tells that a value is no GeoJSON at all. */
export function noGeoJson(value: unknown): MapFault {
  const { type } = Object(value) as { type?: unknown };
  if (type === 'Topology')
    return {
      message: 'The file is TopoJSON, not GeoJSON.',
      hint: 'Open it at mapshaper.org, export it as GeoJSON, and name that file.',
    };
  return {
    message: 'The file is JSON, but no GeoJSON.',
    hint: `It begins with {"type": "FeatureCollection", "features": […]}, and a place in it is ${EXAMPLE}. ${MAKE}`,
  };
}

/** Tells that a file shows nothing. */
export function noFeature(): MapFault {
  return {
    message: 'The map shows nothing: the file has no feature with a place, a line or an area.',
    hint: `Write one into its list "features": ${EXAMPLE}.`,
  };
}

/** Tells that a feature is no whole one. */
export function brokenFeature(field: string, message: string): MapFault {
  return { field, message, hint: `A place is written like this: ${EXAMPLE}. ${MAKE}` };
}

/** Tells what is wrong with a position outside the world, which most often has latitude first. */
export function brokenPosition(field: string, [x, y]: readonly unknown[]): MapFault {
  const both = typeof x === 'number' && typeof y === 'number';
  const written = `[${[x, y].map((one) => (typeof one === 'number' ? one : '?')).join(', ')}]`;
  if (both && Math.abs(x) <= 90 && Math.abs(y) <= 180)
    return {
      field,
      message: `The position ${written} is not on earth: ${y} is no latitude.`,
      hint: `In GeoJSON the longitude comes first, here [${y}, ${x}]. Maps in a browser mostly show the latitude first.`,
    };
  if (both && Math.abs(x) <= 360 && Math.abs(y) <= 90)
    return {
      field,
      message: `The position ${written} is not on earth: ${x} is no longitude.`,
      hint: 'Longitudes run from -180 in the west to 180 in the east.',
    };
  if (both)
    return {
      field,
      message: `The position ${written} is not in degrees.`,
      hint: 'Save the file anew in degrees of longitude and latitude (WGS 84, EPSG:4326), such as [26.95, 60.47].',
    };
  return {
    field,
    message: 'This is no position.',
    hint: 'Write longitude and latitude in degrees, as numbers without quotes: [26.95, 60.47].',
  };
}

/** Tells that a name is no text. */
export function brokenName(field: string): MapFault {
  return {
    field,
    message: 'This name is no text, so it can’t be printed.',
    hint: 'Write "name": "Kotka", or one for each language: "name": {"en": "Kotka", "ar": "كوتكا"}.',
  };
}

/** Tells that a file is larger than a map of a page can be. */
export function tooLarge(what: string, most: string): MapFault {
  return {
    message: `The file has ${what}, and a map may have at most ${most}.`,
    hint: 'Leave out what readers needn’t see, and make lines and areas simpler at mapshaper.org (Simplify), then export it as GeoJSON.',
  };
}
