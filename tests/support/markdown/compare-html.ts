/** Compares what a body prints with what a specification expects, spelled alike. */
import type { Element, Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import type { Body } from '../../../src/core/articles/body.ts';

const parse = rehypeRaw();

/** The HTML of a body with its pictures and links in place, without the marks of embeds and the colours of code. */
export function spelledOut(body: Body): string {
  const html = body.html
    .replace(/\0image:(\d+)\0/g, (_, index: string) => {
      const { src, alt } = body.images[Number(index)] ?? { src: '', alt: '' };
      return `<img src="${escapeQuotes(encode(src))}" alt="${escapeQuotes(alt)}">`;
    })
    .replace(/\0link:(\d+)\0/g, (_, index: string) => escapeQuotes(encode(body.links[Number(index)]?.href ?? '')))
    .replace(/<p data-embed="\d+">/g, '<p>');
  return html.replace(/<code>[\s\S]*?<\/code>/g, (code) => code.replace(/<\/?span[^>]*>/g, ''));
}

/** One spelling for HTML that means the same: attributes in order, no space between blocks. */
export function normalised(html: string | Root): string {
  const tree = typeof html === 'string' ? parseHtml(html) : html;
  tidy(tree, false);
  return toHtml(tree).trim();
}

export function parseHtml(html: string): Root {
  const raw = { type: 'raw', value: html } as unknown as RootContent;
  return parse({ type: 'root', children: [raw] }, undefined as never) as Root;
}

const BLOCK =
  /^(p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|t[hd]|figure|figcaption|hr|div|section|aside|details|summary|dl|dt|dd)$/;

function tidy(node: Nodes, isCode: boolean): void {
  if (node.type !== 'root' && node.type !== 'element') return;
  if (node.type === 'element') node.properties = Object.fromEntries(Object.entries(node.properties).sort(byName));
  const keepsSpace = isCode || (node.type === 'element' && node.tagName === 'pre');
  for (const child of node.children) tidy(child, keepsSpace);
  if (keepsSpace) return;
  joinTexts(node);
  node.children = node.children.filter((child, index, all) => {
    if (child.type !== 'text') return true;
    child.value = child.value.replace(/\s+/g, ' ');
    if (isEdge(all[index - 1], node)) child.value = child.value.trimStart();
    if (isEdge(all[index + 1], node)) child.value = child.value.trimEnd();
    return child.value !== '';
  }) as Element['children'];
}

function joinTexts(node: Root | Element): void {
  node.children = node.children.filter((child, index, all) => {
    const next = all[index + 1];
    if (child.type !== 'text' || next?.type !== 'text') return true;
    next.value = child.value + next.value;
    return false;
  }) as Element['children'];
}

function isEdge(neighbour: Nodes | undefined, parent: Nodes): boolean {
  if (!neighbour) return parent.type === 'root' || (parent.type === 'element' && BLOCK.test(parent.tagName));
  return neighbour.type === 'element' && (BLOCK.test(neighbour.tagName) || neighbour.tagName === 'br');
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function encode(address: string): string {
  return encodeURI(address).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

function escapeQuotes(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
