/** Takes away elements that only group or look, such as <section> and <font>; what stands in them stays. */
import type { Root } from 'hast';
import { changeChildren, element, isElement } from './html-tree.ts';

/** They begin a block, so what stands in them can't join the words around. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside body center dialog dir-entry fieldset footer form header hgroup html legend main menuitem ' +
    'multicol nav noembed noframes optgroup option search section'
  ).split(' '),
);
const INLINES: ReadonlySet<string> = new Set(
  'applet big blink data font image label map marquee meter nobr object output progress rb rbc rtc slot spacer'.split(
    ' ',
  ),
);
/** Elements that have another name today, and those for which Markdown knows one sign. */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  strike: 'del',
  s: 'del',
  b: 'strong',
  i: 'em',
  dfn: 'em',
  tt: 'code',
  dir: 'ul',
  menu: 'ul',
  xmp: 'pre',
  listing: 'pre',
  plaintext: 'pre',
};

/** Makes `div` of all that groups blocks, leaves out what only looks, and gives the rest today's names. */
export function unwrapGroups(tree: Root): void {
  changeChildren(tree, (node) => {
    if (!isElement(node)) return undefined;
    if (node.tagName === 'source' || node.tagName === 'track') return [];
    if (INLINES.has(node.tagName)) return node.children;
    if (BLOCKS.has(node.tagName))
      return [element('div', node.properties, ...node.children)].map((div) => ({ ...div, position: node.position }));
    if (Object.hasOwn(RENAMED, node.tagName)) node.tagName = RENAMED[node.tagName] as string;
    return undefined;
  });
}
