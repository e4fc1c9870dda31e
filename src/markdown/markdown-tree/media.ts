/** Turns `:::audio` and `:::video` into figures with a place for the player, a caption and a transcript. */
import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { BodyMedia } from '../../core/articles/body.ts';
import { MEDIA_TYPES, mediaTypeIn } from '../../core/media/recording.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { pathOfAddress } from '../../core/urls/content-path.ts';
import { excerpt, placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { boxParts, element } from './box-parts.ts';
import { labelOf } from './updates.ts';

declare module 'mdast' {
  interface Data {
    /** The number of a recording in the rendering's `media`. */
    media?: number;
  }
}

const ATTRIBUTES = { audio: ['src'], video: ['src', 'poster', 'captions'] } as const;
const FORMS = {
  audio: ':::audio[What is heard]{src=interview.mp3}',
  video: ':::video[What is seen]{src=film.mp4 poster=film.jpg captions=film.vtt}',
} as const;

/**
 * Notes each recording of the tree, and marks its node with its number. What names no file stays a part of the text, and
 * is reported.
 */
export function media() {
  return (tree: Root, file: VFile): void => {
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type === 'containerDirective' && (node.name === 'audio' || node.name === 'video'))
        note(node, node.name, file);
    }
  };
}

function note(node: ContainerDirective, kind: 'audio' | 'video', file: VFile): void {
  const attributes = node.attributes ?? {};
  const known: readonly string[] = ATTRIBUTES[kind];
  for (const name of Object.keys(attributes)) if (!known.includes(name)) reportUnknown(node, kind, name, file);
  const src = fileOf(node, kind, attributes['src'], file);
  if (src === undefined) return;
  const { media } = renderingOf(file);
  const label = labelOf(node);
  const { poster, captions } = kind === 'video' ? attributes : {};
  const recording: BodyMedia = {
    kind,
    src,
    ...(poster && { poster: pathOfAddress(poster) }),
    ...(captions && { captions: pathOfAddress(captions) }),
    ...(label && { title: sourceText(label) }),
    ...placeInFile(file, node),
  };
  if (kind === 'video' && !captions) reportUncaptioned(node, file);
  node.data = { ...node.data, media: media.length };
  media.push(recording);
}

/** Turns the node of a recording into its figure, with the transcript that it holds. */
export function turnMedia(node: ContainerDirective, file: VFile): void {
  const number = node.data?.media;
  const kind = node.name;
  const { title, content } = boxParts(node);
  if (number === undefined) {
    node.data = { hName: 'div', hProperties: {} };
    node.children = [...(title ? [element('p', title)] : []), ...content];
    return;
  }
  const summary = element('summary', [{ type: 'text', value: renderingOf(file).source.words.transcript }]);
  const transcript = { ...node, data: { hName: 'details', hProperties: {} }, children: [summary, ...content] };
  node.data = { hName: 'figure', hProperties: { className: ['media', kind] } };
  node.children = [
    { type: 'paragraph', children: [], data: { hName: 'div', hProperties: { dataMedia: String(number) } } },
    ...(content.length > 0 ? [transcript] : []),
    ...(title ? [element('figcaption', title)] : []),
  ] as ContainerDirective['children'];
}

/** Without its marks. */
function sourceText(label: Paragraph): string {
  return markdownNodesOf({ type: 'root', children: [label] })
    .map(({ node }) => ('value' in node ? node.value : ''))
    .join('');
}

function fileOf(
  node: ContainerDirective,
  kind: 'audio' | 'video',
  written: string | null | undefined,
  file: VFile,
): string | undefined {
  if (!written) {
    report(
      file,
      'missing-value',
      node,
      `This ${kind} names no file, so there is nothing to play.`,
      `Write its file in braces: ${FORMS[kind]}.`,
    );
    return undefined;
  }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    report(
      file,
      'missing-media',
      node,
      `“${excerpt(written)}” lies on another server.`,
      'Save the file beside the article and write its name, or write the link alone on its line: it becomes a card, if the provider is known.',
    );
    return undefined;
  }
  const path = pathOfAddress(written);
  if (mediaTypeIn(kind, path) !== undefined) return path;
  const other = kind === 'audio' ? 'video' : 'audio';
  report(
    file,
    'missing-media',
    node,
    `“${excerpt(written)}” is no file that browsers play as ${kind}.`,
    mediaTypeIn(other, path) === undefined
      ? `Its name ends in .${Object.keys(MEDIA_TYPES[kind]).join(', .')}: save it in one of these formats.`
      : `Write :::${other}.`,
  );
  return undefined;
}

function reportUnknown(node: ContainerDirective, kind: 'audio' | 'video', name: string, file: VFile): void {
  const hint = didYouMean(name, ATTRIBUTES[kind], 'In its braces stand');
  report(file, 'unknown-directive', node, `A block “:::${kind}” has no “${name}”, so that is left out.`, hint);
}

function reportUncaptioned(node: ContainerDirective, file: VFile): void {
  report(
    file,
    'missing-captions',
    node,
    'This video has no captions, so those who can’t hear it, or watch without sound, miss what is said.',
    'Write the captions as a WebVTT file beside it, also where nothing is said but only heard, and name it: captions=film.vtt.',
  );
}
