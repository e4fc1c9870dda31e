/** The one table of picture sizes, by the role that a picture plays on a page. */

/** The role that a picture plays on a page. */
export type PictureRole =
  | 'cover'
  | 'figure'
  | 'wide'
  | 'full'
  | 'gallery'
  | 'inline'
  | 'lead'
  | 'thumbnail'
  | 'portrait'
  | 'social';

/** The sizes of pictures in a role. */
export interface RoleRule {
  /** The widths of the files, in pixels. Those above the width of the source are replaced by that width. */
  widths: readonly number[];
  /** The `sizes` attribute of HTML. */
  sizes: string;
  /** Width ÷ height, where the role crops. */
  ratio?: number;
  /** The least width ÷ height of a picture that is no taller than wide; more of its height is cropped away. */
  leastRatio?: number;
  /** The width, in pixels, of the one file for browsers without AVIF and WebP. */
  fallback: number;
  /** Set where readers can enlarge the picture. */
  enlarges?: true;
}

/** The width of the text, in CSS pixels. */
const TEXT_WIDTH = 640;
/** The most that a figure in the text is high, in CSS pixels. */
const MAX_HEIGHT = 720;

/**
 * Returns the width, in CSS pixels, of a picture that would be higher than a figure may be in the text. Returns
 * `undefined` for all others.
 */
export function widthOfTall({ width, height }: { width: number; height: number }): number | undefined {
  const isTall = (height * Math.min(width, TEXT_WIDTH)) / width > MAX_HEIGHT;
  return isTall ? Math.round((MAX_HEIGHT * width) / height) : undefined;
}

/** The text with the band beside it, where there is one. */
const BROAD = '(min-width: 70.5rem) 1088px, 100vw';

/**
 * The sizes of pictures, by role. A browser takes the smallest file that has a pixel for each one of the screen. So for
 * windows of 360, 412, 768, 1280 and 1920 pixels, with 1 to 3 pixels of the screen for each of CSS, there is a file that
 * has at most half as many again, and the roles share their files where a picture plays several.
 */
export const PICTURE_ROLES: Readonly<Record<PictureRole, RoleRule>> = {
  cover: { widths: [480, 840, 1480, 2180], sizes: BROAD, leastRatio: 2, fallback: 1200, enlarges: true },
  figure: { widths: [480, 840, 1480, 1920], sizes: '(min-width: 40rem) 640px, 100vw', fallback: 840, enlarges: true },
  wide: { widths: [480, 840, 1480, 2180], sizes: BROAD, fallback: 1200, enlarges: true },
  full: { widths: [480, 840, 1480, 1920, 2560, 3840], sizes: '100vw', fallback: 1200, enlarges: true },
  // Their place in the rows says how wide they are shown
  gallery: {
    widths: [240, 360, 540, 800, 1200, 1600],
    sizes: '(min-width: 40rem) 640px, 100vw',
    fallback: 800,
    enlarges: true,
  },
  inline: { widths: [320, 640], sizes: '320px', fallback: 320 },
  lead: {
    widths: [480, 840, 1480, 1920],
    sizes: '(min-width: 62.5rem) 715px, 100vw',
    ratio: 16 / 9,
    fallback: 840,
  },
  thumbnail: {
    widths: [160, 240, 320, 480, 840, 1480],
    sizes: '(min-width: 60.5rem) 347px, (min-width: 40.5rem) 46vw, 9.5rem',
    ratio: 16 / 9,
    fallback: 480,
  },
  portrait: { widths: [96, 144, 216, 288, 432], sizes: '(min-width: 720px) 144px, 20vw', ratio: 1, fallback: 144 },
  social: { widths: [1200], sizes: '1200px', ratio: 1200 / 630, fallback: 1200 },
};
