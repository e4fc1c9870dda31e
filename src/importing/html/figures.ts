/** Makes Markdown of figures: a picture with its caption and credit, a gallery, whatever else has a caption. */
import type { Element, RootContent } from 'hast';
import type { RootContent as Block, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { attribute, CREDIT, hasClass, holdsBlock, isBlank, isElement, lineOf, stepsOf, text } from './html-tree.ts';
import { toPhrasing } from './phrasing.ts';
import { notePicture } from './pictures.ts';
import { recording } from './recordings.ts';

/** Returns the blocks of a figure, or of a group that is called a gallery. `write` makes blocks of all that is neither. */
export function toFigure(node: Element, conversion: Conversion, write: (nodes: RootContent[]) => Block[]): Block[] {
  const caption = captionOf(node);
  const rest = node.children.filter((child) => child !== caption);
  if (hasClass(node, /pullquote/i))
    return [{ type: 'html', value: ':::pullquote' }, ...write(pullquoteOf(node)), { type: 'html', value: ':::' }];
  const shots = shotsOf(rest);
  if (shots && shots.length > 1) return gallery(shots, caption, conversion);
  const [shot] = shots ?? [];
  if (shot && caption && shot.caption)
    return [picture(shot, conversion), ...belowOf(captionWords(caption, conversion))];
  if (shot) return [picture({ ...shot, caption: caption ?? shot.caption }, conversion)];
  const [only, ...others] = rest.filter((child) => !isBlank(child));
  if (isElement(only, 'recording') && others.length === 0) return recording(only, caption ? lineOf(caption) : '');
  const below = belowOf(caption ? captionWords(caption, conversion) : []);
  if (caption && isAmong(caption, node)) return write(node.children);
  const isAbove = caption !== undefined && node.children.indexOf(caption) < node.children.indexOf(only as never);
  const blocks = write(rest);
  return isAbove && !isElement(only, 'table') ? [...below, ...blocks] : [...blocks, ...below];
}

/** Whether something stands both above and below a caption. */
function isAmong(caption: Element, { children }: Element): boolean {
  const shown = children.filter((child) => !isBlank(child));
  return shown[0] !== caption && shown.at(-1) !== caption;
}

/** A picture, with the link around it, and its caption. */
interface Shot {
  image: Element;
  link?: Element;
  caption?: Element | undefined;
}

function captionOf(node: Element): Element | undefined {
  return node.children.find((child) => isElement(child, 'figcaption')) as Element | undefined;
}

/** In a pull quote the quotation is what the box is already. */
function pullquoteOf(node: Element): RootContent[] {
  return node.children.flatMap((child): RootContent[] => (isElement(child, 'blockquote') ? child.children : [child]));
}

/** Returns the pictures that a figure or gallery consists of, or `undefined` where it holds something else. */
function shotsOf(nodes: readonly RootContent[]): Shot[] | undefined {
  const shots: Shot[] = [];
  for (const node of nodes) {
    if (isBlank(node) || isElement(node, 'br')) continue;
    if (node.type !== 'element') return undefined;
    if (isElement(node, 'img')) shots.push({ image: node });
    else if (isElement(node, 'a')) {
      const [only, ...others] = node.children.filter((child) => !isBlank(child));
      if (!isElement(only, 'img') || others.length > 0) return undefined;
      shots.push({ image: only, link: node });
    } else if (isElement(node, 'figure', 'dl', 'div', 'p', 'ul', 'ol', 'li', 'dt')) {
      const caption = captionOf(node) ?? (node.children.find((child) => isElement(child, 'dd')) as Element | undefined);
      const inside = shotsOf(node.children.filter((child) => child !== caption));
      if (!inside || (caption && inside.length > 1)) return undefined;
      const [first] = inside;
      if (first && caption) first.caption = caption;
      else if (caption && lineOf(caption) !== '') return undefined;
      for (const shot of inside) shots.push(shot);
    } else return undefined;
  }
  return shots;
}

function gallery(shots: readonly Shot[], caption: Element | undefined, conversion: Conversion): Block[] {
  const words = caption ? captionWords(caption, conversion) : [];
  return [
    { type: 'html', value: ':::gallery' },
    ...shots.map((shot) => picture(shot, conversion)),
    { type: 'html', value: ':::' },
    ...belowOf(words),
  ];
}

/** Returns the words of a caption as a line of its own, if there are any. */
function belowOf(children: PhrasingContent[]): Block[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'emphasis', children }] }];
}

function picture({ image, link, caption }: Shot, conversion: Conversion): Block {
  const credit = caption && takeCredit(caption);
  const words = caption ? captionWords(caption, conversion) : [];
  const written = caption ? lineOf(caption) : '';
  const more = { ...(written && { caption: written }), ...(credit && { credit }) };
  const shown: PhrasingContent = {
    type: 'image',
    url: notePicture(image, more, conversion),
    alt: attribute(image, 'alt'),
  };
  const settings: PhrasingContent[] = credit ? [{ type: 'html', value: `{credit="${credit}"}` }] : [];
  const href = link && attribute(link, 'href');
  return {
    type: 'paragraph',
    children: [
      ...(href
        ? [{ type: 'link', url: href, children: [shown, ...settings] } as PhrasingContent]
        : [shown, ...settings]),
      ...(words.length > 0 ? [text('\n') as PhrasingContent, { type: 'emphasis', children: words } as const] : []),
    ],
  };
}

/** Takes the credit out of the end of a caption, where it is marked as one and says no more than the name. */
function takeCredit(caption: Element): string | undefined {
  const last = stepsOf(caption).findLast(({ node }) => hasClass(node, CREDIT));
  const name = last && lineOf(last.node);
  if (!last || !name || /["{}:\\]|^©/.test(name) || !lineOf(caption).endsWith(name)) return undefined;
  last.parent.children.splice((last.parent.children as RootContent[]).indexOf(last.node), 1);
  return name;
}

/** Returns the words of a caption as one line, in which emphasis is HTML, as it stands in emphasis itself. */
function captionWords(caption: Element, conversion: Conversion): PhrasingContent[] {
  return toPhrasing(caption.children.flatMap(linesOf), conversion).flatMap(inEmphasis);
}

function linesOf(node: RootContent): RootContent[] {
  return node.type === 'element' && holdsBlock(node)
    ? [text(' '), ...node.children.flatMap(linesOf), text(' ')]
    : [node];
}

function inEmphasis(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'break') return [{ type: 'text', value: ' ' }];
  if (!('children' in node)) return [node];
  const children = (node.children as PhrasingContent[]).flatMap(inEmphasis);
  if (node.type === 'emphasis') return [{ type: 'html', value: '<em>' }, ...children, { type: 'html', value: '</em>' }];
  return [{ ...node, children } as PhrasingContent];
}
