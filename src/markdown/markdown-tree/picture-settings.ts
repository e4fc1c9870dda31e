/**
 * Reads `{width=wide}` right behind a picture, the form in which Pandoc writes the attributes of one
 * (https://pandoc.org/MANUAL.html#extension-link_attributes).
 */
import type { Image, ImageReference, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { CAPTION_PLACES, FIGURE_WIDTHS, type FigureSettings } from '../../core/pictures/figure-settings.ts';
import { didYouMean, suggest } from '../../core/text/suggest.ts';
import { blot } from '../syntax/prose.ts';
import { excerpt, renderingOf, report } from '../syntax/rendering.ts';
import { type MarkdownStep, markdownNodesOf } from '../syntax/walk.ts';
import { addTerm, TERMS } from './picture-terms.ts';

declare module 'mdast' {
  interface ImageData {
    /** What the editor asked for, until the picture is a figure, and where that is written. */
    settings?: FigureSettings & { place: Point };
  }
  interface ImageReferenceData {
    settings?: FigureSettings & { place: Point };
  }
}

const BRACES = /^[ \t]?\{([^{}\r\n]{1,600})\}/;
const SETTING = /([^\s="]+)=(?:"([^"]*)"|([^\s"]+))|\S+/g;
const KEYS = ['width', 'caption', ...TERMS];

/**
 * Takes the settings from the text behind each picture of the tree and leaves them with the picture, for `figures`. What
 * they say that means nothing is reported.
 */
export function pictureSettings() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('{')) return;
    const spans: [number, number][] = [];
    for (const step of markdownNodesOf(tree)) {
      const image = imageOf(step.node);
      const braces = image && bracesBehind(step.node, file);
      if (!image || !braces || !cutBehind(step, braces.end)) continue;
      const { start, end, written, inner } = braces;
      spans.push([start.offset as number, end]);
      const settings = readSettings(image, inner, start, file);
      if (Object.keys(settings).length === 0) continue;
      if (isInGallery(step)) reportInGallery(start, written, file);
      else image.data = { ...image.data, settings: { ...settings, place: start } };
    }
    const rendering = renderingOf(file);
    rendering.prose = blot(rendering.prose, spans);
  };
}

/** Returns the image that a node is, or that is all of a link. */
function imageOf(node: MarkdownStep['node']): Image | ImageReference | undefined {
  const isLink = node.type === 'link' || node.type === 'linkReference';
  const image = isLink && node.children.length === 1 ? node.children[0] : node;
  return image?.type === 'image' || image?.type === 'imageReference' ? image : undefined;
}

/** Returns the braces right behind a node and where they stand, if they hold settings rather than words. */
function bracesBehind({ position }: MarkdownStep['node'], file: VFile) {
  const start = position?.end;
  if (start?.offset === undefined) return undefined;
  // From the source, because an address in it is a link in the tree
  const [written, inner = ''] = BRACES.exec(String(file.value).slice(start.offset, start.offset + 700)) ?? [];
  const isMeant = /^[.:#]|=/.test(inner.trim()) || isNearWidth(inner.trim());
  return written !== undefined && isMeant ? { start, end: start.offset + written.length, written, inner } : undefined;
}

/** Takes what follows a node, up to an offset of the source, out of the tree. Returns whether that could be done. */
function cutBehind({ parent, node }: MarkdownStep, end: number): boolean {
  const children = parent.children as PhrasingContent[];
  const first = children.indexOf(node as PhrasingContent) + 1;
  const last = children.findIndex((child, index) => index >= first && (child.position?.end.offset ?? 0) >= end);
  const text = children[last];
  if (text?.type !== 'text') return false;
  text.value = text.value.slice(text.value.indexOf('}') + 1);
  children.splice(first, last - first);
  return true;
}

function isNearWidth(word: string): boolean {
  return [...FIGURE_WIDTHS, ...CAPTION_PLACES].some((known) => known === word || suggest(word, [known]) !== undefined);
}

function isInGallery({ up }: MarkdownStep): boolean {
  for (let outer = up; outer; outer = outer.up) {
    if (outer.node.type === 'containerDirective' && outer.node.name === 'gallery') return true;
  }
  return false;
}

function readSettings(image: Image | ImageReference, inner: string, place: Point, file: VFile): FigureSettings {
  const settings: FigureSettings = {};
  for (const [written, key, quoted, bare] of inner.matchAll(SETTING)) {
    const value = quoted ?? bare ?? '';
    const term = TERMS.find((known) => known === key);
    if (key === undefined) reportNameless(written, place, file);
    else if (term) addTerm(image, [term, value], place, file);
    else if (key === 'width') {
      const width = FIGURE_WIDTHS.find((known) => known === value);
      if (width) settings.width = width;
      else reportValue(`“${excerpt(value)}” is no width of a picture.`, value, FIGURE_WIDTHS, 'Widths', place, file);
    } else if (key === 'caption') {
      const caption = CAPTION_PLACES.find((known) => known === value);
      if (caption) settings.caption = caption;
      else reportValue(`“${excerpt(value)}” is no place of a caption.`, value, CAPTION_PLACES, 'Places', place, file);
    } else reportKey(key, place, file);
  }
  if (settings.width === undefined || settings.caption === undefined) return settings;
  report(
    file,
    'invalid-value',
    place,
    `A picture that is ${settings.width} leaves no margin for its caption.`,
    `Write {width=${settings.width}} or {caption=${settings.caption}}.`,
  );
  return { width: settings.width };
}

function reportNameless(written: string, place: Point, file: VFile): void {
  const word = written.replace(/^[.:#]+/, '');
  const width = FIGURE_WIDTHS.find((known) => known === word) ?? suggest(word, FIGURE_WIDTHS);
  report(
    file,
    'invalid-value',
    place,
    `“${excerpt(written)}” behind this picture does not say what it sets.`,
    width
      ? `Write {width=${width}}.`
      : 'Write {width=wide}, {width=full} or {caption=margin}, or take the braces away.',
  );
}

function reportKey(key: string, place: Point, file: VFile): void {
  report(
    file,
    'unknown-key',
    place,
    `“${excerpt(key)}” can't be set behind a picture.`,
    didYouMean(key, KEYS, 'What can be set'),
  );
}

function reportValue(
  message: string,
  value: string,
  known: readonly string[],
  kind: string,
  place: Point,
  file: VFile,
): void {
  report(file, 'invalid-value', place, message, didYouMean(value, known, kind));
}

function reportInGallery(place: Point, written: string, file: VFile): void {
  report(
    file,
    'invalid-value',
    place,
    `“${excerpt(written.trim())}” changes nothing in a gallery, where each picture is as wide as its row allows.`,
    'Take it away. For a gallery that is wider than the text, write :::gallery{width=wide}.',
  );
}
