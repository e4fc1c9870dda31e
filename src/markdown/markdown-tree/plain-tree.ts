/**
 * Makes a Markdown tree without our own syntax: boxes are quotations, HTML is harmless, and addresses wait for the
 * library to resolve them.
 */

import type { BlockContent, Heading, Html, Image, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { BLOCK_ELEMENTS, EMPTIED_ELEMENTS } from '../raw-html/html-allow-list.ts';
import { addressKind, encodeAddress } from '../syntax/address-kind.ts';
import type { ContainerName } from '../syntax/directive-syntax.ts';
import { renderingOf, sourceOf } from '../syntax/rendering.ts';
import { amountOf } from './amounts.ts';
import { boxParts } from './box-parts.ts';
import { keepCodeHarmless } from './harmless-code.ts';
import { toPlainHtml } from './plain-html.ts';

/**
 * Matches the beginning of an HTML block, which Markdown leaves as it is up to an empty line (CommonMark 0.31.2, 4.6).
 */
const BLOCK = new RegExp(`^</?(${BLOCK_ELEMENTS.join('|')})[\\s>]|^<[^>]*>[ \\t]*(\\n|$)`);

/** Returns a new tree of plain Markdown; the given one stays as it is. */
export function toPlainTree(tree: Root, file: VFile): Root {
  const plain: Root = { type: 'root', children: plainChildren(tree.children, file) };
  keepCodeHarmless(plain);
  return plain;
}

function plainChildren<Node extends RootContent>(children: Node[], file: VFile): Node[] {
  const plain: RootContent[] = [];
  let hiddenUpTo = -1;
  for (const [index, node] of children.entries()) {
    if (index <= hiddenUpTo) continue;
    if (node.type === 'html') hiddenUpTo = endOfEmptied(node, index, children);
    if (index <= hiddenUpTo) continue;
    for (const one of plainNodes(node, file)) append(plain, one);
  }
  return plain as Node[];
}

/** Where nothing stands between two texts or codes any more, they are one, as signs of both could be markup together. */
function append(nodes: RootContent[], node: RootContent): void {
  const last = nodes.at(-1);
  if ((node.type === 'text' || node.type === 'inlineCode') && last?.type === node.type)
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value };
  else nodes.push(node);
}

/** Returns the index of the child that ends an inline element whose content is removed, such as a script, or -1. */
function endOfEmptied({ value }: Html, index: number, children: RootContent[]): number {
  const name = /^<([a-z]+)(?:[\s/][^>]*)?>$/i.exec(value)?.[1]?.toLowerCase() ?? '';
  if (!EMPTIED_ELEMENTS.includes(name)) return -1;
  const isEnd = (node: RootContent, at: number) =>
    at >= index && node.type === 'html' && node.value.toLowerCase().includes(`</${name}`);
  return children.findIndex(isEnd);
}

function plainNodes(node: RootContent, file: VFile): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'inlineCode':
      // Line endings in code are spaces (CommonMark 0.31.2, 6.1); where readers end a paragraph at one, code ends too
      return [{ ...node, value: node.value.replace(/\r\n?|\n/g, ' ') }];
    case 'html':
      return plainHtml(node, file);
    case 'image':
      return [plainImage(node, file)];
    case 'link':
      return plainLink(node, file);
    case 'heading':
      return [plainHeading(node, file)];
    case 'containerDirective':
      return plainBox(node, file);
    case 'textDirective':
      return plainInline(node, file);
    case 'paragraph':
      return plainParagraph(node, file);
    default:
      return 'children' in node
        ? [{ ...node, children: plainChildren(node.children as RootContent[], file) } as RootContent]
        : [node];
  }
}

/**
 * Makes a marker that holds an address as it was written, `\0link:…\0` or `\0image:…\0`; Markdown itself can hold no
 * NUL.
 */
function marker(kind: 'link' | 'image', address: string): string {
  return `\0${kind}:${encodeURIComponent(address.toWellFormed())}\0`;
}

/** Returns the address of a link as it is to be printed, or `undefined` where it is empty or not safe. */
function linkAddress(url: string, file: VFile): string | undefined {
  const kind = addressKind(url, renderingOf(file).source.siteUrl);
  if (kind === 'unsafe' || url === '') return undefined;
  return kind === 'internal' ? marker('link', url) : encodeAddress(url);
}

function imageAddress(url: string, file: VFile): string | undefined {
  const isOwn = addressKind(url, renderingOf(file).source.siteUrl) === 'internal' && !/^(https?:|\/\/)/i.test(url);
  return isOwn && url !== '' ? marker('image', url) : undefined;
}

function plainLink(node: Link, file: VFile): RootContent[] {
  const children = plainChildren(node.children, file);
  const url = linkAddress(node.url.trim(), file);
  return url === undefined || children.length === 0 ? children : [{ ...node, url, children }];
}

