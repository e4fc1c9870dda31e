/** Makes accents that can be read in light and in dark from one brand colour. */
import type { BrandColors } from './chrome.ts';

/** Lightness 0–1, chroma 0–0.4, hue in degrees (CSS Color 4, 9.4). */
interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Linear-light sRGB, 0–1. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [1, 1, 1];
/** The lightest surface of the dark theme: accents must be readable on it. */
const DARK_SURFACE: Rgb = hexToRgb('#23272c');
/** The darkest tinted surface of the light theme. */
const LIGHT_SURFACE: Rgb = hexToRgb('#eff2f3');
const NEAR_BLACK: Rgb = hexToRgb('#111417');
/** The least contrast: a little more than the 4.5:1 of WCAG 2.2, 1.4.3, since values are rounded. */
const READABLE = 4.7;

/** Reads a colour of `#` and six hexadecimal digits as OKLCH. Returns `undefined` for any other text. */
export function parseColor(text: string): Oklch | undefined {
  return /^#[0-9a-f]{6}$/i.test(text) ? rgbToOklch(hexToRgb(text)) : undefined;
}

/** Makes the accents of both themes: the brand's hue, with the lightness that contrast needs (WCAG 2.2, 1.4.3). */
export function createBrandColors(accent: string): BrandColors {
  const brand = parseColor(accent) ?? { l: 0.5, c: 0, h: 0 };
  const light = untilReadable(brand, LIGHT_SURFACE, -0.01);
  const dark = untilReadable({ ...brand, l: Math.max(brand.l, 0.72), c: Math.min(brand.c, 0.14) }, DARK_SURFACE, 0.01);
  return {
    light: { accent: toCss(light), onAccent: textOn(light) },
    dark: { accent: toCss(dark), onAccent: textOn(dark) },
  };
}

/** Returns the brand's colour as `#rrggbb`, dark enough for text on white (WCAG 2.2, 1.4.3). */
export function readableAccent(accent: string): string {
  const channel = (linear: number) => {
    const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  const brand = parseColor(accent) ?? { l: 0.5, c: 0, h: 0 };
  return `#${oklchToRgb(untilReadable(brand, WHITE, -0.01))
    .map(channel)
    .join('')}`;
}

function untilReadable(color: Oklch, surface: Rgb, step: number): Oklch {
  let candidate = color;
  while (contrast(oklchToRgb(candidate), surface) < READABLE && candidate.l > 0 && candidate.l < 1) {
    candidate = { ...candidate, l: candidate.l + step };
  }
  return candidate;
}

function textOn(color: Oklch): string {
  const rgb = oklchToRgb(color);
  return contrast(rgb, WHITE) >= contrast(rgb, NEAR_BLACK) ? 'oklch(1 0 0)' : toCss(rgbToOklch(NEAR_BLACK));
}

function toCss({ l, c, h }: Oklch): string {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return `oklch(${round(l, 3)} ${round(c, 3)} ${round(h, 1)})`;
}

/** Contrast ratio of two colours (WCAG 2.2, definition of contrast ratio). */
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function hexToRgb(hex: string): Rgb {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The matrices are those of CSS Color 4, 18 (sample code for OKLab). */
function rgbToOklch([r, g, b]: Rgb): Oklch {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: lightness, c: Math.hypot(x, y), h: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360 };
}

function oklchToRgb({ l, c, h }: Oklch): Rgb {
  const x = c * Math.cos((h * Math.PI) / 180);
  const y = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}
