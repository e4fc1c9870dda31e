import { describe, expect, it } from 'vitest';
import { createBrandColors, parseColor } from '../../../../src/core/chrome/brand-colors.ts';

type Triple = [number, number, number];

/** Oklab of `oklch(l c h)`. */
function lab(css: string): Triple {
  const [l = 0, c = 0, h = 0] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  return [l, c * Math.cos((h / 180) * Math.PI), c * Math.sin((h / 180) * Math.PI)];
}

/** A panel's surface, tinted as in tokens.css: `color-mix(in oklab, accent 3%, base)`. */
const raised = (accent: string, base: string) =>
  lab(accent).map((value, index) => 0.03 * value + 0.97 * (lab(base)[index] as number)) as Triple;

/** What a screen shows: 8 bits per channel, linear, by the inverse matrices of CSS Color 4. */
function shown(color: string | Triple): Triple {
  const [l, a, b] = typeof color === 'string' ? lab(color) : color;
  const [x, y, z] = [
    l + 0.3963377773761749 * a + 0.2158037573099136 * b,
    l - 0.1055613458156586 * a - 0.0638541728258133 * b,
    l - 0.0894841775298119 * a - 1.2914855480194092 * b,
  ].map((value) => value ** 3) as Triple;
  const linear = [
    4.0767416360759574 * x - 3.3077115392580616 * y + 0.2309699031821043 * z,
    -1.2684379732850315 * x + 2.6097573492876882 * y - 0.341319376002657 * z,
    -0.0041960761386756 * x - 0.7034186179359362 * y + 1.7076146940746117 * z,
  ];
  return linear.map((value) => decode(Math.round(255 * encode(Math.min(1, Math.max(0, value)))) / 255)) as Triple;
}

const encode = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Triple, other: Triple): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Any colours, the same in every run (Numerical Recipes' generator). */
function* colors(count: number): Iterable<string> {
  let state = 20_240_229;
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield `#${(state >>> 8).toString(16).padStart(6, '0')}`;
  }
}

const BRANDS = [
  ...['#ffff00', '#ffffff', '#000000', '#ff0000', '#00ff00', '#0000ff', '#ff00ff', '#00ffff', '#808080', '#FFD700'],
  ...colors(500),
];

describe('the accents of a brand', () => {
  const unreadable = (isReadable: (colors: ReturnType<typeof createBrandColors>) => boolean) =>
    BRANDS.filter((brand) => !isReadable(createBrandColors(brand)));

  it('can be read on the light theme’s surfaces', () => {
    const surfaces = (accent: string) => ['oklch(1 0 0)', raised(accent, 'oklch(0.975 0.002 250)')];
    expect(
      unreadable(({ light: { accent } }) =>
        surfaces(accent).every((surface) => contrast(shown(accent), shown(surface)) >= 4.5),
      ),
    ).toEqual([]);
  });

  it('can be read on the dark theme’s surfaces', () => {
    const surfaces = (accent: string) => ['oklch(0.195 0.006 250)', raised(accent, 'oklch(0.235 0.008 250)')];
    expect(
      unreadable(({ dark: { accent } }) =>
        surfaces(accent).every((surface) => contrast(shown(accent), shown(surface)) >= 4.5),
      ),
    ).toEqual([]);
  });

  it('carry text that can be read on them', () => {
    expect(
      unreadable(({ light, dark }) =>
        [light, dark].every(({ accent, onAccent }) => contrast(shown(accent), shown(onAccent)) >= 4.5),
      ),
    ).toEqual([]);
  });

  it('keep the brand’s hue', () => {
    const hue = (css: string) => Number(css.match(/[\d.]+/g)?.[2]);
    const { light, dark } = createBrandColors('#0b6b6f');
    expect(hue(light.accent)).toBeCloseTo(parseColor('#0b6b6f')?.h as number, 1);
    expect(hue(dark.accent)).toBe(hue(light.accent));
  });

  it('are the brand’s own colour where it can be read as it is', () => {
    const { l, c, h } = parseColor('#0b6b6f') as { l: number; c: number; h: number };
    expect(createBrandColors('#0b6b6f').light.accent).toBe(`oklch(${+l.toFixed(3)} ${+c.toFixed(3)} ${+h.toFixed(1)})`);
  });
});

describe('a colour', () => {
  it.each(['0b6b6f', '#0b6', '#0b6b6f00', 'teal', '#0b6b6g', ''])('is six hexadecimal digits, not “%s”', (text) =>
    expect(parseColor(text)).toBeUndefined(),
  );
});
