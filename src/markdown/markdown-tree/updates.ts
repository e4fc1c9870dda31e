/** Notes the dated updates of a body, and marks each, so that the page can put it where and when it belongs. */
import type { Paragraph, Parents, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { momentToInstant } from '../../core/i18n/moment.ts';
import { placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { readUpdateAttributes, UPDATE_FORM, type UpdateAttributes, updateId } from './update-attributes.ts';

declare module 'mdast' {
  interface Data {
    /** The number of an update in the rendering's `updates`. */
    update?: number;
  }
}

/**
 * Notes each update of the tree that has a moment, and marks its node with its number. One that lies inside something
 * else, or has no moment, stays a part of the text; it is reported.
 */
export function updates() {
  return (tree: Root, file: VFile): void => {
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type === 'containerDirective' && node.name === 'update') note(node, parent, file);
    }
  };
}

function note(node: ContainerDirective, parent: Parents, file: VFile): void {
  if (parent.type !== 'root') {
    report(
      file,
      'stray-update',
      node,
      'This update lies inside something else, so it is printed there without its time.',
      'Close what stands above it with a line of three colons, “:::”, and begin the update behind it.',
    );
    return;
  }
  const attributes = readUpdateAttributes(node, file);
  if (!attributes) return;
  const { updates, ids } = renderingOf(file);
  const { time, isKey, isPinned } = attributes;
  const hasTitle = labelOf(node) !== undefined;
  if (isKey && !hasTitle) reportUntitled(node, file);
  if (isPinned && updates.some((update) => update.isPinned)) reportPinned(node, file);
  reportNotes(node, file);
  const id = anchorOf(node, attributes, file);
  ids.add(id);
  node.data = { ...node.data, update: updates.length };
  updates.push({
    time,
    id,
    ...(hasTitle && { title: { html: '', markdown: '', text: '' } }),
    ...(isKey && hasTitle && { isKey: true as const }),
    ...(isPinned && !updates.some((update) => update.isPinned) && { isPinned: true as const }),
    html: '',
    markdown: '',
    words: 0,
    ...placeInFile(file, node),
  });
}

/** Returns the paragraph of a box's title, or `undefined` where it has none. */
export function labelOf({ children: [first] }: ContainerDirective): Paragraph | undefined {
  return first?.type === 'paragraph' && first.data?.directiveLabel && first.children.length > 0 ? first : undefined;
}

function anchorOf(node: ContainerDirective, { time, id }: UpdateAttributes, file: VFile): string {
  const { updates, ids } = renderingOf(file);
  const wanted = id ?? updateId(time);
  if (!ids.has(wanted)) return wanted;
  let count = 2;
  while (ids.has(`${wanted}-${count}`)) count++;
  const given = `${wanted}-${count}`;
  const isSame = updates.some((update) => momentToInstant(update.time, 'UTC') === momentToInstant(time, 'UTC'));
  report(
    file,
    'duplicate-id',
    node,
    id === undefined && isSame
      ? `An update above has the time ${time} too, so links to this one change with what stands above it.`
      : `Something above has the anchor “${wanted}” already, so links to it don’t lead here.`,
    id === undefined
      ? 'Write the seconds as well, such as 14:30:20, or an anchor of its own in the braces, such as {#gates-closed}.'
      : `Write another anchor; until then “${given}” leads here.`,
  );
  return given;
}

/** The notes of a story stand together below it, whichever of its updates readers see yet. */
function reportNotes(update: ContainerDirective, file: VFile): void {
  for (const { node } of markdownNodesOf({ type: 'root', children: [update] })) {
    if (node.type !== 'footnoteReference') continue;
    report(
      file,
      'early-footnote',
      node,
      `The footnote [^${node.label ?? node.identifier}] belongs to an update, and is printed below the story even before the time of the update has come.`,
      'Say in the update itself, in brackets, what the note says.',
    );
  }
}

function reportUntitled(node: ContainerDirective, file: VFile): void {
  report(
    file,
    'stray-update',
    node,
    'This update has no title, so it can’t be listed among the key events.',
    `Write one in brackets: ${UPDATE_FORM.replace('{', '{key ')}.`,
  );
}

function reportPinned(node: ContainerDirective, file: VFile): void {
  report(
    file,
    'stray-update',
    node,
    'Another update above is pinned already, and only one can stay on top.',
    'Take “pinned” away from one of the two.',
  );
}
