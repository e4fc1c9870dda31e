/** Draws sea, land and borders below a map, which are the same in all languages. */
import { element } from '../charts/pen.ts';
import type { Frame } from './frame.ts';
import type { MapSource } from './map-source.ts';
import { type Atlas, type Ground, groundIn } from './outlines.ts';
import { HALVES, pathData, type Trace, trace } from './trace.ts';

/** What is the same in all languages of a map. */
export interface Earth {
  svg: string;
  /** The countries that have a number of ISO 3166-1. */
  countries: { number: string; traces: Trace[] }[];
}

/** The earth of the last maps, by their width: most of the work of a map, which the languages of a story share. */
const known = new Map<MapSource, Map<number, Earth>>();
const MOST_KNOWN = 200;

/** Returns the earth below a map in a frame. */
export function earthIn(source: MapSource, frame: Frame, atlas: Atlas): Earth {
  const byWidth = known.get(source) ?? new Map<number, Earth>();
  const earth = byWidth.get(frame.width) ?? createEarth(frame, atlas);
  byWidth.set(frame.width, earth);
  known.set(source, byWidth);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest) known.delete(oldest);
  return earth;
}

function createEarth(frame: Frame, atlas: Atlas): Earth {
  const ground = groundIn(frame, atlas);
  // On a map of the world names would hide the land
  const named = frame.radius < 180 ? ground.countries : [];
  const countries = named.map(({ number, land }) => ({ number, traces: trace(land, frame.projection) }));
  return { svg: drawEarth(ground, frame), countries: countries.filter(({ traces }) => traces.length > 0) };
}

function drawEarth({ land, borders }: Ground, { width, height, radius, projection }: Frame): string {
  const sea =
    radius < 180
      ? element('rect', { class: 'sea', width, height })
      : path('sea', pathData(trace({ type: 'Sphere' }, projection)));
  return sea + path('land', pathData(trace(land, projection))) + path('borders', pathData(trace(borders, projection)));
}

function path(className: string, d: string): string {
  return d === '' ? '' : element('path', { class: className, transform: HALVES, d });
}
