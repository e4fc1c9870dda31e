/** Finds footnotes, however a system writes them: a mark that links to a note, which links back. */
import type { Element, Parents, Root, RootContent } from 'hast';
import type { Conversion } from './conversion.ts';
import { linkTarget, MARK, removeNote, removeWayBack } from './footnote-places.ts';
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
} from './html-tree.ts';

/** The names of what holds notes. */
const NOTES = /foot-?note|end-?note|references|^notes$/i;

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
