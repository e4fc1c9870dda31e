/** Reads HTML as Google Docs exports it: looks by classes, lists by names, comments, links by way of Google. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type Conversion, tell } from '../../html/conversion.ts';
import {
  attribute,
  changeChildren,
  elementsNamed,
  isBlank,
  isElement,
  lineOf,
  replace,
  stepsOf,
  textOf,
} from '../../html/html-tree.ts';

const RULE = /\.([\w-]{1,100})\s*\{([^{}]{0,2000})\}/g;
const REDIRECT = /^https?:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/i;
const LIST = /^lst-kix_(\S+)-(\d)$/;
const COMMENT = /^#cmnt_ref\d+$/;
const COMMENT_MARK = /^#cmnt\d+$/;

/** Makes of such HTML what any program would write; HTML of other programs stays as it is. */
export function readGoogleDocs(tree: Root, conversion: Conversion): void {
  numberParagraphs(tree);
  applyClasses(tree);
  for (const link of elementsNamed(tree, 'a')) unwrapRedirect(link);
  takeComments(tree, conversion);
  nestLists(tree);
}

/** An export is one long line, so that paragraphs are counted in place of lines. */
function numberParagraphs(tree: Root): void {
  let number = 1;
  let isFirst = true;
  for (const { node } of stepsOf(tree)) {
    if (isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li')) {
      number += isFirst ? 0 : 1;
      isFirst = false;
    }
    node.position = { start: { line: number, column: 1 }, end: { line: number, column: 1 } };
  }
}

/** Writes what the style sheet says of a class to the elements that have it. */
function applyClasses(tree: Root): void {
  const rules = new Map<string, string>();
  for (const sheet of elementsNamed(tree, 'style'))
    for (const [, name = '', style = ''] of textOf(sheet).matchAll(RULE))
      rules.set(name, `${rules.get(name) ?? ''};${style}`);
  if (rules.size === 0) return;
  for (const { node } of stepsOf(tree)) {
    const { className } = node.properties;
    if (!Array.isArray(className) || !isElement(node, 'span', 'font', 'a', 'b', 'i', 'em', 'strong')) continue;
    const styles = className.map((name) => rules.get(String(name))).filter((style) => style !== undefined);
    if (styles.length > 0) node.properties.style = `${styles.join(';')};${attribute(node, 'style')}`;
  }
}

function unwrapRedirect(link: Element): void {
  const target = REDIRECT.exec(attribute(link, 'href'))?.[1];
  if (target === undefined) return;
  try {
    link.properties.href = decodeURIComponent(target);
  } catch {
    link.properties.href = target;
  }
}

/** Takes the comments at the end, and their marks in the text. */
function takeComments(tree: Root, conversion: Conversion): void {
  const places = new Map<string, Element>();
  for (const { node, parent, ancestors } of stepsOf(tree)) {
    if (!isElement(node, 'a') || !COMMENT_MARK.test(attribute(node, 'href'))) continue;
    places.set(attribute(node, 'href'), node);
    const mark = isElement(parent as Element, 'sup') ? (parent as Element) : node;
    const around = mark === node ? parent : ancestors.at(-2);
    if (around) replace(around, mark);
  }
  for (const { node, ancestors } of stepsOf(tree)) {
    if (!isElement(node, 'a') || !COMMENT.test(attribute(node, 'href'))) continue;
    const block = ancestors.findLast((one) => isElement(one as Element, 'div', 'p')) as Element | undefined;
    const outer =
      block &&
      ancestors.findLast((one) => isElement(one as Element, 'div') && lineOf(one as Element) === lineOf(block));
    const comment = (outer ?? block) as Element | undefined;
    const parent = ancestors[ancestors.indexOf(comment as never) - 1];
    if (!comment || !parent) continue;
    const words = lineOf(comment).slice(lineOf(node).length).trim();
    tell(conversion, 'dropped', places.get(`#${attribute(node, 'id')}`) ?? node, `A comment is left out: “${words}”`);
    replace(parent, comment);
  }
}

/** Lists in lists are exported as neighbours, each named for its list and its level. */
function nestLists(tree: Root): void {
  for (const parent of [tree, ...elementsNamed(tree, 'div', 'td', 'body')]) {
    const open: { list: Element; level: number }[] = [];
    const kept: RootContent[] = [];
    for (const node of parent.children) {
      const level = levelOf(node);
      if (level === undefined || !isElement(node)) {
        if (!isBlank(node)) open.length = 0;
        kept.push(node);
        continue;
      }
      while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
      const last = open.at(-1);
      if (last?.level === level && last.list.tagName === node.tagName && attribute(node, 'start') === '')
        last.list.children.push(...node.children);
      else {
        if (last?.level === level) open.pop();
        const item = open.at(-1)?.list.children.findLast((child) => isElement(child, 'li')) as Element | undefined;
        if (item) item.children.push(node);
        else kept.push(node);
        open.push({ list: node, level });
      }
    }
    parent.children = kept as ElementContent[];
  }
  changeChildren(tree, (node) => (isElement(node, 'ul', 'ol') && node.children.every(isBlank) ? [] : undefined));
}

function levelOf(node: RootContent): number | undefined {
  if (!isElement(node, 'ul', 'ol')) return undefined;
  const { className } = node.properties;
  const name = Array.isArray(className)
    ? className.map((one) => LIST.exec(String(one))).find((found) => found)
    : undefined;
  return name ? Number(name[2]) : undefined;
}
