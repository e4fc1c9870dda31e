/** Writes frames and recordings of strangers as Broadsheet has them: a link alone on its line, or a box. */
import type { Element, ElementContent, Root } from 'hast';
import { mediaTypeIn } from '../../core/media/recording.ts';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { pageOfFrame } from './frame-addresses.ts';
import { attribute, changeChildren, element, elementsNamed, isElement, text } from './html-tree.ts';

/** Puts a paragraph with a link in the place of each frame, and of each recording on another server. */
export function replaceMedia(tree: Root, conversion: Conversion): void {
  changeChildren(tree, (node) => {
    if (isElement(node, 'iframe')) return frame(node, conversion);
    if (isElement(node, 'audio', 'video')) return recording(node, node.tagName as 'audio' | 'video', conversion);
    return undefined;
  });
}

function frame(node: Element, conversion: Conversion): ElementContent[] {
  const late = ['dataSrc', 'dataLazySrc', 'dataLitespeedSrc']
    .map((name) => attribute(node, name))
    .find((src) => src !== '');
  const own = attribute(node, 'src');
  const src = (/^(?:about:|data:|$)/i.test(own) && late) || own;
  const { address, isCard } = pageOfFrame(src);
  const title = attribute(node, 'title').replace(/\s+/g, ' ').trim();
  if (!/^https?:\/\//i.test(address)) {
    tell(
      conversion,
      'dropped',
      node,
      `A frame without an address on the web is left out${src && `: “${excerpt(src)}”`}.`,
    );
    return [];
  }
  if (!isCard)
    tell(
      conversion,
      'dropped',
      node,
      `A frame has become a link, since no provider is known for it: “${excerpt(address)}”.`,
      'Name the provider in consent.yaml, under “embeds”, and the link becomes a card.',
    );
  return [linkTo(address, title, node)];
}

function recording(node: Element, kind: 'audio' | 'video', conversion: Conversion): ElementContent[] {
  const sources = [node, ...elementsNamed(node, 'source')].map((one) => attribute(one, 'src').trim());
  const src = sources.find((one) => one !== '' && !/^(?:data|blob):/i.test(one));
  if (src === undefined) {
    tell(conversion, 'dropped', node, `A recording without a file is left out (<${kind}>).`);
    return [];
  }
  const poster = attribute(node, 'poster');
  conversion.recordings.push({ kind, src, ...(poster && { poster }) });
  const isOwn =
    !/^[a-z][a-z\d+.-]*:|^\/\//i.test(src) && mediaTypeIn(kind, src.split(/[?#]/)[0] as string) !== undefined;
  if (isOwn) return [{ ...element('recording', { kind, src, ...(poster && { poster }) }), position: node.position }];
  tell(
    conversion,
    'dropped',
    node,
    `A recording has become a link to its file: “${excerpt(src)}”${poster && `; its first picture, “${excerpt(poster)}”, is left out`}.`,
    `Save the file beside the story, and write :::${kind}{src=…} in place of the link.`,
  );
  return [linkTo(src.replace(/^\/\//, 'https://'), '', node)];
}

function linkTo(href: string, title: string, { position }: Element): Element {
  return { ...element('p', {}, element('a', { href }, text(title || href))), position };
}
