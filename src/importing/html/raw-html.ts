/** Writes what Markdown has no sign for as the HTML that Broadsheet allows, in one piece without empty lines. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../markdown/raw-html/html-allow-list.ts';
import { type Conversion, tell } from './conversion.ts';
import { attribute, isElement, isInline, text } from './html-tree.ts';
import { notePicture } from './pictures.ts';

/** What a reader of Markdown would take for its signs, written so that it is none. */
const SIGNS = /[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[/gu;
const AS_LINE_END = /[\r\n]+/g;

/** Returns a block as HTML. Elements that are not allowed leave what they hold. */
export function toRawHtml(node: Element, conversion: Conversion): string {
  return print(allowed(node, false, conversion));
}

/** Returns what stands in a line as HTML. */
export function toRawLine(nodes: readonly RootContent[], conversion: Conversion): string {
  return print(nodes.flatMap((node) => allowed(node, false, conversion)))
    .replace(AS_LINE_END, ' ')
    .trim();
}

/** Returns the tag that opens an element that is kept. */
export function openTag(node: Element): string {
  return toHtml({ ...node, properties: attributesOf(node), children: [] }).replace(/<\/[^>]*>$/, '');
}

function print(nodes: ElementContent[]): string {
  const html = toHtml({ type: 'root', children: nodes }, { characterReferences: { useNamedReferences: true } });
  return html.replaceAll('\uE000', '&#');
}

function allowed(node: RootContent, isCode: boolean, conversion: Conversion): ElementContent[] {
  if (node.type === 'text')
    return [text(isCode ? inCode(node.value) : escapeSigns(node.value.replace(/[ \t\n\f\r]+/g, ' ')))];
  if (node.type !== 'element') return [];
  if (node.tagName === 'note-reference') return [text(`${attribute(node, 'name')}`)];
  if (node.tagName === 'recording') return [text(attribute(node, 'src'))];
  if (node.tagName === 'img') {
    const src = notePicture(node, {}, conversion);
    return [{ ...node, properties: { src, alt: attribute(node, 'alt') } }];
  }
  const inPre = isCode || node.tagName === 'pre';
  const children = node.children.flatMap((child) => allowed(child, inPre, conversion));
  if (!ALLOWED_ELEMENTS.includes(node.tagName)) return children;
  const spaced = isInline(node) || inPre ? children : withoutGaps(children);
  return [{ ...node, properties: attributesOf(node), children: spaced }];
}

/** An empty line would end the HTML. The sign stands for “&#”, which may not be written as an ampersand. */
function inCode(value: string): string {
  return escapeSigns(value).replace(/\r\n?|\n/g, '\uE00010;');
}

function escapeSigns(value: string): string {
  return value.replaceAll('\uE000', '').replace(SIGNS, (sign) => `\uE000${sign.charCodeAt(0)};`);
}

function withoutGaps(children: ElementContent[]): ElementContent[] {
  const hasBlocks = children.some((child) => isElement(child) && !isInline(child));
  if (!hasBlocks) return children;
  const lines = children
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .flatMap((child) => (isInline(child) ? [child] : [text('\n'), child]));
  return [...lines, text('\n')];
}

function attributesOf(node: Element): Element['properties'] {
  const own = Object.hasOwn(ALLOWED_ATTRIBUTES, node.tagName) ? ALLOWED_ATTRIBUTES[node.tagName] : undefined;
  const names = [...(ALLOWED_ATTRIBUTES['*'] ?? []), ...(own ?? [])];
  return Object.fromEntries(Object.entries(node.properties).filter(([name]) => names.includes(name)));
}

/** Tells that a block has stayed HTML, so that an editor may write it anew. */
export function tellKept(what: string, node: Element, conversion: Conversion): void {
  tell(conversion, 'doubtful', node, `${what} stays HTML, since Markdown can’t say it.`);
}
