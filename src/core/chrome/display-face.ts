/** Writes the CSS of the newsroom's own face for headings, which never holds up the text. */

/** The face of headings in one language. */
export interface DisplayFace {
  href: string;
  /** The height above the baseline, below it, and between lines, in ems. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** The mean width of a letter in ems; left out where common faces can't be fitted to it. */
  width?: number;
}

/**
 * Bold faces of common systems, with the mean widths of their letters in ems, weighed as in `images/faces/font-file.ts`.
 * Those of Georgia and Times New Roman were taken from Gelasio 1.008 and Tinos 1.33, which were drawn to the same widths
 * (and Liberation Serif has those of Tinos). Phones with Android have Noto Serif. Each name is a full one, which `local()`
 * finds everywhere; each more would be one more search before the first frame.
 */
export const COMMON_FACES = [
  { names: ['Georgia Bold'], width: 0.5095 },
  { names: ['Times New Roman Bold', 'Liberation Serif Bold'], width: 0.4233 },
  { names: ['Noto Serif Bold'], width: 0.5058 },
] as const;

/**
 * Writes the rules of the face, and of common faces that are scaled to its size, so that a heading has as many lines in
 * these. A browser that hasn't kept the face shows the page in one of them, and fetches it for the next
 * (CSS Fonts 4, 4.9 `font-display: optional`, and 5 `size-adjust`).
 */
export function displayStyle(face: DisplayFace | undefined): string {
  if (!face) return '';
  const { width } = face;
  const common = width === undefined ? [] : COMMON_FACES;
  const families = ['Display', ...common.map((_, index) => `Like${index + 1}`)];
  const rules = common.map(({ names, width: own }, index) => {
    const scale = (width ?? own) / own;
    const sources = names.map((name) => `local("${name}")`).join();
    const override = (name: string, value: number) => `${name}-override:${percent(value / scale)}`;
    return `@font-face{font-family:${families[index + 1]};font-weight:1 999;src:${sources};size-adjust:${percent(scale)};${override('ascent', face.ascent)};${override('descent', face.descent)};${override('line-gap', face.lineGap)}}`;
  });
  const own = `@font-face{font-family:Display;font-weight:1 999;font-display:optional;src:url(${face.href}) format("woff2")}`;
  return `${own}${rules.join('')}html:root{--display:${families.join()},var(--serif)}`;
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}
