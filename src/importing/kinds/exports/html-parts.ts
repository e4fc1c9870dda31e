/** Takes pages of HTML apart, as Ghost, Medium and Substack export them. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Tell } from '../../archive/archive.ts';
import { startConversion } from '../../html/conversion.ts';
import { attribute, element, hasClass, lineOf, stepsOf, text } from '../../html/html-tree.ts';
import { parseHtml } from '../../html/parse-html.ts';

/** Returns the tree of a page; what is too deep or too much in it is told. */
export function readTree(html: string, file: string, tell: Tell): Root {
  const conversion = startConversion({ file });
  const tree = parseHtml(html, conversion);
  for (const finding of conversion.findings) tell(finding);
  return tree;
}

/** Returns the first element that has a class, or an attribute of this value. */
export function findPart(tree: Root | Element, name: string, value?: string): Element | undefined {
  for (const { node } of stepsOf(tree))
    if (value === undefined ? hasClass(node, new RegExp(`^${name}$`)) : attribute(node, name) === value) return node;
  return undefined;
}

/** Returns the words of an element with a class on one line, or `undefined` where there are none. */
export function wordsOf(tree: Root | Element, name: string): string | undefined {
  const found = findPart(tree, name);
  return (found && lineOf(found)) || undefined;
}

/** Returns a paragraph with a link, and words behind it. */
export function linkParagraph(href: string, words: string, ...more: (string | undefined)[]): ElementContent {
  const behind = more.filter(Boolean).map((one) => ` – ${one}`);
  return element('p', {}, element('a', { href }, text(words || href)), text(behind.join('')));
}

/** Returns what an element holds as HTML. */
export function innerHtml(node: Root | Element): string {
  return toHtml(node.children as ElementContent[]);
}

/** Returns the attributes that Substack keeps as JSON, as far as they are texts. */
export function dataOf(node: Element): Record<string, string> {
  try {
    const data: unknown = JSON.parse(attribute(node, 'dataAttrs'));
    if (typeof data !== 'object' || data === null) return {};
    return Object.fromEntries(
      Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
