/**
 * Prints the styles that follow from the sizes of a body's pictures. They are rules rather than `style` attributes, which
 * the page's policy forbids.
 */
import type { RowShare } from '../core/pictures/gallery-rows.ts';
import type { PictureModel } from '../core/pictures/picture.ts';
import { widthOfTall } from '../core/pictures/picture-roles.ts';
import type { BodyPart } from '../core/presentation/body-parts.ts';

/** Returns the CSS of the pictures among the parts of a body. */
export function pictureStyles(body: readonly BodyPart[]): string[] {
  const pictures = body.filter((part): part is PictureModel => typeof part === 'object' && 'shown' in part);
  return [...new Set(pictures.flatMap((picture) => ruleOf(picture) || []))];
}

function ruleOf({ place, shown, width, height }: PictureModel): string {
  if (place) {
    const { name, phone, text, wide } = place;
    return `.${name}{${[share('p', phone), share('t', text), ...(wide ? [share('w', wide)] : [])].join(';')}}`;
  }
  // The room for one that would fill more than a window has its shape, too
  const tall = shown.role === 'figure' ? widthOfTall({ width, height }) : undefined;
  return tall === undefined
    ? ''
    : `.prose img[width="${width}"][height="${height}"]{inline-size:min(100%,${tall / 16}rem)}`;
}

function share(room: string, { share, count }: RowShare): string {
  return `--${room}:${share};--${room}n:${count - 1}`;
}
