/** All maps of a newsroom, and what they are drawn from. */
import type { MapSource } from './map-source.ts';
import type { Atlas } from './outlines.ts';

/** A map that was read. */
export interface MapFacts {
  /** Changes with all that shapes the drawing besides the language. */
  digest: string;
  source: MapSource;
}

export interface Maps {
  /** By the virtual path of the GeoJSON. */
  found: ReadonlyMap<string, MapFacts>;
  atlas: Atlas;
}
