/** Makes Markdown of what stands in a line: words, signs around them, pictures, line breaks. */
import type { Element, RootContent } from 'hast';
import type { Emphasis, Link, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { attribute, elementsNamed, textOf } from './html-tree.ts';
import { notePicture } from './pictures.ts';
import { openTag } from './raw-html.ts';

const SIGNS = { strong: 'strong', em: 'emphasis', del: 'delete' } as const;
const JOINED: ReadonlySet<string> = new Set(Object.values(SIGNS));
/** A full address among words. */
const BARE = /(?<![\p{L}\p{N}@/:.])https?:\/\/[^\s<>"'()[\]{}|\\^`*\u00a0-\uffff]+(?<![.,;:!?_~])/gu;

/** Returns the words of a line, without spaces at its ends, two in a row, or signs around nothing. */
export function toPhrasing(nodes: readonly RootContent[], conversion: Conversion): PhrasingContent[] {
  const written = nodes.flatMap((node) => phrasing(node, false, conversion));
  return tidy(written);
}

function phrasing(node: RootContent, isLinked: boolean, conversion: Conversion): PhrasingContent[] {
  if (node.type === 'text') return isLinked ? [{ type: 'text', value: node.value }] : withLinks(node.value);
  if (node.type !== 'element') return [];
  const inside = (linked = isLinked) => node.children.flatMap((child) => phrasing(child, linked, conversion));
  switch (node.tagName) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ type: SIGNS[node.tagName], children: inside() }];
    case 'a':
      return link(node, isLinked, inside(true));
    case 'code':
      return code(node, inside);
    case 'br':
      return [{ type: 'break' }];
    case 'img': {
      const alt = attribute(node, 'alt');
      return [{ type: 'image', url: notePicture(node, {}, conversion), alt }];
    }
    case 'note-reference': {
      const name = attribute(node, 'name');
      return [{ type: 'footnoteReference', identifier: name, label: name }];
    }
    case 'input':
      return [{ type: 'text', value: node.properties.checked ? '\u2611 ' : '\u2610 ' }];
    case 'wbr':
      return [{ type: 'html', value: '<wbr>' }];
    default:
      return KEPT.has(node.tagName) ? kept(node, inside()) : inside();
  }
}

const KEPT: ReadonlySet<string> = new Set(
  'abbr bdi bdo cite ins kbd mark q rp rt ruby samp small span sub sup time u var'.split(' '),
);

function kept(node: Element, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return [];
  const opening = openTag(node);
  if (opening === '<span>') return children;
  return [{ type: 'html', value: opening }, ...children, { type: 'html', value: `</${node.tagName}>` }];
}

function link(node: Element, isLinked: boolean, children: PhrasingContent[]): PhrasingContent[] {
  const id = attribute(node, 'id');
  const anchor: PhrasingContent[] = id === '' ? [] : [{ type: 'html', value: `<a id="${id}"></a>` }];
  const url = attribute(node, 'href');
  if (url === '' || isLinked) return [...anchor, ...children];
  return [...anchor, { type: 'link', url, children: children as Link['children'] }];
}

/** Code of Markdown holds words alone; around a link or a picture it is HTML. */
function code(node: Element, inside: () => PhrasingContent[]): PhrasingContent[] {
  if (elementsNamed(node, 'a', 'img', 'br', 'sub', 'sup').length > 0) return kept(node, inside());
  const written = textOf(node).replace(/[ \t\n\f\r]+/g, ' ');
  const value = written.replace(/^ | $/g, '');
  const space = (isThere: boolean): PhrasingContent[] => (isThere ? [{ type: 'text', value: ' ' }] : []);
  const words: PhrasingContent[] = value === '' ? [] : [{ type: 'inlineCode', value }];
  return [...space(written.startsWith(' ')), ...words, ...space(written.endsWith(' '))];
}

/** An address that stands as words is a link here; written as one it keeps its signs. */
function withLinks(value: string): PhrasingContent[] {
  if (!value.includes('://')) return [{ type: 'text', value }];
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const { index, 0: url } of value.matchAll(BARE)) {
    parts.push({ type: 'text', value: value.slice(last, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    last = index + url.length;
  }
  return [...parts, { type: 'text', value: value.slice(last) }];
}

type Parent = Emphasis | Link;

function isParent(node: PhrasingContent): node is Parent {
  return 'children' in node;
}

/** Collapses spaces as a browser does, moves them out of signs, and joins what stands beside its like. */
function tidy(nodes: PhrasingContent[]): PhrasingContent[] {
  collapse(nodes, { isAfterSpace: true });
  const line = join(nodes.flatMap(moveSpacesOut));
  return trimEnds(line);
}

function collapse(nodes: PhrasingContent[], state: { isAfterSpace: boolean }): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value = node.value.replace(/[ \t\n\f\r]+/g, ' ');
      if (state.isAfterSpace) node.value = node.value.replace(/^ /, '');
      if (node.value !== '') state.isAfterSpace = node.value.endsWith(' ');
    } else if (isParent(node)) collapse(node.children, state);
    else if (node.type !== 'html' || node.value.startsWith('<wbr')) state.isAfterSpace = node.type === 'break';
  }
}

function moveSpacesOut(node: PhrasingContent): PhrasingContent[] {
  if (!isParent(node)) return [node];
  const children = join(node.children.flatMap(moveSpacesOut));
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first && isGap(first); first = children[0]) {
    before.push(first);
    children.shift();
  }
  for (let last = children.at(-1); last && isGap(last); last = children.at(-1)) {
    after.unshift(last);
    children.pop();
  }
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text' && first.value.startsWith(' ')) {
    before.push({ type: 'text', value: ' ' });
    first.value = first.value.slice(1);
  }
  if (last?.type === 'text' && last.value.endsWith(' ')) {
    after.unshift({ type: 'text', value: ' ' });
    last.value = last.value.slice(0, -1);
  }
  if (children.length === 0) return [...before, ...after];
  return [...before, { ...node, children } as PhrasingContent, ...after];
}

function isGap(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^ *$/.test(node.value));
}

/** Joins texts, and signs of one kind, between which nothing stands. */
function join(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) append(joined, node);
  return joined;
}

function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && node.value === '') return;
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
  else if (last?.type === node.type && JOINED.has(node.type))
    for (const child of (node as Emphasis).children) append((last as Emphasis).children, child);
  else nodes.push(node);
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const line = nodes.filter((node, index) => {
    // A space in front of a line break is none
    if (node.type === 'text' && nodes[index + 1]?.type === 'break') node.value = node.value.replace(/ +$/, '');
    return node.type !== 'text' || node.value !== '';
  });
  while (line[0]?.type === 'break') line.shift();
  for (let last = line.at(-1); last; last = line.at(-1)) {
    if (last.type === 'text') last.value = last.value.replace(/ +$/, '');
    if (last.type !== 'break' && !(last.type === 'text' && last.value === '')) break;
    line.pop();
  }
  return line;
}
