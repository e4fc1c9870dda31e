/** One element of XML, once it is whole. */

/** One element with all that it holds. */
export interface XmlElement {
  /** With its prefix, such as wp:post_id. */
  name: string;
  /** Where its tag ends, counted from 1. */
  line: number;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, without that of its children. Characters that XML doesn't allow (XML 1.0, 2.2) are left out. */
  text: string;
  /** The line on which the text begins. */
  textLine: number;
}
