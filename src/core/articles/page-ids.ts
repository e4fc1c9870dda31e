/** The ids that the page around a body prints. */

/** By what stands there; a body that wants one of them gets a suffix. */
export const PAGE_IDS = {
  article: 'content',
  outline: 'outline',
  takeaways: 'main-takeaways',
  furtherReading: 'further-reading',
  series: 'in-this-series',
  footnotes: 'footnotes',
  corrections: 'corrections',
  share: 'share',
  menu: 'menu',
  search: 'search',
  languages: 'languages',
  consent: 'consent',
  top: 'top',
} as const;

export const RESERVED_IDS: readonly string[] = Object.values(PAGE_IDS);
