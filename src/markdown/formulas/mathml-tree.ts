/** Reduces MathML to what MathML Core and a strict policy allow: no styles, no links, a fixed list of elements. */
import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { classesOfStyle, spacesOf } from './mathml-looks.ts';

const KEPT: ReadonlySet<string> = new Set(
  (
    'mrow mi mn mo mtext mspace ms mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts ' +
    'mprescripts none mtable mtr mtd mphantom mpadded mstyle'
  ).split(' '),
);

/** The attributes that are kept, as hast names them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'displaystyle scriptlevel mathvariant mathsize form fence separator lspace rspace stretchy symmetric maxsize minsize ' +
    'largeop movablelimits accent accentunder linethickness width height depth voffset columnspan rowspan'
  ).split(' '),
);

/** What Temml encloses, by the notation of MathML 3, which Core has left to CSS. */
const NOTATIONS: Readonly<Record<string, string>> = {
  top: 'm-over',
  bottom: 'm-under',
  box: 'm-box',
  updiagonalstrike: 'm-up',
  downdiagonalstrike: 'm-down',
  'updiagonalstrike downdiagonalstrike': 'm-up m-down',
  horizontalstrike: 'm-out',
};

/** Returns what a tree's `math` holds, reduced. */
export function reduceMathml(tree: Root): Root {
  const math = tree.children.find((node) => node.type === 'element' && node.tagName === 'math');
  return { type: 'root', children: math?.type === 'element' ? reduceAll(math) : [] };
}

function reduceAll({ children }: Element): ElementContent[] {
  return children.flatMap(reduce);
}

function reduce(node: Nodes): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const classes = classesIn(node);
  // The line of a strike-through is drawn by the style of what it strikes
  if (classes.includes('tml-cancel')) return [];
  const tagName = node.tagName === 'menclose' ? 'mrow' : node.tagName;
  if (!KEPT.has(tagName)) return reduceAll(node);
  const children = (isUnnumbered(node) ? withoutSprings(node) : node).children.flatMap(reduce);
  return [{ type: 'element', tagName, properties: propertiesOf(node, classes), children }];
}

function propertiesOf(node: Element, classes: string[]): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const isVariant = name === 'mathvariant' && value !== 'normal';
    if (ATTRIBUTES.has(name) && !isVariant) properties[name] = value ?? null;
  }
  const style = String(node.properties['style'] ?? '');
  const level = /math-depth:(\d)/.exec(style)?.[1];
  if (level !== undefined) properties['scriptlevel'] = level;
  const looks = [
    ...(node.tagName === 'menclose' ? [NOTATIONS[String(node.properties['notation'])] ?? ''] : []),
    ...(node.properties['mathbackground'] === undefined ? [] : ['m-rule']),
    ...spacesOf(classes),
    ...(isUnnumbered(node) ? [] : classesOfStyle(style, node.tagName)),
  ].filter((look) => look !== '');
  if (looks.length > 0) properties.className = looks;
  return properties;
}

function classesIn({ properties }: Element): string[] {
  return [properties.className ?? properties['class'] ?? []].flat().flatMap((name) => String(name).split(' '));
}

/** Returns whether a table was made as wide as the page for the numbers of its lines, and has none. */
function isUnnumbered(node: Element): boolean {
  return node.tagName === 'mtable' && /width:100%/.test(String(node.properties['style'])) && !hasTag(node);
}

function hasTag(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (classesIn(child).includes('tml-tag') || hasTag(child)),
  );
}

/** Returns a table without the cells that push its lines to the middle of the page. */
function withoutSprings(table: Element): Element {
  const isSpring = (cell: Nodes) => cell.type === 'element' && /width:50%/.test(String(cell.properties['style']));
  const rows = table.children.map((row) =>
    row.type === 'element' ? { ...row, children: row.children.filter((cell) => !isSpring(cell)) } : row,
  );
  return { ...table, children: rows };
}
