import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];

/** The colours of series as `charts.css` writes them, with what stands for `--code` in light and dark. */
const CSS = readFileSync(new URL('../../../../src/styles/bodies/charts.css', import.meta.url), 'utf8');
const coloursOf = (code: number): Rgb[] =>
  [...CSS.matchAll(/\.s[1-6] \{\s*--c: oklch\((\S+) (\S+) (\S+)\)/g)].map(([, l = '', c, h]) =>
    toRgb(l.startsWith('var') ? code : Number(l), Number(c), Number(h)),
  );

/** OKLCH to linear sRGB (CSS Color 4, 9.4). */
function toRgb(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return clip([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

function toLab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const clip = (colour: number[]) => colour.map((part) => Math.min(1, Math.max(0, part))) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** How colours look without one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Record<string, Rgb[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (colour: Rgb, eye: Rgb[]) =>
  clip(eye.map((row) => row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));

describe.each([
  ['light', 0.46, 1],
  ['dark', 0.79, luminance(toRgb(0.195, 0.006, 250))],
])('the colours of series on a %s page', (_, code, surface) => {
  it('have 3:1 against it (WCAG 2.2, 1.4.11)', () => {
    expect(coloursOf(code)).toHaveLength(6);
    for (const colour of coloursOf(code)) expect(contrast(luminance(colour), surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(EYES))('are told apart with %s', (name) => {
    const colours = coloursOf(code).map((colour) => toLab(seen(colour, EYES[name] as Rgb[])));
    const distances = colours.flatMap((a, index) =>
      colours.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.09);
  });
});
