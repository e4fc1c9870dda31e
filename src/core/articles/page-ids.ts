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
  comments: 'reader-comments',
  afterComments: 'after-comments',
  updates: 'updates',
  keyEvents: 'key-events',
  share: 'share',
  menu: 'menu',
  search: 'search',
  languages: 'languages',
  consent: 'consent',
  privacyChoices: 'privacy-choices',
  top: 'top',
} as const;

const RESERVED_IDS: readonly string[] = Object.values(PAGE_IDS);

/** Returns the id by which an address names an enlarged picture: `picture-3`. */
export function pictureId(number: number): string {
  return `picture-${number}`;
}

/** Returns the id of what follows an embedded frame, to which its skip link leads: `after-embed-3`. */
export function afterEmbedId(number: number): string {
  return `after-embed-${number}`;
}

/** Returns the id of the globe that a map uses: `globe-1`. */
export function globeId(number: number): string {
  return `globe-${number}`;
}

/** Returns whether an id belongs to the page, so that nothing in a body can have it. */
export function isReservedId(id: string): boolean {
  return RESERVED_IDS.includes(id) || /^(picture|after-embed|globe)-\d+$/.test(id);
}
