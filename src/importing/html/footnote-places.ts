/** Takes notes out of their place, with what led back from them and what stood around them. */
import type { Element, ElementContent, Parents, RootContent } from 'hast';
import { type Conversion, tell } from './conversion.ts';
import { attribute, isBlank, isElement, lineOf, type Step, stepsOf, text } from './html-tree.ts';

/** A mark: 1, [1], (a), *, †, i. */
export const MARK = /^[[(]?(?:\d{1,4}|[a-z]{1,5}|[*†‡§¶]{1,4})[\])]?[.:]?$/i;
const BACK = /^(?:[\u2191\u21A9\u21B5\u2934\u21A5⏎^\s]|\uFE0E|\uFE0F|&|back|return)*$/iu;
const HEADING_OF_NOTES = /^(?:foot-?notes?|end-?notes?|notes)$/i;

/** Returns the id on the same page to which a link leads. */
export function linkTarget(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : '';
  if (!href.startsWith('#') || href.length < 2) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Takes the links back out of a note, with the mark that begins it. */
export function removeWayBack(note: Element, ids: ReadonlySet<string>): void {
  for (const { node, parent, ancestors } of stepsOf(note)) {
    const target = linkTarget(node);
    if (target === undefined) continue;
    const words = lineOf(node);
    if (!ids.has(target) && !(BACK.test(words) && words !== '')) continue;
    if (!MARK.test(words) && !BACK.test(words)) continue;
    let [inner, outer]: [ElementContent, Parents] = [node, parent];
    for (const around of ancestors.toReversed().slice(1)) {
      if (!isElement(outer as Element, 'sup', 'span') || lineOf(outer as Element) !== words) break;
      inner = outer as Element;
      outer = around;
    }
    const index = (outer.children as RootContent[]).indexOf(inner);
    if (index >= 0) outer.children.splice(index, 1);
  }
  trimStart(note);
}

/** Takes away the space that stood behind the mark of a note, also where it was one that doesn't break. */
function trimStart(node: Element): void {
  const first = node.children.find((child) => !isBlank(child));
  if (first?.type === 'text') first.value = first.value.trimStart();
  else if (first?.type === 'element') trimStart(first);
}

/** Takes a note out of its place, with the list around it when that is empty, and the line and heading above that. */
export function removeNote({ node, parent, ancestors }: Step, conversion: Conversion): void {
  const chain = [...ancestors.filter((one) => one !== parent), parent];
  let inner: RootContent = node;
  for (const outer of chain.toReversed()) {
    const index = (outer.children as RootContent[]).indexOf(inner);
    if (index < 0) return;
    outer.children.splice(index, 1);
    removeAbove(outer, index, conversion);
    const isLeft = outer.type === 'root' || !outer.children.every(isBlank);
    if (isLeft || !isElement(outer as Element, 'ol', 'ul', 'div', 'section')) return;
    inner = outer as Element;
  }
}

function removeAbove(parent: Parents, index: number, conversion: Conversion): void {
  if (parent.children.slice(index).some((node) => !isBlank(node))) return;
  let at = index - 1;
  while (at >= 0 && isBlank(parent.children[at] as RootContent)) at--;
  const above = parent.children[at];
  if (above?.type !== 'element') return;
  const isHeading = /^h[1-6]$/.test(above.tagName) && HEADING_OF_NOTES.test(lineOf(above));
  if (above.tagName !== 'hr' && !isHeading) return;
  if (isHeading)
    tell(
      conversion,
      'mended',
      above,
      `The heading “${lineOf(above)}” is left out: footnotes have one in the language of the page.`,
    );
  parent.children.splice(at, 1, text('\n'));
  if (!isHeading) removeAbove(parent, at, conversion);
}
