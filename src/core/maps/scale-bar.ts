/** A bar that shows how long a distance is on a map. */
import { element } from '../charts/pen.ts';
import { textWidth } from '../charts/text-room.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Box } from './boxes.ts';
import type { Frame } from './frame.ts';

/** The international mile in kilometres. */
const MILE = 1.609344;

/** Further from the middle, in degrees, distances on the map differ by more than 2 percent: 1 - cos(25° / 2). */
const WIDEST = 25;

export interface ScaleBar {
  width: number;
  height: number;
  draw(box: Box, isRightToLeft: boolean): string;
}

/** Creates a bar for a map, at most a quarter as wide, or `undefined` where distances are not the same all over it. */
export function createScaleBar(
  { width, scale, radius }: Frame,
  { locale, usesMiles }: { locale: string; usesMiles: boolean },
): ScaleBar | undefined {
  if (radius > WIDEST) return undefined;
  const unit = usesMiles ? scale / MILE : scale;
  const length = roundLength(unit * Math.min(width / 4, 110));
  const bar = length / unit;
  const text = new Intl.NumberFormat(locale, { style: 'unit', unit: usesMiles ? 'mile' : 'kilometer' }).format(length);
  const room = Math.max(bar, textWidth(text) * 0.93);
  return {
    width: room,
    height: 24,
    draw({ left, right, bottom }, isRightToLeft) {
      const [from, to] = isRightToLeft ? [right - bar, right] : [left, left + bar];
      const [x, y] = [Math.round(from * 2) / 2, Math.round(bottom) - 1.5];
      const d = `M${x} ${y - 5}v5H${Math.round(to * 2) / 2}v-5`;
      const place = { x: isRightToLeft ? right : left, y: y - 9 };
      return (
        element('path', { class: 'scale', d }) + element('text', { class: 'distance', ...place }, escapeHtml(text))
      );
    },
  };
}

/** Returns the largest of 1, 2 and 5, with zeros, that is not longer. */
function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  return ([5, 2].find((step) => step * power <= length) ?? 1) * power;
}
