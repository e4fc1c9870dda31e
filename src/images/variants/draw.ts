/** Draws a sanitised drawing as pixels. */
import sharp, { type Sharp } from 'sharp';
import { WORK_SECONDS } from './pixels.ts';

/** Draws a drawing on a white sheet, with a margin, so that nothing of a diagram is cut off. Sizes are in pixels. */
export function drawSheet(
  drawing: { svg: string; width: number; height: number },
  sheet: { width: number; height: number },
): Sharp {
  const margin = Math.round(sheet.height * 0.04);
  const inner = { width: sheet.width - 2 * margin, height: sheet.height - 2 * margin };
  const paper = { background: '#fff' };
  return sharp(Buffer.from(sizeToFit(drawing, inner)))
    .timeout({ seconds: WORK_SECONDS })
    .resize(inner.width, inner.height, { fit: 'contain', ...paper })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, ...paper })
    .flatten(paper);
}

/**
 * Returns the drawing with the width and height, in pixels, at which it fits into `inner`; its own size may be enormous
 * or tiny.
 */
export function sizeToFit(
  { svg, width, height }: { svg: string; width: number; height: number },
  inner: { width: number; height: number },
): string {
  const scale = Math.min(inner.width / width, inner.height / height);
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return svg.replace(/^<svg[^>]*/, (tag) => {
    const others = tag.replace(/\s(width|height)="[^"]*"/g, '').replace(/\/$/, '');
    return `${others} width="${size[0]}" height="${size[1]}"${tag.endsWith('/') ? '/' : ''}`;
  });
}
