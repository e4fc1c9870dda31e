/** Derives from a specification's HTML what a newsroom prints for it. */

import Slugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseHtml } from './compare-html.ts';

/** The same document with the systematic differences, each of which is one rule below. */
export function newsroomHtml(specified: string): Root {
  const tree = parseHtml(specified);
  dropComments(tree);
  lowerFirstHeadings(tree);
  nameHeadings(tree);
  dropUselessLinks(tree);
  markExternalLinks(tree);
  encodeAddresses(tree);
  letKeyboardsScroll(tree);
  frameLonePictures(tree);
  keepPictureTitles(tree);
  boxTables(tree);
  dropEmptyParagraphs(tree);
  return tree;
}

function dropComments(tree: Root): void {
  visit(tree, 'comment', (_node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function lowerFirstHeadings(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1') node.tagName = 'h2';
  });
}

function nameHeadings(tree: Root): void {
  const slugger = new Slugger();
  let unnamed = 0;
  visit(tree, 'element', (node) => {
    if (!/^h[2-6]$/.test(node.tagName)) return;
    const slug = slugger.slug(textOf(node));
    const hasLetters = /[\p{L}\p{N}]/u.test(slug.replace(/^-\d+$/, ''));
    if (!hasLetters) unnamed++;
    node.properties.id = hasLetters ? slug.replace(/^-|-$/g, '') : unnamed > 1 ? `section-${unnamed}` : 'section';
  });
}

/** A link that leads nowhere leaves its words; one without words or picture goes. */
function dropUselessLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || href === undefined || !parent || index === undefined) return undefined;
    const isEmpty = textOf(node).trim() === '' && !node.children.some(({ type }) => type === 'element');
    if (href !== '' && !isEmpty) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

function markExternalLinks(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a' || !/^(https?:)?\/\//i.test(String(node.properties.href))) return;
    Object.assign(node.properties, { className: ['external'], rel: ['external', 'noopener'] });
  });
}

function encodeAddresses(tree: Root): void {
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (typeof href === 'string') node.properties.href = encodeURI(href).replace(/%25(?=[0-9a-f]{2})/gi, '%');
    if (node.tagName === 'img') node.properties.alt ??= '';
  });
}

function letKeyboardsScroll(tree: Root): void {
  visit(tree, 'element', (node) => {
    const [code] = node.children;
    if (node.tagName !== 'pre') return;
    node.properties.tabIndex = 0;
    if (code?.type !== 'element') return;
    const [name] = [code.properties.className ?? []].flat();
    if (name) node.properties.dataLanguage = String(name).replace('language-', '');
    delete code.properties.className;
  });
}

/** A paragraph that holds one image and nothing else is a figure; the image's title is its caption. */
function frameLonePictures(tree: Root): void {
  visit(tree, 'element', (node) => {
    const [only, ...others] = node.children;
    const image = only?.type === 'element' && only.tagName === 'a' ? only.children[0] : only;
    if (node.tagName !== 'p' || others.length > 0 || image?.type !== 'element' || image.tagName !== 'img') return;
    if (only !== image && (only as Element).children.length > 1) return;
    node.tagName = 'figure';
    const { title } = image.properties;
    delete image.properties.title;
    if (title) node.children.push(element('figcaption', {}, [{ type: 'text', value: String(title) }]));
  });
}

function keepPictureTitles(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { title } = node.properties;
    if (node.tagName !== 'img' || !title || !parent || index === undefined) return;
    delete node.properties.title;
    parent.children[index] = element('span', { title }, [node]);
  });
}

function dropEmptyParagraphs(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || node.children.length > 0 || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function boxTables(tree: Root): void {
  let number = 0;
  visit(tree, 'element', (node, index, parent) => {
    const { align } = node.properties;
    const side = { left: 'start', center: 'center', right: 'end' }[String(align)];
    delete node.properties.align;
    if (side) node.properties.className = [`align-${side}`];
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const label = { role: 'region', ariaLabel: `Table ${++number}`, tabIndex: 0 };
    const box = element('div', { className: ['table-scroll'], ...label }, [{ ...node }]);
    parent.children[index] = box;
  });
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
