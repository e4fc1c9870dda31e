/** Draws one map at one width: sea, land and borders, the features, and all names in their places. */
import { globeId } from '../articles/page-ids.ts';
import { element, group } from '../charts/pen.ts';
import { LINE_HEIGHT } from '../charts/text-room.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { type Box, type Corner, freeCorner } from './boxes.ts';
import { placeCountries } from './country-names.ts';
import { type Earth, earthIn } from './draw-earth.ts';
import { type DrawnFeatures, drawFeatures } from './draw-features.ts';
import type { Frame } from './frame.ts';
import { GLOBE_SIZE, needsGlobe } from './globe.ts';
import type { MapSettings } from './map-settings.ts';
import type { MapSource } from './map-source.ts';
import type { Atlas } from './outlines.ts';
import { type PlacedName, placeNamed } from './place-names.ts';
import { createScaleBar } from './scale-bar.ts';

/** What one drawing needs besides the settings of its map. */
export interface GroundSettings extends MapSettings {
  /** All names, whose numbers stand where a name finds no room. */
  names: readonly string[];
}

/** Draws a map in a frame. `unnamed` are the names for which numbers stand. */
export function drawGround(
  source: MapSource,
  frame: Frame,
  settings: GroundSettings,
  atlas: Atlas,
): { svg: string; unnamed: string[] } {
  const earth = earthIn(source, frame, atlas);
  const features = drawFeatures(source, frame, settings.locale);
  const extras = drawExtras(frame, features, settings, atlas);
  const names = drawNames(features, frame, extras.taken, settings);
  const taken = [...extras.taken, ...features.taken, ...features.covered, ...names.taken];
  const countries = settings.namesCountries ? drawCountries(earth, frame, taken, settings, atlas) : '';
  const svg = earth.svg + features.shapes + countries + features.marks + names.svg + extras.svg;
  return { svg, unnamed: names.unnamed };
}

/** Draws the globe and the bar of distances, each in a corner that hides little. */
function drawExtras(frame: Frame, { spots }: DrawnFeatures, settings: GroundSettings, atlas: Atlas) {
  const { number, formats, isRightToLeft } = settings;
  const [start, end] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const taken: Box[] = [];
  let svg = '';
  if (needsGlobe(frame)) {
    const size = frame.width > 500 ? GLOBE_SIZE.wide : GLOBE_SIZE.narrow;
    const corners: Corner[] = [
      ['top', end],
      ['top', start],
      ['bottom', end],
      ['bottom', start],
    ];
    const box = freeCorner(corners, { width: size, height: size }, frame, spots, taken);
    svg += element('use', { href: `#${globeId(number)}`, x: box.left, y: box.top, width: size, height: size });
    taken.push(box);
  }
  const bar = createScaleBar(frame, { locale: formats, usesMiles: atlas.usesMiles(formats) });
  if (bar) {
    const corners: Corner[] = [
      ['bottom', start],
      ['bottom', end],
      ['top', start],
      ['top', end],
    ];
    const box = freeCorner(corners, bar, frame, spots, taken);
    svg += bar.draw(box, isRightToLeft);
    taken.push(box);
  }
  return { svg, taken };
}

/** Draws the names of the features, and numbers where these find no room. */
function drawNames(features: DrawnFeatures, frame: Frame, taken: readonly Box[], settings: GroundSettings) {
  const { formats, isRightToLeft, names } = settings;
  const { named, spots } = features;
  const { width, height } = frame;
  const around = { width, height, isRightToLeft, crowded: spots, taken: [...taken, ...features.taken] };
  const placed = placeNamed(named, around);
  const left = named.flatMap((one, index) => {
    if (placed[index]) return [];
    const number = new Intl.NumberFormat(formats).format(names.indexOf(one.name) + 1);
    return [{ ...one, lines: [number] }];
  });
  const own = placed.flatMap((one) => one?.box ?? []);
  const numbers = placeNamed(left, { ...around, taken: [...around.taken, ...own] });
  const texts = [
    ...named.map((one, index) => drawName(one, placed[index], isRightToLeft)),
    ...left.map((one, index) => drawName(one, numbers[index], isRightToLeft)),
  ];
  return {
    svg: group('names', ...texts),
    taken: [...own, ...numbers.flatMap((one) => one?.box ?? [])],
    unnamed: left.filter((_, index) => numbers[index]).map(({ name }) => name),
  };
}

function drawName(
  { lines, isMinor }: DrawnFeatures['named'][number],
  place: PlacedName | undefined,
  isRightToLeft: boolean,
): string {
  if (!place) return '';
  // Where text runs from right to left, it begins at its right end
  const anchor = place.side === 'middle' ? 'middle' : (place.side === 'left') === isRightToLeft ? 'end' : undefined;
  return drawText(lines, place, { 'text-anchor': anchor, class: isMinor ? 'town' : undefined });
}

function drawCountries(earth: Earth, frame: Frame, taken: Box[], settings: GroundSettings, atlas: Atlas): string {
  const { locale } = settings;
  const names = new Intl.DisplayNames([locale], { type: 'region', style: 'short', fallback: 'none' });
  const shapes = earth.countries.flatMap(({ number, traces }) => {
    const code = atlas.codeOf(number);
    const name = code && names.of(code);
    return name ? [{ name, traces }] : [];
  });
  const drawing = { width: frame.width, height: frame.height, locale, most: frame.width > 500 ? 16 : 8 };
  const texts = placeCountries(shapes, drawing, taken).map(({ lines, ...place }) =>
    drawText(lines, place, { 'text-anchor': 'middle' }),
  );
  return texts.length > 0 ? group('countries', ...texts) : '';
}

function drawText(
  lines: readonly string[],
  { x, y }: { x: number; y: number },
  attributes: Record<string, string | undefined>,
): string {
  const [only = '', ...others] = lines;
  if (others.length === 0) return element('text', { x, y, ...attributes }, escapeHtml(only));
  const spans = lines.map((line, index) =>
    element('tspan', { x, dy: index === 0 ? undefined : LINE_HEIGHT }, escapeHtml(line)),
  );
  return element('text', { y, ...attributes }, spans.join(''));
}
