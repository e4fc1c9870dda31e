/** Draws a map as HTML: one drawing for a phone and one for wider places, and its places as text. */
import { globeId } from '../articles/page-ids.ts';
import { element } from '../charts/pen.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { drawGround } from './draw-ground.ts';
import { type Format, fitFrame } from './frame.ts';
import { drawGlobe, needsGlobe } from './globe.ts';
import type { MapSettings } from './map-settings.ts';
import { type MapSource, placeNames } from './map-source.ts';
import type { Atlas } from './outlines.ts';

/** As with charts, text would shrink with a drawing: 320 units for a phone, and 640. The page shows one of the two. */
const FORMATS: Readonly<Record<'narrow' | 'wide', Format>> = {
  narrow: { width: 320, least: 0.75, most: 1.15 },
  wide: { width: 640, least: 0.5, most: 0.72 },
};

/**
 * Draws a map. No colour stands in it: what it shows are classes. Screen readers get `alt`, and the places as a list
 * (WCAG 2.2, 1.1.1), where those whose names found no room have the numbers that stand for them on the map.
 */
export function drawMap(source: MapSource, settings: MapSettings, atlas: Atlas): string {
  const { number, locale, formats, alt, listTitle } = settings;
  const names = placeNames(source, locale);
  const drawings = (['narrow', 'wide'] as const).map((className) => {
    const frame = fitFrame(source, FORMATS[className]);
    return { className, frame, ...drawGround(source, frame, { ...settings, names }, atlas) };
  });
  const [narrow] = drawings;
  const symbol = narrow && needsGlobe(narrow.frame) ? drawGlobe(narrow.frame, globeId(number), atlas) : '';
  const svgs = drawings.map(({ className, frame: { width, height, radius }, svg }, index) =>
    element(
      'svg',
      { class: radius < 180 ? className : `${className} world`, viewBox: `0 0 ${width} ${height}`, width, height },
      (index === 0 ? symbol : '') + svg,
    ),
  );
  const image = `<div role="img" aria-label="${escapeHtml(alt)}">${svgs.join('')}</div>`;
  if (names.length < 2) return image;
  const numbered = new Set(drawings.flatMap(({ unnamed }) => unnamed));
  const format = new Intl.NumberFormat(formats);
  const items = names.map((name, index) => {
    const mark = numbered.has(name) ? `<b>${format.format(index + 1)}</b> ` : '';
    return `<li>${mark}<bdi>${escapeHtml(name)}</bdi></li>`;
  });
  return `${image}<details class="map-places"><summary>${escapeHtml(listTitle)}</summary><ul>${items.join('')}</ul></details>`;
}
