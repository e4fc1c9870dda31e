/** What all steps ask of a tree of HTML, and the few ways in which they change one. */
import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';

/** Elements that stand in a line of text; all others begin a block. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym audio b bdi bdo big blink br button canvas cite code data del dfn em embed font i iframe img input ' +
    'ins kbd label map mark meter nobr note-reference object output picture progress q rb rp rt rtc ruby s samp select ' +
    'small span strike strong sub sup svg textarea time tt u var video wbr'
  ).split(' '),
);

/** The classes of those who made a picture, as systems call them. */
export const CREDIT = /(?:^|[-_])(?:credits?|copyright|photographer)$/i;

/** Where an element stands: its parent, and those around it, the innermost last. */
export interface Step {
  node: Element;
  parent: Parents;
  ancestors: readonly Parents[];
}

declare const NAMED: unique symbol;
/** An element that was asked for its name; one of another name is an element, too, which the mark tells the compiler. */
type NamedElement = Element & { readonly [NAMED]: true };

/** Whether a node is an element, of one of these names where some are given. */
export function isElement(node: RootContent | Root | undefined, ...names: string[]): node is NamedElement {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Whether a node stands in a line of text: a text, or an element of one. */
export function isInline(node: RootContent): boolean {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
}

/** Whether a node, or anything in it, begins a block. */
export function holdsBlock(node: RootContent): boolean {
  return !isInline(node) || ('children' in node && node.children.some(holdsBlock));
}

/** Returns all elements of a tree, each before those in it. The tree may be changed meanwhile. */
export function stepsOf(tree: Parents): Step[] {
  const steps: Step[] = [];
  const visit = (parent: Parents, ancestors: readonly Parents[]): void => {
    const inside = [...ancestors, parent];
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      steps.push({ node, parent, ancestors: inside });
      visit(node, inside);
    }
  };
  visit(tree, []);
  return steps;
}

/** Returns the elements of these names in a tree, each before those in it. */
export function elementsNamed(tree: Parents, ...names: string[]): Element[] {
  return stepsOf(tree)
    .filter(({ node }) => names.includes(node.tagName))
    .map(({ node }) => node);
}

/** Returns the words of a node, as they are written. */
export function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Returns the words of a node on one line, without spaces around them; no-break spaces are words. */
export function lineOf(node: RootContent | Root): string {
  return textOf(node)
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** Returns the line on which an element begins, counted from 1. */
export function lineAt({ position }: Element): number {
  return position?.start.line ?? 1;
}

/** Returns an attribute as text, and an empty text where there is none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === true) return name;
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? `${value}`
      : '';
}

/** Whether a class of an element matches. */
export function hasClass(node: Element, pattern: RegExp): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)));
}

export function isBlank(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value));
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function element(tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** Changes each child of a tree, from the inside out, into those that `change` returns for it. */
export function changeChildren(
  tree: Parents,
  change: (node: ElementContent, parent: Parents) => ElementContent[] | undefined,
): void {
  for (const node of tree.children) if (node.type === 'element') changeChildren(node, change);
  tree.children = tree.children.flatMap((node) =>
    node.type === 'doctype' ? [] : (change(node as ElementContent, tree) ?? [node as ElementContent]),
  );
}

/** Takes a node out of its parent, and puts others in its place. */
export function replace(parent: Parents, node: ElementContent, ...nodes: ElementContent[]): void {
  const index = (parent.children as RootContent[]).indexOf(node);
  if (index >= 0) parent.children.splice(index, 1, ...nodes);
}
