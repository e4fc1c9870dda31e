/** Makes Markdown of what stands in a line: words, signs around them, pictures, line breaks. */
import type { Element, RootContent } from 'hast';
import type { Link, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { attribute, elementsNamed, textOf } from './html-tree.ts';
import { tidy } from './line-spaces.ts';
import { notePicture } from './pictures.ts';
import { openTag } from './raw-html.ts';

const SIGNS = { strong: 'strong', em: 'emphasis', del: 'delete' } as const;
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
