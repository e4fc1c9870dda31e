/** Makes figures of images and tables that stand alone; the emphasis behind one, or its title, is its caption. */
import type { Emphasis, Image, Link, Node, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import type { FigureSettings } from '../../core/pictures/figure-settings.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';
import { figureOf } from './figure-parts.ts';
import { captionTable } from './table-captions.ts';

type Picture = Image | Link;
interface Shot {
  picture: Picture;
  caption?: PhrasingContent[];
}

/**
 * Replaces paragraphs that end with images by figures, and wraps tables with a caption in one. A paragraph of emphasis
 * alone behind an image or table becomes its caption.
 */
export function figures() {
  return (tree: Root, file: VFile): void => {
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type === 'table') captionTable(node, parent, captionAfter(parent, node), file);
      if (node.type === 'paragraph' && !node.data) frameParagraph(node, parent, file);
    }
    for (const { node } of markdownNodesOf(tree)) if (node.type === 'image') reportUnused(node, file);
  };
}

function frameParagraph(paragraph: Paragraph, parent: Parents, file: VFile): void {
  const { lead, shots } = readShots(paragraph.children);
  const last = shots.at(-1);
  if (!last) {
    reportNoCaption(paragraph, file);
    return;
  }
  const below = last.caption ? undefined : captionAfter(parent, paragraph);
  if (below) last.caption = below;
  const blocks: RootContent[] = shots.map((shot) => frame(shot, file));
  if (lead.length > 0) blocks.unshift({ ...paragraph, children: lead });
  replaceMarkdown(parent, paragraph, blocks, below ? 2 : 1);
}

function frame({ picture, caption = takeCaption(picture) }: Shot, file: VFile): Paragraph {
  const { width, caption: place } = takeSettings(picture) ?? {};
  const words = withCredit(caption, picture, file);
  if (place && !words) {
    report(
      file,
      'invalid-value',
      picture,
      'This picture has no caption that could stand in the margin.',
      'Write the caption in emphasis below the picture, such as _The stage at noon._, or take {caption=margin} away.',
    );
    return figureOf(picture);
  }
  return figureOf(picture, words, width ?? place);
}

/** Adds the name of the maker to a caption, as below a cover. */
function withCredit(caption: PhrasingContent[] | undefined, picture: Picture, file: VFile): typeof caption {
  const credit = imageOf(picture)?.data?.rights?.credit;
  if (credit === undefined) return caption;
  const text = renderingOf(file).source.words.credit.replace('{credit}', () => credit);
  return [...(caption ?? []), { type: 'text', value: caption ? ` ${text}` : text }];
}

function imageOf(picture: Picture): Image | undefined {
  const image = picture.type === 'link' ? picture.children[0] : picture;
  return image?.type === 'image' ? image : undefined;
}

function takeSettings(picture: Picture): FigureSettings | undefined {
  const image = imageOf(picture);
  if (!image?.data?.settings) return undefined;
  const { settings } = image.data;
  delete image.data.settings;
  return settings;
}

/** Reports settings of a picture that is no figure. */
function reportUnused({ data }: Image, file: VFile): void {
  if (!data?.settings) return;
  report(
    file,
    'invalid-value',
    data.settings.place,
    'These braces change nothing: a picture between words is as small as they are.',
    'Write the picture in a paragraph of its own, or take the braces away.',
  );
}

/** Reports words right below a picture that only just miss to be its caption: bold ones, or with a full stop outside. */
function reportNoCaption({ children }: Paragraph, file: VFile): void {
  const [picture, gap, words, ...rest] = children;
  if (!picture || !isPicture(picture) || !gap || !isGap(gap) || !(gap.type === 'break' || isLineEnd(gap))) return;
  if (words?.type !== 'strong' && words?.type !== 'emphasis') return;
  const end = rest.map((node) => (node.type === 'text' ? node.value.trim() : node.type)).join('');
  if (!/^[.,;:!?…。！？]?$/u.test(end)) return;
  const caption = sourceOf(file, words).replace(/^[*_]+|[*_]+$/g, '') + end;
  report(
    file,
    'stray-mark',
    words,
    'These words are printed as text beside the picture, not as its caption.',
    `Write them between two single marks, with nothing outside: _${excerpt(caption)}_`,
  );
}

/**
 * Reads the pictures that end a paragraph, each with the emphasis behind it. Words may stand before them only on lines
 * of their own, and only if some picture has a caption: a small sign between words stays among them.
 */
function readShots(children: PhrasingContent[]): { lead: PhrasingContent[]; shots: Shot[] } {
  const shots: Shot[] = [];
  let caption: Emphasis | undefined;
  let at = children.length;
  while (at > 0) {
    const node = children[at - 1] as PhrasingContent;
    if (isPicture(node)) {
      shots.unshift({ picture: node, ...(caption && { caption: caption.children }) });
      caption = undefined;
    } else if (node.type === 'emphasis' && !caption) caption = node;
    else if (!isGap(node)) break;
    at--;
  }
  if (caption) return { lead: children, shots: [] };
  if (at === 0) return { lead: [], shots };
  return afterWords(children.slice(0, at), children.slice(at), shots);
}

function afterWords(lead: PhrasingContent[], tail: PhrasingContent[], shots: Shot[]) {
  const none = { lead: [...lead, ...tail], shots: [] };
  const last = lead.at(-1);
  const [gap] = tail;
  const isOwnLine = gap?.type === 'break' || (last?.type === 'text' && /\n[ \t]*$/.test(last.value)) || isLineEnd(gap);
  if (!isOwnLine || !shots.some((shot) => shot.caption)) return none;
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { lead, shots };
}

function isLineEnd(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.includes('\n');
}

function isGap(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function isPicture(node: PhrasingContent): node is Picture {
  if (node.type === 'link') return node.children.length === 1 && node.children[0]?.type === 'image';
  return node.type === 'image';
}

function takeCaption(picture: Picture): PhrasingContent[] | undefined {
  const image = imageOf(picture);
  if (!image?.title) return undefined;
  const { title } = image;
  image.title = null;
  return [{ type: 'text', value: title }];
}

/** Returns the caption in the paragraph behind `node`, where that holds one emphasis and nothing else. */
function captionAfter(parent: Parents, node: Paragraph | Table): PhrasingContent[] | undefined {
  const next = parent.children[(parent.children as Node[]).indexOf(node) + 1];
  if (next?.type !== 'paragraph' || next.children.length !== 1) return undefined;
  const [only] = next.children;
  return only?.type === 'emphasis' ? only.children : undefined;
}
