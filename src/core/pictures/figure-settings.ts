/** What an editor can ask for behind a picture or a gallery, in braces: `{width=wide}`. */

/** The widths of a figure beyond that of the text: with the band beside it, or from edge to edge of the window. */
export const FIGURE_WIDTHS = ['wide', 'full'] as const;
/** The widths of a gallery beyond that of the text. */
export const GALLERY_WIDTHS = ['wide'] as const;
/** The places of a caption other than below its picture. */
export const CAPTION_PLACES = ['margin'] as const;

/** How a figure is to be shown. Without a width it is as wide as the text. */
export interface FigureSettings {
  width?: (typeof FIGURE_WIDTHS)[number];
  caption?: (typeof CAPTION_PLACES)[number];
}
