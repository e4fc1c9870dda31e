/** Prepares the source of raw HTML, so that nothing in it can swallow the Markdown behind it. */
import type { Parents, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { ALLOWED_ELEMENTS, REMOVED_PREFIX, UNCLOSED_PREFIX } from './html-allow-list.ts';
import { report } from './rendering.ts';

const COMMENT = /^\s*<!--(?:>|->|(?:(?!-->)[\s\S])*-->)\s*$/;
/** Ended by what a parser of HTML does not know, which takes the first `>` for the end. */
const INSTRUCTION = /<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>/gi;
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
/** In these a parser reads plain text up to the end tag. */
const PLAIN_TEXT = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

interface Piece {
  node: Raw;
  parent: Parents;
}

/** Removes comments and disarms tags in place; answers whether any HTML is left to parse. */
export function prepareRawHtml(tree: Root, file: VFile): boolean {
  const pieces = rawPiecesOf(tree);
  const ends = lastEndTags(pieces);
  for (const [index, { node, parent }] of pieces.entries()) {
    const isUnclosed = /^\s*<!--/.test(node.value) && !node.value.includes('-->');
    if (isUnclosed) reportUnclosedComment(node, file);
    const value = node.value.replace(INSTRUCTION, '');
    if (value !== node.value) reportInstruction(node, file);
    node.value = disarm(value, (name) => (ends.get(parent)?.get(name) ?? -1) > index);
    if (isUnclosed || value.trim() === '' || COMMENT.test(value)) remove(node, parent);
  }
  return pieces.some(({ node, parent }) => parent.children.includes(node));
}

function rawPiecesOf(parent: Parents, pieces: Piece[] = []): Piece[] {
  for (const node of parent.children) {
    if (node.type === 'raw') pieces.push({ node, parent });
    else if (node.type === 'element') rawPiecesOf(node, pieces);
  }
  return pieces;
}

function remove(node: Raw, { children }: Parents): void {
  const index = children.indexOf(node);
  const next = children[index + 1];
  children.splice(index, next?.type === 'text' && next.value === '\n' ? 2 : 1);
}

/** The index of the last piece with an end tag, by parent and name. */
function lastEndTags(pieces: Piece[]): Map<Parents, Map<string, number>> {
  const ends = new Map<Parents, Map<string, number>>();
  for (const [index, { node, parent }] of pieces.entries()) {
    const names = ends.get(parent) ?? new Map<string, number>();
    for (const [, slash, name] of node.value.matchAll(TAG)) if (slash) names.set(String(name).toLowerCase(), index);
    ends.set(parent, names);
  }
  return ends;
}

/** Renames every element that is removed anyway, unless it is one of plain text and closed in this very piece. */
function disarm(html: string, isClosedLater: (name: string) => boolean): string {
  const lower = html.toLowerCase();
  return html.replace(TAG, (tag, slash: string, written: string, at: number) => {
    const name = written.toLowerCase();
    if (ALLOWED_ELEMENTS.includes(name)) return tag;
    const isWhole = slash === '' ? lower.includes(`</${name}`, at) : lower.lastIndexOf(`<${name}`, at) >= 0;
    if (isWhole && PLAIN_TEXT.has(name)) return tag;
    // What is never closed would take all that follows along
    return `<${slash}${slash || isWhole || isClosedLater(name) ? REMOVED_PREFIX : UNCLOSED_PREFIX}${written}`;
  });
}

function reportUnclosedComment(node: Raw, file: VFile): void {
  report(
    file,
    'removed-html',
    node,
    'This comment is never closed, so readers see nothing of what follows it.',
    'Write --> where the comment ends.',
  );
}

function reportInstruction(node: Raw, file: VFile): void {
  report(
    file,
    'removed-html',
    node,
    'This instruction for another program is removed.',
    'Write what readers should see, in Markdown.',
  );
}
