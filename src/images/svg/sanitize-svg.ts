/** Makes an SVG drawing safe to publish from the newsroom's own origin, and small. */
import type { XastElement, XastParent, XastRoot } from 'svgo';
import { isPictureReference, isReference, shownReference } from './embedded-pictures.ts';
import { explainXmlError, parseXml, textOf, writeXml } from './parse-xml.ts';
import {
  isSafeAttribute,
  isSafeReference,
  isSafeStyle,
  SVG_ANIMATIONS,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
} from './svg-rules.ts';
import { ownViewBox, svgSize } from './svg-size.ts';
import { checkSvgWeight, isQuickToMinify } from './svg-weight.ts';
import { runSvgo } from './svgo.ts';

/**
 * A safe drawing with its size in CSS pixels, what was removed, and which pictures of other files it shows no more; or why
 * there is none: `fault` completes the sentence “The drawing …”.
 */
export type SanitizedSvg =
  | { svg: string; removed: string[]; outside: string[]; width: number; height: number }
  | { fault: string; hint: string };

type Losses = Record<'removed' | 'outside', Set<string>>;

/** Elements that hold text alone: HTML inside a title or description would be HTML to a browser as well. */
const TEXT_ONLY = new Set(['title', 'desc', 'style']);

const PLAIN_HINT = 'Export it again as “plain SVG” or “SVG for the web”.';

/**
 * Settings of the minifier; off is whatever loses ids, words for people, hidden states, or rules that apply only at
 * times.
 */
const MINIFYING = {
  cleanupIds: false,
  inlineStyles: false,
  minifyStyles: { usage: false },
  removeDesc: false,
  removeHiddenElems: false,
  removeUnknownsAndDefaults: { keepRoleAttr: true },
} as const;

/**
 * Makes a drawing safe: keeps what the allow-list names, drops the rest, and says what of it an editor might miss. It
 * does not throw; what is wrong is in the result.
 *
 * @param pictures What stands in place of each embedded picture, both as `data:` addresses. A picture that is not among them
 * is dropped, as it could say where it was taken.
 */
export function sanitizeSvg(text: string, pictures: ReadonlyMap<string, string> = new Map()): SanitizedSvg {
  const source = text.replace(/^\uFEFF/, '');
  const refuse = (fault: string) => ({ fault, hint: PLAIN_HINT });
  let tree: XastRoot;
  try {
    tree = parseXml(source);
  } catch (error) {
    return refuse(explainXmlError(error));
  }
  const root = tree.children.find((child) => child.type === 'element');
  if (root?.name !== 'svg') return refuse('does not begin with an <svg> tag');
  const size = svgSize(root);
  if (!size) return refuse('has neither a width and height nor a viewBox, so its shape is unknown');
  const overweight = checkSvgWeight(root);
  if (overweight) return refuse(overweight);
  const losses: Losses = { removed: new Set(), outside: new Set() };
  sanitizeRoot(tree, losses, pictures);
  const clean = writeXml(tree);
  const placed = new Map([...pictures.values()].map((address) => [address, address]));
  const again = (rewritten: XastRoot) => sanitizeRoot(rewritten, losses, placed);
  const svg = isQuickToMinify(clean, tree) ? minify(clean, again) : clean;
  return { svg, removed: [...losses.removed].sort(), outside: [...losses.outside], ...size };
}

/**
 * Minifies a drawing, and sanitises it once more, as the rewriting of styles and paths could have joined something
 * unsafe. The minifier throws at some styles that browsers leave out, such as `style="#a"`; such a drawing stays long.
 */
function minify(svg: string, sanitize: (tree: XastRoot) => void): string {
  const preset = { name: 'preset-default', params: { overrides: MINIFYING } } as const;
  try {
    return runSvgo(svg, { plugins: [preset, { name: 'allow-list', fn: sanitize }] }).data;
  } catch {
    return svg;
  }
}

function sanitizeRoot(tree: XastRoot, losses: Losses, pictures: ReadonlyMap<string, string>): void {
  tree.children = tree.children.filter((child) => child.type === 'element' && child.name === 'svg');
  sanitizeChildren(tree, losses, pictures);
  const root = tree.children[0] as XastElement;
  const viewBox = root.attributes['viewBox'] ?? ownViewBox(root);
  root.attributes = { xmlns: 'http://www.w3.org/2000/svg', ...root.attributes, viewBox };
}

function sanitizeChildren(parent: XastParent, losses: Losses, pictures: ReadonlyMap<string, string>): void {
  // Where a drawing stands in HTML, a CDATA section below some elements is a comment that ends at its first “>”
  const written = (parent.children as XastElement['children']).map((child) =>
    child.type === 'cdata' ? { ...child, type: 'text' as const } : child,
  );
  const holdsElements = parent.type === 'root' || !TEXT_ONLY.has(parent.name);
  parent.children = written.filter((child) => {
    if (child.type === 'text') return true;
    if (child.type !== 'element') return false;
    if (!holdsElements || !isSafeElement(child)) {
      // Drawing programs keep notes under prefixes of their own, which no editor misses
      if (!child.name.includes(':') && child.name !== 'metadata') losses.removed.add(`<${child.name}>`);
      return false;
    }
    if (child.name === 'a') child.name = 'g';
    sanitizeAttributes(child, losses, pictures);
    sanitizeChildren(child, losses, pictures);
    return true;
  }) as XastParent['children'];
}

function isSafeElement(element: XastElement): boolean {
  if (!SVG_ELEMENTS.has(element.name)) return false;
  if (element.name === 'style') return isSafeStyle(textOf(element));
  if (!SVG_ANIMATIONS.has(element.name)) return true;
  const target = element.attributes['attributeName'];
  if (target === undefined) return element.name === 'animateMotion';
  return SVG_ATTRIBUTES.has(target) && target !== 'href' && target !== 'style' && target !== 'id' && target !== 'class';
}

function sanitizeAttributes(element: XastElement, losses: Losses, pictures: ReadonlyMap<string, string>): void {
  const { removed, outside } = losses;
  const kept: Record<string, string> = {};
  const reference = shownReference(element);
  for (const [written, value] of Object.entries(element.attributes)) {
    if (reference !== undefined && isReference(written)) continue;
    const name = written === 'xlink:href' ? 'href' : written;
    if (isSafeAttribute(name, value)) kept[name] = value;
    else if (!name.includes(':') && name !== 'xmlns' && !name.startsWith('data-') && !isLinkOfGroup(element, name)) {
      removed.add(name === 'href' ? 'a reference to another file' : name);
    } else if (name.endsWith(':href')) removed.add('a reference to another file');
  }
  element.attributes = kept;
  if (reference === undefined) return;
  const shown = isSafeReference(reference) ? reference : pictures.get(reference);
  if (shown !== undefined) kept['href'] = shown;
  else if (isPictureReference(reference)) removed.add('a picture in it');
  else if (reference.trim() !== '') outside.add(reference.trim());
}

/**
 * Returns whether an attribute is one of a link that became a group; a link in a picture does nothing, so its loss
 * needs no word.
 */
function isLinkOfGroup(element: XastElement, name: string): boolean {
  return element.name === 'g' && (name === 'href' || name === 'target' || name === 'rel');
}
