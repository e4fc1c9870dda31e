/** Finds the pictures that are written into a drawing: references of `<image>` and `<feImage>` that hold a whole file. */
import type { XastElement, XastRoot } from 'svgo';
import { elementsOf, parseXml } from './parse-xml.ts';

/** Returns the `data:` addresses in a drawing, as they are written; none where it is no well-formed XML. */
export function embeddedPictures(text: string): string[] {
  // Names of elements can't be written as entities, so most drawings need not be parsed for this
  if (!/<(?:image|feImage)[\s/>]/.test(text)) return [];
  const references = [...elementsOf(parseQuietly(text))].map(shownReference);
  return [...new Set(references.filter((one) => one !== undefined && isPictureReference(one)))] as string[];
}

/**
 * Returns what an element shows as a picture, or `undefined` where it shows none. A reference without a prefix counts
 * before one of XLink (SVG 2, 16.1.5).
 */
export function shownReference({ name, attributes }: XastElement): string | undefined {
  if (name !== 'image' && name !== 'feImage') return undefined;
  const [first] = Object.keys(attributes)
    .filter(isReference)
    .sort((a, b) => a.length - b.length);
  return first === undefined ? undefined : attributes[first];
}

/** Returns whether an attribute is a reference: XLink can have any prefix. */
export function isReference(attribute: string): boolean {
  return attribute === 'href' || attribute.endsWith(':href');
}

/** Returns whether a reference holds the file itself. */
export function isPictureReference(reference: string): boolean {
  return /^\s*data:/i.test(reference);
}

function parseQuietly(text: string): XastRoot {
  try {
    return parseXml(text.replace(/^\uFEFF/, ''));
  } catch {
    return { type: 'root', children: [] };
  }
}
