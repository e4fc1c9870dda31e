/**
 * Tells how much work an SVG drawing makes for a browser, through `<use>` that multiplies, and for the minifier,
 * through its styles.
 */
import type { XastElement, XastParent } from 'svgo';
import { elementsOf, textOf } from './parse-xml.ts';

const MAX_DRAWN = 200_000;
/** The deepest nesting of elements, counted through `<use>` as well. */
const MAX_DEPTH = 400;
const MAX_MINIFIED_LENGTH = 150_000;
const MAX_MATCHES = 20_000;

/**
 * Returns why a drawing is too heavy to publish, as the end of the sentence “The drawing …”, or `undefined` where it is
 * not.
 */
export function checkSvgWeight(root: XastElement): string | undefined {
  const byId = new Map<string, XastElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes['id'];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const known = new Map<XastElement, number>();
  const drawn = (element: XastElement, open: Set<XastElement>): number => {
    const counted = known.get(element);
    if (counted !== undefined) return counted;
    if (open.has(element) || open.size > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    open.add(element);
    let sum = 1;
    for (const child of element.children) if (child.type === 'element') sum += drawn(child, open);
    const target = byId.get(referenceOf(element) ?? '');
    if (target && element.name === 'use') sum += drawn(target, open);
    open.delete(element);
    known.set(element, sum);
    return sum;
  };
  return drawn(root, new Set()) > MAX_DRAWN ? 'repeats its parts without end' : undefined;
}

/**
 * Returns whether minifying takes well under a second. The minifier matches every style rule against every element,
 * several times, and its matcher can take years over a nested selector.
 */
export function isQuickToMinify(text: string, tree: XastParent): boolean {
  if (text.length > MAX_MINIFIED_LENGTH) return false;
  const elements = [...elementsOf(tree)];
  const styles = elements.filter((element) => element.name === 'style').map(textOf);
  const selectors = styles.flatMap((style) => style.split('}').flatMap((rule) => rule.split('{')[0]?.split(',') ?? []));
  const isPlain = (selector: string) => selector.length < 100 && /^\s*([.#]?[\w-]+)?\s*$/.test(selector);
  return selectors.length * elements.length <= MAX_MATCHES && selectors.every(isPlain);
}

function referenceOf(element: XastElement): string | undefined {
  return (element.attributes['href'] ?? element.attributes['xlink:href'])?.trim().replace(/^#/, '');
}
