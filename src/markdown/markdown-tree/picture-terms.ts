/** Reads who made a picture, and under which terms it is shown, from the braces behind it. */
import type { Image, ImageReference } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { isDay, isMoment } from '../../core/i18n/moment.ts';
import type { WrittenRights } from '../../core/pictures/picture-rights.ts';
import { balanceBidi } from '../../core/text/bidi.ts';
import { excerpt, report } from '../syntax/rendering.ts';

declare module 'mdast' {
  interface ImageData {
    rights?: WrittenRights;
  }
  interface ImageReferenceData {
    rights?: WrittenRights;
  }
}

const READERS: { readonly [Key in keyof WrittenRights]-?: { isRight(value: string): boolean; hint: string } } = {
  credit: { isRight: (value) => value.trim() !== '', hint: 'Write who made the picture: {credit="Ana Silva"}.' },
  licence: {
    isRight: (value) => /^https?:\/\/[^\s"<>]+$/i.test(value) && URL.canParse(value),
    hint: 'Write the full address of the licence: {licence=https://creativecommons.org/licenses/by/4.0/}.',
  },
  rightsUntil: {
    isRight: (value) => isMoment(value) && isDay(value),
    hint: 'Write the last day on which the picture may be shown: {rightsUntil=2027-06-30}.',
  },
};

/** The keys of terms. */
export const TERMS = Object.keys(READERS) as (keyof WrittenRights)[];

/** Gives a picture one of its terms; a value that can't be one is reported. */
export function addTerm(
  image: Image | ImageReference,
  [key, value]: readonly [keyof WrittenRights, string],
  place: Point,
  file: VFile,
): void {
  const { isRight, hint } = READERS[key];
  if (!isRight(value)) {
    report(file, 'invalid-value', place, `“${excerpt(value)}” can't be the “${key}” of a picture.`, hint);
    return;
  }
  const rights = { ...image.data?.rights, [key]: value.trim() + balanceBidi(value) };
  // The sanitiser keeps what Markdown itself made, and no editor can write it as HTML
  image.data = { ...image.data, rights, hProperties: { dataRights: JSON.stringify(rights) } };
}
