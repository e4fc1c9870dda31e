/** Tells the tag of the language whose dates and numbers the page prints. */

/** The tag of `formats:` in `site.yaml` where the page's language has one, or else that of the page's language. */
export const pageFormats = document.documentElement.dataset['formats'] ?? document.documentElement.lang;
