/** Writes XML in which every text is harmless. */

/** Markup that is finished, as opposed to a text that must still be escaped. */
export interface Xml {
  xml: string;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Safe as text, not inside an attribute; `]]>` ends nothing, as its `>` is escaped too. What XML 1.0 has no place
 * for (2.2: most control characters, half of a surrogate pair) becomes U+FFFD, so that nothing grows together around it.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>]/g, (sign) => REFERENCES[sign] as string);
}

function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element on a line of its own, without the attributes and children that are undefined. */
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

/** A whole document; `styleHref` is the address of a CSS that shows it in a browser. */
export function xmlDocument(root: Xml, styleHref?: string): string {
  const style =
    styleHref === undefined ? '' : `<?xml-stylesheet type="text/css" href="${escapeAttribute(styleHref)}"?>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${style}${root.xml}\n`;
}
