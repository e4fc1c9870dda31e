/** Prepares the drawings of the brand for pages, and remembers from one command to the next what came of each. */

import { digestOf } from '../../disk/digest.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { embeddedPictures } from '../../images/svg/embedded-pictures.ts';
import { toInlineSvg } from '../../images/svg/inline-svg.ts';
import { prepareDrawing } from '../../images/variants/prepare-drawing.ts';

/** Drawings by their texts. */
export interface Drawings {
  /** Returns the text of a drawing made safe and small, or `undefined` where it can't be shown. */
  clean(text: string): Promise<string | undefined>;
  /** Returns a clean drawing as it stands in the HTML of a page ({@link toInlineSvg}). */
  inline(text: string, prefix: string): string | undefined;
  /** Keeps what was asked for. */
  save(): void;
}

interface Kept {
  version: string;
  /** By digests; `null` stands for a drawing that can't be shown. */
  results: Record<string, string | null>;
}

/**
 * Opens the drawings that a file remembers, where the same `version` of the code has made them. `prepare` prepares those with
 * pictures in them.
 */
export function openDrawings(file: string, version: string, prepare = prepareDrawing): Drawings {
  const kept = readSealed<Kept>(file);
  const known = kept?.version === version ? kept.results : {};
  const asked: Record<string, string | null> = {};
  let isChanged = kept?.version !== version;
  const keyOf = (...texts: string[]) => digestOf(JSON.stringify(texts));
  const recall = (key: string) => (Object.hasOwn(known, key) ? (known[key] as string | null) : undefined);
  const keep = (key: string, result: string | null) => {
    if (!Object.hasOwn(known, key)) isChanged = true;
    asked[key] = result;
    return result ?? undefined;
  };
  const cleaned = async (text: string) => {
    // Pictures in a drawing are decoded where all are
    const drawing = await (embeddedPictures(text).length > 0 ? prepare : prepareDrawing)(text);
    return 'svg' in drawing ? drawing.svg : null;
  };
  return {
    async clean(text) {
      const key = keyOf(text);
      const result = recall(key);
      return keep(key, result === undefined ? await cleaned(text) : result);
    },
    inline(text, prefix) {
      const key = keyOf(text, prefix);
      const result = recall(key);
      return keep(key, result === undefined ? (toInlineSvg(text, prefix) ?? null) : result);
    },
    save() {
      if (isChanged || Object.keys(asked).length !== Object.keys(known).length)
        writeSealed(file, { version, results: asked } satisfies Kept);
    },
  };
}
