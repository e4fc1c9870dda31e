/** Puts the pictures that were brought along into a body: each once, with a text for readers who can't see it, if it has one. */
import type { Image, Nodes, Root } from 'mdast';
import { isFileName } from '../../core/pictures/alternative-text.ts';
import { escapeMarkdown, markdownAddress } from '../../core/text/escape-markdown.ts';
import { lineOf, type Mended, nodesOf, PICTURE, rangeOf } from './markdown-edits.ts';

/** Brings a picture along; returns its name beside the story, or `undefined` where that is told and it stays as it is. */
export type BringPicture = (src: string, line: number) => Promise<string | undefined>;

const SRC =
  /(<(?:img|audio|video|source)\s(?:"[^"]*"|'[^']*'|[^"'>])*?\b(?:src|poster)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** Returns the edits of all pictures, of those in raw HTML too. */
export async function mendPictures(tree: Root, markdown: string, bring: BringPicture): Promise<Mended> {
  const mended: Mended = { edits: [], told: [] };
  const shown = new Set(
    [...nodesOf(tree)].flatMap(({ node }) => (node.type === 'imageReference' ? node.identifier : [])),
  );
  for (const { node, parent } of nodesOf(tree)) {
    if (node.type === 'image') await mendImage(node, parent, bring, mended);
    else if (node.type === 'html') await mendHtml(node, markdown, bring, mended);
    else if (node.type === 'definition' && PICTURE.test(node.url) && shown.has(node.identifier)) {
      const name = await bring(node.url, lineOf(node));
      if (name !== undefined)
        mended.edits.push({ ...rangeOf(node), text: `[${node.label ?? node.identifier}]: ${markdownAddress(name)}` });
    }
  }
  return mended;
}

async function mendImage(node: Image, parent: Nodes, bring: BringPicture, { edits, told }: Mended): Promise<void> {
  const line = lineOf(node);
  const isFile = node.alt ? isFileName(node.alt, node.url) : false;
  const alt = isFile ? '' : (node.alt ?? '');
  if (isFile)
    told.push({
      line,
      kind: 'mended',
      what: `The text “${node.alt}” for readers who can’t see the picture was the name of a file.`,
    });
  if (alt === '') {
    const what = `The picture “${node.url}” has no text for readers who can’t see it.`;
    told.push({ line, kind: 'doubtful', what, remedy: 'Say between the brackets what it shows.' });
  }
  // What a picture links to is the same one, larger
  const isLinked = parent.type === 'link' && parent.children.length === 1 && PICTURE.test(parent.url);
  const name = (isLinked ? await bring(parent.url, line) : undefined) ?? (await bring(node.url, line));
  if (isLinked && name !== undefined)
    told.push({ line, kind: 'mended', what: `The picture “${node.url}” led to a larger one, which takes its place.` });
  if (name === undefined && !isFile) return;
  const title = node.title ? ` "${node.title.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : '';
  const text = `![${escapeMarkdown(alt)}](${markdownAddress(name ?? node.url)}${title})`;
  edits.push({ ...rangeOf(isLinked && name !== undefined ? parent : node), text });
}

async function mendHtml(node: Nodes, markdown: string, bring: BringPicture, { edits }: Mended): Promise<void> {
  const { start, end } = rangeOf(node);
  for (const match of markdown.slice(start, end).matchAll(SRC)) {
    const [, before = '', written = ''] = match;
    const name = await bring(written.replace(/^["']|["']$/g, '').replaceAll('&amp;', '&'), lineOf(node));
    const at = start + match.index + before.length;
    if (name !== undefined) edits.push({ start: at, end: at + written.length, text: `"${encodeURI(name)}"` });
  }
}
