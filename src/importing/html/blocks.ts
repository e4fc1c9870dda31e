/** Makes Markdown of blocks: paragraphs, headings, lists, quotations, code. */
import type { Element, RootContent } from 'hast';
import type { RootContent as Block, BlockContent, Html } from 'mdast';
import { pre } from './code-blocks.ts';
import { type Conversion, tell } from './conversion.ts';
import { inDirection, isForeign } from './direction.ts';
import { toFigure } from './figures.ts';
import { element, hasClass, holdsBlock, isBlank, isElement, isInline, lineOf } from './html-tree.ts';
import { list } from './lists.ts';
import { heading, paragraphs } from './paragraphs.ts';
import { openTag, toRawHtml, toRawLine } from './raw-html.ts';
import { recording } from './recordings.ts';
import { toTable } from './tables.ts';

/** Quotes and lists that stand deeper in each other than any editor means are left out; their words stay. */
const DEEPEST = 20;

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
      return node.children.some(holdsBlock) ? inside() : heading(node, conversion);
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'pre':
      return pre(node, conversion);
    case 'blockquote':
      return quote(node, conversion, depth);
    case 'ul':
    case 'ol':
      return listAt(node, conversion, depth);
    case 'li':
      return listAt(element('ul', {}, node), conversion, depth);
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

function quote(node: Element, conversion: Conversion, depth: number): Block[] {
  if (depth >= DEEPEST) return tooDeep(node, conversion, depth);
  const children = toBlocks(node.children, conversion, depth + 1);
  return children.length === 0 ? [] : [{ type: 'blockquote', children: children as BlockContent[] }];
}

function listAt(node: Element, conversion: Conversion, depth: number): Block[] {
  if (depth >= DEEPEST) return tooDeep(node, conversion, depth);
  return list(node, conversion, (nodes) => toBlocks(nodes, conversion, depth + 1));
}

function tooDeep(node: Element, conversion: Conversion, depth: number): Block[] {
  const what = `Lists or quotations stand in each other here, more than ${DEEPEST} deep: their words are kept, without the signs.`;
  if (!conversion.findings.some((finding) => finding.what === what)) tell(conversion, 'dropped', node, what);
  const items = node.children.map(
    (child): RootContent => (isElement(child, 'li') ? { ...child, tagName: 'div' } : child),
  );
  return toBlocks(items, conversion, depth);
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
