/** Hands every recording and map to the page, which prints its player or its drawing. */
import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../syntax/walk.ts';

/**
 * Replaces the place of each recording by a marker, `\0media:…\0`, with its number in the rendering's `media`, and that of
 * each map by `\0map:…\0`, with its number in `maps`.
 */
export function mediaMarkers() {
  return (tree: Root): void => {
    for (const step of elementsOf(tree)) {
      const { dataMedia, dataMap } = step.node.properties;
      if (dataMedia !== undefined) replaceElement(step, { type: 'raw', value: `\0media:${dataMedia}\0` });
      if (dataMap !== undefined) replaceElement(step, { type: 'raw', value: `\0map:${dataMap}\0` });
    }
  };
}
