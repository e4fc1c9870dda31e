/** The one table of picture sizes, by the role that a picture plays on a page. */

/** The role that a picture plays on a page. */
export type PictureRole = 'cover' | 'figure' | 'gallery' | 'inline' | 'lead' | 'thumbnail' | 'portrait' | 'social';

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

/** The sizes of pictures, by role. */
export const PICTURE_ROLES: Readonly<Record<PictureRole, RoleRule>> = {
  cover: {
    widths: [480, 800, 1200, 1600, 2176],
    sizes: '(min-width: 1128px) 1088px, 100vw',
    leastRatio: 2,
    fallback: 1200,
    enlarges: true,
  },
  figure: {
    widths: [480, 800, 1200, 1600],
    sizes: '(min-width: 800px) 720px, 100vw',
    fallback: 800,
    enlarges: true,
  },
  gallery: {
    widths: [320, 640, 960, 1600],
    sizes: '(min-width: 800px) 360px, 50vw',
    fallback: 640,
    enlarges: true,
  },
  inline: { widths: [320, 640], sizes: '320px', fallback: 320 },
  lead: { widths: [480, 800, 1200, 1600], sizes: '(min-width: 1000px) 720px, 100vw', ratio: 16 / 9, fallback: 800 },
  thumbnail: {
    widths: [320, 480, 800],
    sizes: '(min-width: 60.5rem) 347px, (min-width: 40.5rem) 46vw, 9.5rem',
    ratio: 16 / 9,
    fallback: 480,
  },
  portrait: { widths: [144, 288, 432], sizes: '(min-width: 720px) 144px, 20vw', ratio: 1, fallback: 144 },
  social: { widths: [1200], sizes: '1200px', ratio: 1200 / 630, fallback: 1200 },
};
