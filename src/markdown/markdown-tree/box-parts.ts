/** Takes boxes apart into their title and content, and makes the elements that they are printed as. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Strong } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { report } from '../syntax/rendering.ts';

export interface BoxParts {
  /** What stands in square brackets behind the name. */
  title?: PhrasingContent[];
  content: BlockContent[];
}

/** Takes a box apart. */
export function boxParts({ children }: ContainerDirective): BoxParts {
  const [first] = children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  return {
    ...(label && label.children.length > 0 && { title: label.children }),
    content: (label ? children.slice(1) : children) as BlockContent[],
  };
}

/** Makes a node that is printed as an element of that name, whatever its children are. */
export function element(hName: string, children: unknown[], hProperties = {}): Paragraph {
  return { type: 'paragraph', children: children as PhrasingContent[], data: { hName, hProperties } };
}

/** Turns a box into a `div` of that class, under its title. */
export function turnIntoDiv(
  node: ContainerDirective,
  className: string,
  title: PhrasingContent[] | undefined,
  content: unknown[],
): void {
  node.data = { hName: 'div', hProperties: { className: [className] } };
  const head = title ? [element('p', title, { className: ['aside-title'] })] : [];
  node.children = [...head, ...content] as ContainerDirective['children'];
}

/** Returns the list that a box is made of; where it holds none, that is reported. */
export function listOf(
  node: ContainerDirective,
  content: BlockContent[],
  example: string,
  file: VFile,
): List | undefined {
  const list = content.find((child) => child.type === 'list');
  if (list) return list;
  const hint = `Write a list with a line for each entry: ${example}`;
  report(file, 'incomplete-box', node, `The box “:::${node.name}” holds no list.`, hint);
  return undefined;
}

/** Returns the bold words with which an item of a list begins. */
export function boldLead({ children: [first] }: ListItem): Strong | undefined {
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  return lead?.type === 'strong' ? lead : undefined;
}
