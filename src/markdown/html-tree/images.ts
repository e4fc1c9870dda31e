/** Hands every image to the page, which prints it as a whole picture; none is loaded from another server. */

import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { BodyImage } from '../../core/articles/body.ts';
import { FIGURE_WIDTHS } from '../../core/pictures/figure-settings.ts';
import type { WrittenRights } from '../../core/pictures/picture-rights.ts';
import { pathOfAddress } from '../../core/urls/content-path.ts';
import { addressKind, encodeAddress } from '../syntax/address-kind.ts';
import { excerpt, placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { elementsAround, elementsOf, replaceElement } from '../syntax/walk.ts';
import { reportUnsafe } from './links.ts';
import { checkAlternative } from './picture-alternatives.ts';

/**
 * Replaces every `img` of the tree by a marker, `\0image:…\0` with its number in the rendering's images. An image on
 * another server becomes a link to it; one with an unsafe address leaves its alternative text; both are reported.
 */
export function images() {
  return (tree: Root, file: VFile): void => {
    const galleries: Element[] = [];
    for (const step of elementsOf(tree)) {
      if (step.node.tagName === 'img') replaceElement(step, printed(step.node, elementsAround(step), galleries, file));
    }
  };
}

function printed(node: Element, around: Element[], galleries: Element[], file: VFile): ElementContent {
  const { images, source } = renderingOf(file);
  const src = String(node.properties.src ?? '').trim();
  const alt = String(node.properties.alt ?? '').trim();
  const kind = addressKind(src, source.siteUrl);
  if (src === '') {
    report(file, 'missing-image', node, 'This image names no picture.', 'Write its file: ![What it shows](stage.jpg).');
    return { type: 'text', value: alt };
  }
  if (kind === 'external' || (kind === 'internal' && /^(https?:|\/\/)/i.test(src))) {
    reportRemote(node, src, file);
    return isInLink(around) ? { type: 'text', value: alt } : linkToPicture(src, alt);
  }
  const decoded = pathOfAddress(src);
  if (kind !== 'internal' || addressKind(decoded, source.siteUrl) === 'unsafe') {
    reportUnsafe(
      node,
      src,
      file,
      'Save the picture beside the article and write its file name: ![What it shows](stage.jpg).',
    );
    return { type: 'text', value: alt };
  }
  checkAlternative(node, decoded, alt, file);
  const role = roleAmong(around);
  images.push({
    src: decoded,
    alt,
    role,
    ...(role === 'gallery' && galleryOf(around, galleries)),
    ...(isInLink(around) && { isLinked: true }),
    ...(JSON.parse(String(node.properties.dataRights ?? '{}')) as WrittenRights),
    ...placeInFile(file, node),
  });
  return withTitle(node, { type: 'raw', value: `\0image:${images.length - 1}\0` });
}

/** Keeps a title that was not used as a caption in a `span`, where readers find it by pointing at the picture. */
function withTitle({ properties: { title } }: Element, picture: ElementContent): ElementContent {
  return title ? { type: 'element', tagName: 'span', properties: { title }, children: [picture] } : picture;
}

function roleAmong(around: Element[]): BodyImage['role'] {
  const figure = around.find((node) => node.tagName === 'figure' && !hasClass(node, 'pullquote'));
  if (!figure) return 'inline';
  if (around.some((node) => hasClass(node, 'gallery'))) return 'gallery';
  return FIGURE_WIDTHS.find((width) => hasClass(figure, width)) ?? 'figure';
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className].flat().includes(name);
}

/** Counts the galleries whose pictures were found so far, to tell which of them share rows. */
function galleryOf(around: Element[], found: Element[]): { gallery: number; isWide?: true } | undefined {
  const gallery = around.find((node) => hasClass(node, 'gallery'));
  if (!gallery) return undefined;
  if (found.at(-1) !== gallery) found.push(gallery);
  return { gallery: found.length, ...(hasClass(gallery, 'wide') && { isWide: true }) };
}

function isInLink(around: Element[]): boolean {
  return around.some((node) => node.tagName === 'a');
}

function linkToPicture(src: string, alt: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: encodeAddress(src), className: ['external'], rel: ['external', 'noopener'] },
    children: [{ type: 'text', value: alt || src }],
  };
}

function reportRemote(node: Element, src: string, file: VFile): void {
  const name = /([^/?#]+)(?:[?#].*)?$/.exec(src)?.[1] ?? 'name.jpg';
  report(
    file,
    'remote-image',
    node,
    `The picture “${excerpt(src)}” lies on another server.`,
    `Save it next to the article and write ![What it shows](${/\.\w+$/.test(name) ? excerpt(name) : 'name.jpg'}).`,
  );
}
