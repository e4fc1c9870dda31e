/** Reads what inline styles mean: bold, emphasis, struck out, raised and lowered. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attribute, CREDIT, changeChildren, element, hasClass, isElement, isInline } from './html-tree.ts';

/** Elements whose look an inline style may take away, as copies from Google Docs do with <b>. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  strong: /font-weight:\s*(?:normal|[1-4]00)/i,
  b: /font-weight:\s*(?:normal|[1-4]00)/i,
  em: /font-style:\s*normal/i,
  i: /font-style:\s*normal/i,
};
const MEANINGS: readonly [style: RegExp, name: string][] = [
  [/font-weight:\s*(?:bold(?:er)?|[6-9]00)/i, 'strong'],
  [/font-style:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration(?:-line)?:[^;]*line-through/i, 'del'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub(?![a-z])/i, 'sub'],
];

/** Puts elements in the place of inline styles that mean something; all other looks belong to the site. */
export function readLooks(tree: Root): void {
  changeChildren(tree, (node) => {
    if (!isElement(node)) return undefined;
    const style = attribute(node, 'style');
    delete node.properties.style;
    if (style === '') return undefined;
    if (Object.hasOwn(PLAIN, node.tagName) && PLAIN[node.tagName]?.test(style)) return node.children;
    if (!isElement(node, 'span', 'font', 'a', 'em', 'strong', 'i', 'b')) return undefined;
    for (const [pattern, name] of MEANINGS)
      if (name !== node.tagName && pattern.test(style)) node.children = [element(name, {}, ...node.children)];
    return undefined;
  });
}

/** What stands in a line and is kept as HTML, each with the attributes that it may have. */
const KEPT = new Set('abbr bdi bdo cite ins kbd mark q rp rt ruby samp small span sub sup time u var wbr'.split(' '));
const SIGNS = new Set(['strong', 'em', 'del', 'a', 'code']);

/**
 * Gives each element of a line a place in which Markdown can write it: none holds a block, and none stands in one of its
 * own name.
 */
export function mendInline(tree: Root): void {
  const visit = (node: Element, names: ReadonlySet<string>): ElementContent[] => {
    const isLine = isInline(node) && (KEPT.has(node.tagName) || SIGNS.has(node.tagName));
    const isNeedless = isLine && (names.has(node.tagName) || (node.tagName === 'span' && !hasLanguage(node)));
    const isKept = isLine && !isNeedless;
    const inside = isKept ? new Set([...names, node.tagName]) : isInline(node) ? names : namesInBlock(node, names);
    node.children = node.children.flatMap((child): ElementContent[] =>
      child.type === 'element' ? visit(child, inside) : [child],
    );
    if (isNeedless) return node.children;
    if (!isKept) return [node];
    return divide(node);
  };
  tree.children = tree.children.flatMap((child): RootContent[] =>
    child.type === 'element' ? visit(child, new Set()) : [child],
  );
}

/** A heading is bold by itself. */
function namesInBlock(node: Element, names: ReadonlySet<string>): ReadonlySet<string> {
  return /^(?:h[1-6]|th)$/.test(node.tagName) ? new Set([...names, 'strong']) : names;
}

/** A span that names a language, or who made a picture. */
function hasLanguage(node: Element): boolean {
  return hasClass(node, CREDIT) || attribute(node, 'dir') !== '' || attribute(node, 'lang') !== '';
}

/** Returns an element of a line as it is, or in parts, so that blocks stand around it and no longer in it. */
function divide(node: Element): ElementContent[] {
  if (node.children.every(isInline)) return [node];
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.some((child) => child.type !== 'text' || child.value.trim() !== '')) parts.push({ ...node, children: run });
    else parts.push(...run);
    run = [];
  };
  for (const child of node.children) {
    if (isInline(child)) run.push(child);
    else {
      flush();
      parts.push(isElement(child) ? moveInto(child, node) : child);
    }
  }
  flush();
  return parts;
}

/** Puts the element around the words of a block, and of the blocks in that. */
function moveInto(block: Element, node: Element): Element {
  if (isElement(block, 'pre', 'hr', 'recording')) return block;
  return { ...block, children: divide({ ...node, children: block.children }) };
}
