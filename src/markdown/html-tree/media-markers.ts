/** Hands every recording to the page, which prints its player. */
import type { Root } from 'hast';
import { elementsOf, replaceElement } from '../syntax/walk.ts';

/** Replaces the place of each recording by a marker, `\0media:…\0`, with its number in the rendering's `media`. */
export function mediaMarkers() {
  return (tree: Root): void => {
    for (const step of elementsOf(tree)) {
      const number = step.node.properties['dataMedia'];
      if (number !== undefined) replaceElement(step, { type: 'raw', value: `\0media:${number}\0` });
    }
  };
}
