/** Makes Markdown of blocks: paragraphs, headings, lists, quotations, code. */
import type { Element, RootContent } from 'hast';
import type { RootContent as Block, BlockContent, Html, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { directionOf } from '../../core/i18n/locale.ts';
import { type Conversion, tell } from './conversion.ts';
import { toFigure } from './figures.ts';
import {
  attribute,
  element,
  elementsNamed,
  hasClass,
  holdsBlock,
  isBlank,
  isElement,
  isInline,
  lineOf,
  text,
  textOf,
} from './html-tree.ts';
import { toPhrasing } from './phrasing.ts';
import { openTag, tellKept, toRawHtml, toRawLine } from './raw-html.ts';
import { toTable } from './tables.ts';

/** Quotes and lists that stand deeper in each other than any editor means are left out; their words stay. */
const DEEPEST = 20;
const LANGUAGE = /^(?:language|lang|highlight-source|highlight|brush:?)-?([\w+#.-]+)$/i;
/** A picture of this many pixels or less is a sign among words. */
const SIGN = 48;

/** Returns blocks; words that stand between blocks are paragraphs. `depth` counts the quotes and lists around them. */
export function toBlocks(nodes: readonly RootContent[], conversion: Conversion, depth = 0): Block[] {
  const blocks: Block[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    blocks.push(...paragraphs(run, conversion));
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      flush();
      if (node.type === 'element') for (const one of block(node, conversion, depth)) blocks.push(one);
    }
  }
  flush();
  return blocks;
}

function block(node: Element, conversion: Conversion, depth: number): Block[] {
  const inside = () => toBlocks(node.children, conversion, depth);
  if (hasClass(node, /gallery/i) || node.tagName === 'figure')
    return toFigure(node, conversion, (nodes) => toBlocks(nodes, conversion, depth));
  if (isForeign(node, conversion)) return inDirection(node, (plain) => block(plain, conversion, depth));
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, conversion);
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'pre':
      return pre(node, conversion);
    case 'blockquote':
      return quote(node, conversion, depth);
    case 'ul':
    case 'ol':
      return list(node, conversion, depth);
    case 'li':
      return list({ ...node, tagName: 'ul', properties: {}, children: [node] }, conversion, depth);
    case 'table':
      return toTable(node, conversion, (nodes) => toBlocks(nodes, conversion, depth));
    case 'dl':
      return definitions(node, conversion, inside);
    case 'details':
      return details(node, conversion, depth);
    case 'recording':
      return recording(node, '');
    default:
      return inside();
  }
}

export function recording(node: Element, title: string): Block[] {
  const words = title === '' ? '' : `[${title.replace(/[[\]\\]/g, '\\$&')}]`;
  const poster = attribute(node, 'poster');
  const files = `src="${attribute(node, 'src')}"${poster && ` poster="${poster}"`}`;
  return [{ type: 'html', value: `:::${attribute(node, 'kind')}${words}{${files}}\n:::` }];
}

/** Returns the paragraphs of a run of words: two line breaks divide it, and pictures stand outside of it. */
function paragraphs(nodes: readonly RootContent[], conversion: Conversion): Block[] {
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

function paragraph(nodes: readonly RootContent[], conversion: Conversion): Paragraph[] {
  const children = toPhrasing(nodes, conversion);
  const isEmpty = children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') || (child.type === 'html' && child.value === '<wbr>'),
  );
  return isEmpty ? [] : [{ type: 'paragraph', children }];
}

function heading(node: Element, conversion: Conversion): Block[] {
  if (node.children.some(holdsBlock)) return toBlocks(node.children, conversion);
  const pictures = node.children.filter(isPicture);
  const words = toPhrasing(
    node.children.map((child) => (isPicture(child) ? text(' ') : child)),
    conversion,
  );
  const below = pictures.flatMap((picture) => paragraph([picture], conversion));
  if (lineOf(node) === '')
    return [...(words.length > 0 ? [{ type: 'paragraph' as const, children: words }] : []), ...below];
  const line = words.map((word): PhrasingContent => (word.type === 'break' ? { type: 'text', value: ' ' } : word));
  const id = attribute(node, 'id');
  const mark: PhrasingContent[] = id === '' ? [] : [{ type: 'html', value: ` {#${id}}` }];
  return [{ type: 'heading', depth: Number(node.tagName.slice(1)) as 2, children: [...line, ...mark] }, ...below];
}

/** Verses keep their lines; all other text of which the spaces count is code. */
function pre(node: Element, conversion: Conversion): Block[] {
  if (hasClass(node, /verse|poem/i)) {
    const lines = node.children.flatMap((child): RootContent[] =>
      child.type === 'text'
        ? child.value
            .split(/\r\n?|\n/)
            .flatMap((value, index): RootContent[] => [
              ...(index > 0 ? [{ type: 'element', tagName: 'br', properties: {}, children: [] } as Element] : []),
              { type: 'text', value: value.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) },
            ])
        : [child],
    );
    return paragraphs(lines, conversion);
  }
  const value = codeOf(node)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|[ \t\n\f]+$/g, '');
  const pictures = elementsNamed(node, 'img').flatMap((picture) => paragraph([picture], conversion));
  return value.trim() === '' ? pictures : [{ type: 'code', lang: languageOf(node) ?? null, value }, ...pictures];
}

function codeOf(node: RootContent, written = ''): string {
  if (isElement(node, 'br')) return `${written}\n`;
  if (isElement(node, 'img')) return `${written} `;
  if (node.type !== 'element') return written + textOf(node);
  // Some systems wrap each line of code into a block of its own
  const isLine = !isInline(node);
  const inner = node.children.reduce((code, child) => codeOf(child, code), isLine ? withEnd(written) : written);
  return isLine ? withEnd(inner) : inner;
}

