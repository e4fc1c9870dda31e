/** Prepares the drawings of the brand for pages, and remembers from one command to the next what came of each. */

import { digestOf } from '../../disk/digest.ts';
import { readJson, writeJson } from '../../disk/json-file.ts';
import { toInlineSvg } from '../../images/svg/inline-svg.ts';
import { sanitizeSvg } from '../../images/svg/sanitize-svg.ts';

/** Drawings by their texts. */
export interface Drawings {
  /** Returns the text of a drawing made safe and small, or `undefined` where it can't be shown. */
  clean(text: string): string | undefined;
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

/** Opens the drawings that a file remembers, where the same `version` of the code has made them. */
export function openDrawings(file: string, version: string): Drawings {
  const kept = readJson<Kept>(file);
  const known = kept?.version === version ? kept.results : {};
  const asked: Record<string, string | null> = {};
  let isChanged = kept?.version !== version;
  const remember = (make: () => string | undefined, ...texts: string[]) => {
    const key = digestOf(JSON.stringify(texts));
    if (!Object.hasOwn(known, key)) isChanged = true;
    const result = Object.hasOwn(known, key) ? (known[key] as string | null) : (make() ?? null);
    asked[key] = result;
    return result ?? undefined;
  };
  const cleaned = (text: string) => {
    const drawing = sanitizeSvg(text);
    return 'svg' in drawing ? drawing.svg : undefined;
  };
  return {
    clean: (text) => remember(() => cleaned(text), text),
    inline: (text, prefix) => remember(() => toInlineSvg(text, prefix), text, prefix),
    save() {
      if (isChanged || Object.keys(asked).length !== Object.keys(known).length)
        writeJson(file, { version, results: asked } satisfies Kept);
    },
  };
}
