/** Finds the file of each picture, also where it is loaded late, and takes away what is none. */
import type { Element, ElementContent, Root } from 'hast';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { attribute, changeChildren, elementsNamed, hasClass, isBlank, isElement, text } from './html-tree.ts';

/** Attributes in which scripts keep the address until the picture is in sight. */
const LATE = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataOrigSrc',
  'dataCfSrc',
  'dataSrcset',
  'dataLazySrcset',
  'srcSet',
];
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic)$/i;
/** The size that WordPress writes into the names of smaller copies, and “-scaled”. */
const SIZE = /(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w+$)/;
const DATA = /^data:image\/([a-z0-9.+-]+)[;,]/i;
const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg', 'x-icon': 'ico' };

/** Gives each picture of the tree its address in `src`; takes a link to the same picture away, and signs that are letters. */
export function findPictures(tree: Root, conversion: Conversion): void {
  changeChildren(tree, (node) => {
    if (isElement(node, 'picture')) return inPicture(node);
    if (isElement(node, 'img')) return asPicture(node, conversion);
    if (isElement(node, 'a')) return withoutOwnLink(node, conversion);
    return undefined;
  });
}

/** The sources of a `picture` are the same in other formats; the first is taken where the picture itself has none. */
function inPicture(node: Element): ElementContent[] {
  const [source] = elementsNamed(node, 'source');
  for (const picture of elementsNamed(node, 'img'))
    if (source && !attribute(picture, 'src')) picture.properties.src = firstOf(attribute(source, 'srcSet'));
  return node.children.filter((child) => !isElement(child, 'source'));
}

function asPicture(node: Element, conversion: Conversion): ElementContent[] {
  const alt = attribute(node, 'alt').replace(/\s+/g, ' ').trim();
  if (hasClass(node, /^(?:emoji|wp-smiley)$/) && alt !== '') return [text(alt)];
  if (['width', 'height'].every((name) => /^[01](?:px)?$/.test(attribute(node, name)))) {
    tell(
      conversion,
      'dropped',
      node,
      `A picture of one pixel, which counts readers, is left out: “${excerpt(attribute(node, 'src'))}”.`,
    );
    return [];
  }
  const src = sourceOf(node);
  if (src === '') {
    tell(conversion, 'dropped', node, `A picture without a file is left out${alt && `: “${excerpt(alt)}”`}.`);
    return alt === '' ? [] : [text(alt)];
  }
  node.properties.src = src;
  node.properties.alt = alt;
  const title = attribute(node, 'title').replace(/\s+/g, ' ').trim();
  if (title !== '' && alt === '' && !isFileName(title, src)) {
    node.properties.alt = title;
    tell(conversion, 'guessed', node, `A picture had no alternative, and has its title as one: “${excerpt(title)}”.`);
  } else if (title !== '' && title !== alt && !isFileName(title, src))
    tell(
      conversion,
      'dropped',
      node,
      `The title of a picture, which shows under the pointer alone, is left out: “${excerpt(title)}”.`,
    );
  delete node.properties.title;
  return [node];
}

/** A `data:` that stands in the place of a picture until it is loaded is none. */
function sourceOf(node: Element): string {
  const src = attribute(node, 'src').trim();
  if (src !== '' && !/^data:/i.test(src) && !/\bblank\.gif$|placeholder/i.test(src)) return src;
  const late = LATE.map((name) => firstOf(attribute(node, name))).find(
    (found) => found !== '' && !/^data:/i.test(found),
  );
  return late ?? src;
}

/** Returns the first address of a `srcset`; one address alone is one too. */
function firstOf(sources: string): string {
  return sources.trim().split(/\s+/)[0]?.replace(/,$/, '') ?? '';
}

function isFileName(title: string, src: string): boolean {
  return (
    baseOf(src)
      .replace(/\.\w+$/, '')
      .toLowerCase() ===
    title
      .replace(/\.\w+$/, '')
      .replaceAll(' ', '-')
      .toLowerCase()
  );
}

function baseOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns the picture alone where its link leads to the same file, in the size in which the link offers it. */
function withoutOwnLink(node: Element, conversion: Conversion): ElementContent[] | undefined {
  const [picture, ...others] = node.children.filter((child) => !isBlank(child));
  const href = attribute(node, 'href');
  const base = baseOf(href);
  if (!picture || others.length > 0 || !isElement(picture, 'img') || !PICTURE_FILE.test(base)) return undefined;
  const src = attribute(picture, 'src');
  if (base.replace(SIZE, '') !== baseOf(src).replace(SIZE, '')) return undefined;
  picture.properties.src = href;
  if (href !== src)
    tell(
      conversion,
      'mended',
      node,
      `A picture that linked to itself stands alone, as the larger file: “${excerpt(base)}”.`,
    );
  return [picture];
}

/** Notes a picture for those who bring it along, and returns how the Markdown names it. */
export function notePicture(
  node: Element,
  more: { caption?: string; credit?: string },
  { pictures }: Conversion,
): string {
  const src = attribute(node, 'src');
  const alt = attribute(node, 'alt');
  const type = DATA.exec(src)?.[1]?.toLowerCase();
  const written =
    type === undefined ? src : `embedded-${pictures.length + 1}.${Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : type}`;
  pictures.push({ src, written, ...(alt && { alt }), ...more });
  return written;
}