/** Returns a picture of the newsroom as one, and a picture on another server as a link to it, as on the page. */
function plainImage(node: Image, file: VFile): RootContent {
  const source = node.url.trim();
  const url = imageAddress(source, file);
  const credit = node.data?.rights?.credit;
  const named = credit && renderingOf(file).source.words.credit.replace('{credit}', () => credit);
  if (url !== undefined) return { type: 'image', url, alt: node.alt ?? '', title: node.title ?? named ?? null };
  const text: PhrasingContent = { type: 'text', value: node.alt || source };
  const href = linkAddress(source, file);
  return href === undefined || href.startsWith('\0') ? text : { type: 'link', url: href, children: [text] };
}

function plainHtml({ value }: Html, file: VFile): RootContent[] {
  const html = toPlainHtml(value, (address, kind) =>
    kind === 'link' ? linkAddress(address, file) : imageAddress(address, file),
  ).trim();
  return html === '' ? [] : [{ type: 'html', value: wholeBlock(html) }];
}

/** Returns HTML that is one block in Markdown, of which nothing is read as Markdown and which takes in nothing behind it. */
function wholeBlock(html: string): string {
  // Words whose element was removed would be read as Markdown
  const isBare = !BLOCK.test(html) && html.replace(/<[^>]*>/g, '').trim() !== '';
  if (isBare) return `<p>${withoutEmptyLines(html)}</p>`;
  if (!html.startsWith('<pre')) return withoutEmptyLines(html);
  // A block of this kind ends with the line of its end tag, and with no empty line (CommonMark 0.31.2, 4.6)
  const end = html.indexOf('</pre>');
  if (end < 0) return `${html}</pre>`;
  return /[\r\n]/.test(html.slice(end)) ? `<div>${withoutEmptyLines(html)}</div>` : html;
}

function withoutEmptyLines(html: string): string {
  return html.replace(/\r\n?/g, '\n').replace(/\n\s*\n/g, '\n');
}

/** Returns the paragraph, or nothing where only comments stood in it. */
function plainParagraph(node: Paragraph, file: VFile): Paragraph[] {
  const children = plainChildren(node.children, file);
  return children.every((child) => child.type === 'text' && child.value.trim() === '') ? [] : [{ ...node, children }];
}

function plainHeading(node: Heading, file: VFile): Heading {
  return { type: 'heading', depth: node.depth === 1 ? 2 : node.depth, children: plainChildren(node.children, file) };
}

function plainBox(node: ContainerDirective, file: VFile): RootContent[] {
  const { title: label, content: children } = boxParts(node);
  const content = plainChildren(children, file);
  const name = node.name as ContainerName;
  const words = label && plainChildren(label, file);
  if (name === 'audio' || name === 'video') return plainMedia(node, words, content, file);
  if (name === 'map') return plainMap(node, words, content, file);
  if (name === 'pullquote')
    return [{ type: 'blockquote', children: [...content, ...(words ? [titled('emphasis', words)] : [])] }];
  // A form is no text
  if (name === 'newsletter') return [];
  if (name === 'related')
    return [
      titled('strong', words ?? [{ type: 'text', value: renderingOf(file).source.words.furtherReading }]),
      ...content,
    ];
  if (name !== 'note' && name !== 'warning' && name !== 'facts')
    return [...(words ? [titled('strong', words)] : []), ...content];
  const title = words ?? [{ type: 'text' as const, value: renderingOf(file).source.words[name] }];
  return [{ type: 'blockquote', children: [titled('strong', title), ...content] }];
}

/** A recording is a link to its file, with the transcript below. */
function plainMedia(
  node: ContainerDirective,
  words: PhrasingContent[] | undefined,
  content: BlockContent[],
  file: VFile,
): RootContent[] {
  const recording = renderingOf(file).media[node.data?.media ?? -1];
  if (!recording) return [...(words ? [titled('strong', words)] : []), ...content];
  const name = words?.length ? words : [{ type: 'text' as const, value: recording.src }];
  const url = `\0media:${encodeURIComponent(recording.src)}\0`;
  return [{ type: 'paragraph', children: [{ type: 'link', url, children: name as Link['children'] }] }, ...content];
}

/** A map is what it shows, in words, and its places as a list, for which `\0map:…\0` stands. */
function plainMap(
  node: ContainerDirective,
  words: PhrasingContent[] | undefined,
  content: BlockContent[],
  file: VFile,
): RootContent[] {
  const number = node.data?.map;
  const map = number === undefined ? undefined : renderingOf(file).maps[number];
  const text = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  return [
    ...(words ? [titled('strong', words)] : []),
    ...(map?.alt ? [text(map.alt)] : []),
    ...(map ? [text(`\0map:${number}\0`)] : []),
    ...content,
  ];
}

function titled(type: 'strong' | 'emphasis', children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [{ type, children }] };
}

function plainInline(node: TextDirective, file: VFile): RootContent[] {
  const { title, lang } = node.attributes ?? {};
  const isWhole = node.name === 'money' ? amountOf(node) !== undefined : title || lang;
  if (!isWhole) return [{ type: 'text', value: sourceOf(file, node) }];
  const children = plainChildren(node.children, file);
  return node.name === 'abbr' && title ? [...children, { type: 'text', value: ` (${title})` }] : children;
}