function withEnd(code: string): string {
  return code === '' || code.endsWith('\n') ? code : `${code}\n`;
}

function languageOf(node: Element): string | undefined {
  const marked = [node, ...node.children.filter((child) => isElement(child, 'code'))] as Element[];
  for (const one of marked) {
    const names = one.properties.className;
    const list = Array.isArray(names) ? names.map(String) : [];
    for (const [index, name] of list.entries()) {
      const found = name === 'brush:' ? list[index + 1] : LANGUAGE.exec(name)?.[1];
      if (found && /^[\w+#.-]+$/.test(found)) return found.toLowerCase();
    }
  }
  return undefined;
}

function quote(node: Element, conversion: Conversion, depth: number): Block[] {
  if (depth >= DEEPEST) return tooDeep(node, conversion, depth);
  const children = toBlocks(node.children, conversion, depth + 1);
  return children.length === 0 ? [] : [{ type: 'blockquote', children: children as BlockContent[] }];
}

function tooDeep(node: Element, conversion: Conversion, depth: number): Block[] {
  const what = `Lists or quotations stand in each other here, more than ${DEEPEST} deep: their words are kept, without the signs.`;
  if (!conversion.findings.some((finding) => finding.what === what)) tell(conversion, 'dropped', node, what);
  const items = node.children.map(
    (child): RootContent => (isElement(child, 'li') ? { ...child, tagName: 'div' } : child),
  );
  return toBlocks(items, conversion, depth);
}

function list(node: Element, conversion: Conversion, depth: number): Block[] {
  if (depth >= DEEPEST) return tooDeep(node, conversion, depth);
  const ordered = node.tagName === 'ol';
  if (ordered && hasOddNumbers(node)) {
    tellKept('A list with letters or numbers of its own', node, conversion);
    return [{ type: 'html', value: toRawHtml(node, conversion) }];
  }
  const items = itemsOf(node)
    .map((item) => listItem(item, conversion, depth))
    .filter(({ children }) => children.length > 0);
  if (items.length === 0) return [];
  const start = Number.parseInt(attribute(node, 'start'), 10);
  const isFit = start >= 0 && start < 1e9;
  const spread = items.some(({ spread }) => spread === true);
  return [{ type: 'list', ordered, spread, start: ordered ? (isFit ? start : 1) : null, children: items }];
}

function hasOddNumbers(node: Element): boolean {
  const type = attribute(node, 'type');
  return (
    /^[aAiI]$/.test(type) ||
    node.properties.reversed !== undefined ||
    node.children.some((child) => isElement(child, 'li') && attribute(child, 'value') !== '')
  );
}

/** What stands in a list outside of its items belongs to the item above. */
function itemsOf(node: Element): Element[] {
  const items: Element[] = [];
  let stray: Element | undefined;
  for (const child of node.children) {
    const last = items.at(-1);
    if (isElement(child, 'li')) {
      items.push({ ...child, children: [...child.children] });
      stray = undefined;
    } else if (stray) stray.children.push(child);
    else if (isBlank(child)) continue;
    else {
      stray = element('div', {}, child);
      if (last) last.children.push(stray);
      else items.push(element('li', {}, stray));
    }
  }
  return items;
}

function listItem(node: Element, conversion: Conversion, depth: number): ListItem {
  const box = boxOf(node);
  const children = toBlocks(node.children, conversion, depth + 1) as BlockContent[];
  const spread = children.filter((child) => child.type !== 'list').length > 1;
  const isTask = box !== undefined && children[0]?.type === 'paragraph';
  return { type: 'listItem', spread, ...(isTask && { checked: box }), children };
}

/** Takes the box of a task out of an item, and returns whether it is ticked. */
function boxOf(node: Element): boolean | undefined {
  let place = node;
  for (;;) {
    const index = place.children.findIndex((child) => !isBlank(child));
    const first = place.children[index];
    if (isElement(first, 'input')) {
      place.children.splice(index, 1);
      return first.properties.checked === true;
    }
    if (!isElement(first, 'p', 'div')) return undefined;
    place = first;
  }
}

function definitions(node: Element, conversion: Conversion, inside: () => Block[]): Block[] {
  const isList = node.children.some((child) => isElement(child, 'dt')) && lineOf(node) !== '';
  return isList ? [{ type: 'html', value: toRawHtml(node, conversion) }] : inside();
}

function details(node: Element, conversion: Conversion, depth: number): Block[] {
  const first = node.children.find((child) => !isBlank(child));
  const summary = isElement(first, 'summary') ? first : undefined;
  const words = summary ? toRawLine(summary.children, conversion) : '';
  const children = toBlocks(
    node.children.filter((child) => child !== summary),
    conversion,
    depth,
  );
  // Nobody could tell what would unfold
  if (words === '') return children;
  const begin: Html = { type: 'html', value: `${openTag(node)}\n<summary>${words}</summary>` };
  return [begin, ...children, { type: 'html', value: '</details>' }];
}

/** Whether a block is written in the other direction than the text around it. */
function isForeign(node: Element, { options }: Conversion): boolean {
  const direction = attribute(node, 'dir').toLowerCase();
  if (direction !== 'ltr' && direction !== 'rtl') return false;
  return direction !== textDirection(options.language);
}

function textDirection(language = 'en'): string {
  try {
    return directionOf(language);
  } catch {
    return 'ltr';
  }
}

function inDirection(node: Element, write: (node: Element) => Block[]): Block[] {
  const { dir, ...properties } = node.properties;
  const blocks = write({ ...node, properties });
  if (blocks.length === 0) return [];
  return [
    { type: 'html', value: `<div dir="${String(dir).toLowerCase()}">` },
    ...blocks,
    { type: 'html', value: '</div>' },
  ];
}
