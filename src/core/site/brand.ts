/** `brand:` of `site.yaml`: the colour, the face and the pictures of the brand. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';

/** What `brand:` of `site.yaml` may hold. */
export const brandSchema = z.strictObject({
  /** The brand's colour, such as "#0b6b6f", in quotes. All accents are made from it, so that they can be read. */
  accent: text('Write a colour such as "#0b6b6f", in quotes.').regex(/^#[0-9a-f]{6}$/i, {
    error: 'Write a colour as six hexadecimal digits in quotes, such as "#0b6b6f".',
  }),
  /**
   * The face of headings: the name of a font beside site.yaml (WOFF2, TTF or OTF) with its licence beside it, or a package
   * of Fontsource. Left out, headings have the faces of readers’ own systems.
   */
  display: text(
    'Write the name of a font beside site.yaml, such as headline.woff2, or of a package of Fontsource.',
  ).optional(),
  /**
   * The name of a picture beside site.yaml. An SVG that uses currentColor follows the theme, unless its styles have
   * conditions.
   */
  logo: text('Write the name of a picture beside site.yaml, such as logo.svg.').optional(),
  /** The name of an SVG or PNG beside site.yaml, the icon for browser tabs. */
  icon: text('Write the name of a picture beside site.yaml, such as icon.svg.').optional(),
  /** The name of a square PNG of at least 180 pixels beside site.yaml, the icon for home screens. */
  touchIcon: text('Write the name of a square PNG beside site.yaml, such as icon.png.').optional(),
  /**
   * The name of a picture of at least 1200 × 630 pixels beside site.yaml, for shared links of pages that have none.
   */
  social: text('Write the name of a picture beside site.yaml, such as social.jpg.').optional(),
});
