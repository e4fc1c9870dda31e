/** Reads and writes the few XMP properties that say who made a picture, who owns it, and whether a machine made it. */
import type { XastElement, XastRoot } from 'svgo';
import { elementsOf, parseXml, textOf } from '../svg/parse-xml.ts';

/** The properties that are kept, with the kind of list that XMP puts around each value. */
const PROPERTIES = {
  creator: { name: 'dc:creator', list: 'Seq' },
  copyright: { name: 'dc:rights', list: 'Alt' },
  credit: { name: 'photoshop:Credit', list: undefined },
  usageTerms: { name: 'xmpRights:UsageTerms', list: 'Alt' },
  webStatement: { name: 'xmpRights:WebStatement', list: undefined },
  digitalSource: { name: 'Iptc4xmpExt:DigitalSourceType', list: undefined },
} as const;

export type XmpProperty = keyof typeof PROPERTIES;

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};
const MAX_LENGTH = 1_000_000;

/** Reads the kept properties of an XMP packet; the result is empty where the packet is damaged. */
export function readXmp(packet: string): Partial<Record<XmpProperty, string>> {
  const tree = packet.length > MAX_LENGTH ? undefined : parseQuietly(packet);
  if (!tree) return {};
  const found: Partial<Record<XmpProperty, string>> = {};
  for (const element of elementsOf(tree)) {
    for (const [property, { name }] of Object.entries(PROPERTIES) as [XmpProperty, { name: string }][]) {
      const value = element.name === name ? textValueOf(element) : element.attributes[name];
      if (value) found[property] ??= value;
    }
  }
  return found;
}

/** Writes a minimal XMP packet, without dates and names of tools: the same values give the same bytes. */
export function writeXmp(values: Partial<Record<XmpProperty, string>>): string {
  const used = (Object.keys(PROPERTIES) as XmpProperty[]).filter((property) => values[property]);
  const prefixes = new Set(used.map((property) => PROPERTIES[property].name.split(':')[0] as string));
  const namespaces = [...prefixes].map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('');
  const body = used.map((property) => writeProperty(property, values[property] as string)).join('');
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${namespaces}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}

function writeProperty(property: XmpProperty, value: string): string {
  const { name, list } = PROPERTIES[property];
  const text = value.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (!list) return `<${name}>${text}</${name}>`;
  const language = list === 'Alt' ? ' xml:lang="x-default"' : '';
  return `<${name}><rdf:${list}><rdf:li${language}>${text}</rdf:li></rdf:${list}></${name}>`;
}

/**
 * Reads the value of a property: several creators are joined by commas, and of several languages the first is the
 * default one.
 */
function textValueOf(property: XastElement): string {
  const items = [...elementsOf(property)]
    .filter((element) => element.name === 'rdf:li')
    .map((item) => textOf(item).trim());
  if (items.length === 0) return property.attributes['rdf:resource'] ?? textOf(property).trim();
  const isAlternative = property.children.some((child) => child.type === 'element' && child.name === 'rdf:Alt');
  return isAlternative ? (items[0] ?? '') : items.join(', ');
}

function parseQuietly(packet: string): XastRoot | undefined {
  try {
    return parseXml(packet.slice(0, packet.lastIndexOf('>') + 1));
  } catch {
    return undefined;
  }
}
