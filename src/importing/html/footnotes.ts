/** Finds footnotes, however a system writes them: a mark that links to a note, which links back. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { type Conversion, tell } from './conversion.ts';
import {
  attribute,
  element,
  elementsNamed,
  hasClass,
  isBlank,
  isElement,
  lineOf,
  type Step,
  stepsOf,
  text,
} from './html-tree.ts';

/** A mark: 1, [1], (a), *, †, i. */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]{1,5}|[*†‡§¶]{1,4})[\])]?[.:]?$/i;
const NOTES = /foot-?note|end-?note|references|^notes$/i;
const BACK = /^(?:[\u2191\u21A9\u21B5\u2934\u21A5⏎^\s]|\uFE0E|\uFE0F|&|back|return)*$/iu;
const HEADING_OF_NOTES = /^(?:foot-?notes?|end-?notes?|notes)$/i;

interface Note {
  /** The element that is the note, and its parent. */
  step: Step;
  /** The ids by which the text refers to it. */
  ids: Set<string>;
}

/** Puts `<note-reference>` in the place of each mark, and each note, without its way back, into the conversion. */
export function takeFootnotes(tree: Root, conversion: Conversion): void {
  const steps = stepsOf(tree);
  const places = new Map<string, Step>();
  for (const step of steps) for (const id of idsOf(step.node)) if (!places.has(id)) places.set(id, step);
  const notes = new Map<Element, Note & { name: string }>();
  for (const step of steps) {
    const target = linkTarget(step.node);
    if (target === undefined || !MARK.test(lineOf(step.node))) continue;
    const place = places.get(target);
    const found = place && noteAt(place, step);
    if (!found || inTable(step) || inTable(found)) continue;
    const note = notes.get(found.node) ?? { step: found, ids: new Set(), name: `${notes.size + 1}` };
    for (const id of namesAround(step)) note.ids.add(id);
    notes.set(found.node, note);
    putReference(step, note.name);
  }
  for (const { step, ids, name } of notes.values()) {
    removeWayBack(step.node, ids);
    conversion.notes.set(name, isElement(step.node, 'p') ? [step.node] : step.node.children);
    removeNote(step, conversion);
  }
}

function idsOf(node: Element): string[] {
  return [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : ''].filter((id) => id !== '');
}

/** Returns the id on the same page to which a link leads. */
function linkTarget(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : '';
  if (!href.startsWith('#') || href.length < 2) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Returns the ids of a mark: its own, and those of what stands around it alone. */
function namesAround({ node, ancestors }: Step): string[] {
  const names = [...idsOf(node), ...elementsNamed(node, 'sup', 'a', 'span').flatMap(idsOf)];
  for (const around of ancestors.toReversed()) {
    if (!isElement(around as Element, 'sup', 'span', 'a') || lineOf(around as Element) !== lineOf(node)) break;
    names.push(...idsOf(around as Element));
  }
  return names;
}

/** Returns the note that begins at a place: an item, a block or a paragraph that leads back to its mark. */
function noteAt(place: Step, mark: Step): Step | undefined {
  const ids = new Set(namesAround(mark));
  const leadsBack = (node: Element) =>
    [node, ...elementsNamed(node, 'a')].some((link) => ids.has(linkTarget(link) ?? ''));
  const chain = [...place.ancestors.slice(1), place.node] as Element[];
  const inNotes = chain.some((node) => hasClass(node, NOTES) || NOTES.test(attribute(node, 'id')));
  if (chain.some((node) => node === mark.node) || mark.ancestors.includes(place.node)) return undefined;
  for (let index = chain.length - 1; index >= 0; index--) {
    const node = chain[index] as Element;
    const parent = (index === 0 ? place.ancestors[0] : chain[index - 1]) as Parents;
    if (mark.ancestors.includes(node)) return undefined;
    if (!isElement(node, 'li', 'div', 'p', 'dd', 'aside')) continue;
    const isWhole =
      node.tagName !== 'p' ||
      !isElement(parent as Element, 'li', 'div') ||
      parent.children.filter((child) => !isBlank(child)).length > 1;
    if (!isWhole) continue;
    return leadsBack(node) || inNotes
      ? { node, parent, ancestors: [...place.ancestors.slice(0, index + 1)] }
      : undefined;
  }
  return undefined;
}

/** In code, and in a table that has to stay HTML, nothing is read as Markdown. */
function inTable({ ancestors }: Step): boolean {
  return ancestors.some((node) => isElement(node as Element, 'table', 'dl', 'pre', 'code'));
}

function putReference({ node, parent, ancestors }: Step, name: string): void {
  let [inner, outer]: [Element, Parents] = [node, parent];
  for (const around of ancestors.toReversed().slice(1)) {
    if (!isElement(outer as Element, 'sup', 'span') || lineOf(outer as Element) !== lineOf(node)) break;
    inner = outer as Element;
    outer = around;
  }
  const index = (outer.children as RootContent[]).indexOf(inner);
  if (index >= 0) outer.children[index] = { ...element('note-reference', { name }), position: node.position };
}

/** Takes the links back out of a note, with the mark that begins it. */
function removeWayBack(note: Element, ids: ReadonlySet<string>): void {
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
function removeNote({ node, parent, ancestors }: Step, conversion: Conversion): void {
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
