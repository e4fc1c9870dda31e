/** Makes Markdown of words in a row: paragraphs, which pictures and double line breaks divide, and headings. */
import type { Element, ElementContent, RootContent } from 'hast';
import type { RootContent as Block, Paragraph, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { attribute, isBlank, isElement, lineOf, text } from './html-tree.ts';
import { toPhrasing } from './phrasing.ts';

/** A picture of this many pixels or less is a sign among words. */
const SIGN = 48;

/** Returns the paragraphs of a run of words: two line breaks divide it, and pictures stand outside of it. */
export function paragraphs(nodes: readonly RootContent[], conversion: Conversion): Block[] {
  if (nodes.every(isBlank)) return [];
  return divideAtBreaks(nodes).flatMap((part): Paragraph[] => {
    const isAlone = part.every((node) => isBlank(node) || isPicture(node) || isElement(node, 'br'));
    if (isAlone) return part.filter(isPicture).flatMap((node) => paragraph([node], conversion));
    const first = part.findIndex((node) => !isBlank(node) && !isBig(node) && !isElement(node, 'br'));
    return [
      ...pictures(part.slice(0, first), conversion),
      ...paragraph(
        part.map((node) => (isBig(node) ? text(' ') : node)),
        conversion,
      ),
      ...pictures(part.slice(first), conversion),
    ];
  });
}

function isBig(node: RootContent): boolean {
  return isPicture(node) && !isSign(node);
}

function pictures(nodes: readonly RootContent[], conversion: Conversion): Paragraph[] {
  return nodes.filter(isBig).flatMap((node) => paragraph([node], conversion));
}

function divideAtBreaks(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  let breaks: RootContent[] = [];
  for (const node of nodes) {
    if (isElement(node, 'br')) breaks.push(node);
    else if (breaks.length > 0 && isBlank(node)) breaks.push(node);
    else {
      if (breaks.filter((one) => isElement(one)).length > 1) parts.push([]);
      else (parts.at(-1) as RootContent[]).push(...breaks);
      breaks = [];
      (parts.at(-1) as RootContent[]).push(node);
    }
  }
  return parts;
}

function isPicture(node: RootContent): boolean {
  if (isElement(node, 'img')) return true;
  if (!isElement(node, 'a')) return false;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return isElement(only, 'img') && others.length === 0;
}

function isSign(node: RootContent): boolean {
  const picture = isElement(node, 'a') ? node.children.find((child) => isElement(child, 'img')) : node;
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(isElement(picture) ? attribute(picture, name) : '', 10),
  );
  return sizes.some((size) => size > 0 && size <= SIGN);
}

/** Returns a paragraph, or nothing where no words and no pictures are in it. */
export function paragraph(nodes: readonly RootContent[], conversion: Conversion): Paragraph[] {
  const children = toPhrasing(nodes, conversion);
  const isEmpty = children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') || (child.type === 'html' && child.value === '<wbr>'),
  );
  return isEmpty ? [] : [{ type: 'paragraph', children }];
}

/** Returns a heading that holds no blocks; its pictures stand below it. */
export function heading(node: Element, conversion: Conversion): Block[] {
  const pictures = node.children.filter(isPicture);
  const words = toPhrasing(
    node.children.map((child) => (isPicture(child) ? text(' ') : onOneLine(child))),
    conversion,
  );
  const below = pictures.flatMap((picture) => paragraph([picture], conversion));
  if (lineOf(node) === '')
    return [...(words.length > 0 ? [{ type: 'paragraph' as const, children: words }] : []), ...below];
  const id = attribute(node, 'id');
  const mark: PhrasingContent[] = id === '' ? [] : [{ type: 'html', value: ` {#${id}}` }];
  return [{ type: 'heading', depth: Number(node.tagName.slice(1)) as 2, children: [...words, ...mark] }, ...below];
}

function onOneLine(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return node.tagName === 'br' ? text(' ') : { ...node, children: node.children.map(onOneLine) };
}
