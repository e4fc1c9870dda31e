/**
 * Lists the nodes of a tree in the order of the text. It is a list because plugins change the tree while they go
 * through it, and our own code because unist-util-visit names a closure for every node, which cost a third of a body's
 * time.
 */
import type { Element, ElementContent, Parents as HtmlParents, Root as HtmlRoot } from 'hast';
import type { Nodes, Parents, Root, RootContent } from 'mdast';

/** A node with its parent, and the step of the parent itself, if that is no root. */
export interface Step<Node, Parent> {
  node: Node;
  parent: Parent;
  up: Step<Node, Parent> | undefined;
}

export type HtmlStep = Step<Element, HtmlParents>;
export type MarkdownStep = Step<Exclude<Nodes, Root>, Parents>;

/** Lists all elements below a root or element, each before its descendants. */
export function elementsOf(tree: HtmlRoot | Element): HtmlStep[] {
  const steps: HtmlStep[] = [];
  const gather = (parent: HtmlParents, up: HtmlStep | undefined): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const step = { node, parent, up };
      steps.push(step);
      if (node.children.length > 0) gather(node, step);
    }
  };
  gather(tree, undefined);
  return steps;
}

/** Lists all nodes below the root of a Markdown tree, each before its descendants. */
export function markdownNodesOf(tree: Root): MarkdownStep[] {
  const steps: MarkdownStep[] = [];
  const gather = (parent: Parents, up: MarkdownStep | undefined): void => {
    for (const node of parent.children) {
      const step = { node, parent, up };
      steps.push(step);
      if ('children' in node) gather(node, step);
    }
  };
  gather(tree, undefined);
  return steps;
}

/** Lists the elements around a node, the nearest first. */
export function elementsAround(step: HtmlStep): Element[] {
  const elements: Element[] = [];
  for (let outer = step.up; outer; outer = outer.up) elements.push(outer.node);
  return elements;
}

/** Replaces an element by other nodes, or removes it where there are none. */
export function replaceElement({ parent, node }: HtmlStep, ...nodes: ElementContent[]): void {
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
}

/** Replaces a Markdown node, and the `count - 1` nodes that follow it, by other nodes. */
export function replaceMarkdown(parent: Parents, node: MarkdownStep['node'], nodes: unknown[], count = 1): void {
  const children = parent.children as RootContent[];
  children.splice(children.indexOf(node as RootContent), count, ...(nodes as RootContent[]));
}
