/** The ids that the page around a body prints. */

/** The ids by what they mark. A heading of a body that would have one of these gets a suffix. */
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

/** The same ids as a list. */
export const RESERVED_IDS: readonly string[] = Object.values(PAGE_IDS);
