/** Makes a drawing ready to be published: safe, small, and with pictures in it that say nothing of themselves. */
import { embeddedPictures } from '../svg/embedded-pictures.ts';
import { type SanitizedSvg, sanitizeSvg } from '../svg/sanitize-svg.ts';
import type { Mislabelled } from './embedded-picture.ts';

/** A drawing that can be published, or why it can't be: `fault` completes the sentence “The drawing …”. */
export type PreparedDrawing =
  | (Extract<SanitizedSvg, { svg: string }> & { mislabelled: Mislabelled[]; embeds?: true })
  | Extract<SanitizedSvg, { fault: string }>;

/**
 * Makes a drawing safe ({@link sanitizeSvg}), with all pictures in it encoded anew, as they could say where they were taken.
 * It does not throw; what is wrong is in the result. The same text gives the same bytes.
 */
export async function prepareDrawing(text: string): Promise<PreparedDrawing> {
  const embedded = embeddedPictures(text);
  const mislabelled: Mislabelled[] = [];
  const pictures = new Map<string, string>();
  if (embedded.length > 0) {
    // What decodes pictures takes a while to load, and few drawings have any
    const { openEncoder } = await import('./embedded-picture.ts');
    const encode = openEncoder();
    for (const address of embedded) {
      const encoded = await encode(address);
      if ('fault' in encoded) return { fault: `${encoded.fault}${lineOf(address, text)}`, hint: encoded.hint };
      pictures.set(address, encoded.address);
      if (encoded.mislabelled) mislabelled.push(encoded.mislabelled);
    }
  }
  const drawing = sanitizeSvg(text, pictures);
  return 'fault' in drawing ? drawing : { ...drawing, mislabelled, ...(pictures.size > 0 && { embeds: true }) };
}

/** Returns where an address is written; nothing where it is written otherwise than it is read, such as with entities. */
function lineOf(address: string, text: string): string {
  const index = text.indexOf(address.split('\n', 1)[0] as string);
  return index === -1 ? '' : ` (line ${text.slice(0, index).split('\n').length})`;
}
