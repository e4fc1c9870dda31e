/** What the page of a map tells its drawing. */

/** How a map is printed on a page. */
export interface MapSettings {
  /** The number of the map on its page, from 1, for ids. */
  number: number;
  /** The BCP 47 tag of the page. */
  locale: string;
  /** The tag by which numbers are written. */
  formats: string;
  isRightToLeft: boolean;
  /** Whether the names of countries are printed. */
  namesCountries: boolean;
  /** What the map shows, for readers who don't see it. */
  alt: string;
  /** The words that show the list of places. */
  listTitle: string;
}
