/** Writes XML in which every text is escaped. */

/** Finished markup, as opposed to a text that must still be escaped. */
export interface Xml {
  xml: string;
}

/** Matches what XML 1.0 does not allow (2.2), but for halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/g;

/**
 * Escapes a text for use between tags; in an attribute, quotation marks would have to be escaped too. Characters that
 * XML 1.0 does not allow (2.2: most control characters, half of a surrogate pair) become U+FFFD, so that the letters
 * before and after them don't form a new word.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes one element. Texts are escaped; child elements begin new lines; what is `undefined` is left out. */
export function element(name: string, attributes: Attributes, ...children: (Xml | string | undefined)[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const content = children.flatMap((child) =>
    child === undefined ? [] : [typeof child === 'string' ? escapeXml(child) : `\n${child.xml}`],
  );
  const open = `<${name}${written.join('')}`;
  return { xml: content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>` };
}

/** Writes a whole XML document. `styleHref` is the address of the style sheet with which browsers show it. */
export function xmlDocument(root: Xml, styleHref?: string): string {
  const style =
    styleHref === undefined ? '' : `<?xml-stylesheet type="text/css" href="${escapeAttribute(styleHref)}"?>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${style}${root.xml}\n`;
}
