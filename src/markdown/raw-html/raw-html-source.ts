/** Prepares the source of raw HTML, so that nothing in it can take in the Markdown behind it. */
import type { Parents, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../syntax/rendering.ts';
import { ALLOWED_ELEMENTS, REMOVED_PREFIX, UNCLOSED_PREFIX } from './html-allow-list.ts';
import { reportOpenElements } from './open-elements.ts';
import { closeComment, escapeOpenTags, findOpenPart, type OpenPart, PLAIN_TEXT } from './open-html.ts';

const COMMENT = /^\s*<!--(?:>|->|(?:(?!-->)[\s\S])*-->)\s*$/;
/** Matches instructions and declarations as a parser of HTML ends them, which does not know them: at the first `>`. */
const INSTRUCTION = /<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>/;
/** Matches a comment, in which an instruction is none: taking that away would leave the comment open. */
const WHOLE_COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/;
const COMMENT_OR_INSTRUCTION = new RegExp(`(${WHOLE_COMMENT.source})|${INSTRUCTION.source}`, 'gi');
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;

interface Piece {
  node: Raw;
  parent: Parents;
}

/**
 * Removes comments from the tree, renames elements that are not allowed, and reports what is left open; returns whether
 * any HTML is left to parse.
 */
export function prepareRawHtml(tree: Root, file: VFile): boolean {
  const pieces = rawPiecesOf(tree);
  const ends = lastEndTags(pieces);
  for (const [index, { node, parent }] of pieces.entries()) {
    const open = findOpenPart(node.value);
    if (open) reportOpenPart(open, node, file);
    const value = node.value.replace(COMMENT_OR_INSTRUCTION, (_, comment?: string) => comment ?? '');
    if (value !== node.value && open?.kind !== 'instruction') reportInstruction(node, file);
    node.value = disarm(escapeOpenTags(value), (name) => (ends.get(parent)?.get(name) ?? -1) > index);
    const isHidden = open?.kind === 'comment' && value.slice(0, open.offset).trim() === '';
    if (isHidden || value.trim() === '' || COMMENT.test(value)) remove(node, parent);
  }
  const left = pieces.filter(({ node, parent }) => parent.children.includes(node)).map(({ node }) => node);
  reportOpenElements(left, file);
  // Only now: an end tag inside the comment is told with it, not as one that is missing
  for (const node of left) node.value = closeComment(node.value);
  return left.length > 0;
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

/** Returns, by parent and name, the index of the last piece with an end tag of that name. */
function lastEndTags(pieces: Piece[]): Map<Parents, Map<string, number>> {
  const ends = new Map<Parents, Map<string, number>>();
  for (const [index, { node, parent }] of pieces.entries()) {
    const names = ends.get(parent) ?? new Map<string, number>();
    for (const [, slash, name] of node.value.matchAll(TAG)) if (slash) names.set(String(name).toLowerCase(), index);
    ends.set(parent, names);
  }
  return ends;
}

/**
 * Renames every element that is not allowed, so that the parser treats it like any other, unless it is one of plain
 * text and closed in the same piece.
 */
function disarm(html: string, isClosedLater: (name: string) => boolean): string {
  const lower = html.toLowerCase();
  return html.replace(TAG, (tag, slash: string, written: string, at: number) => {
    const name = written.toLowerCase();
    if (ALLOWED_ELEMENTS.includes(name)) return tag;
    const isWhole = slash === '' ? lower.includes(`</${name}`, at) : lower.lastIndexOf(`<${name}`, at) >= 0;
    if (isWhole && PLAIN_TEXT.has(name)) return tag;
    // An element that is never closed would remove all that follows it
    return `<${slash}${slash || isWhole || isClosedLater(name) ? REMOVED_PREFIX : UNCLOSED_PREFIX}${written}`;
  });
}

const OPEN_PARTS: Readonly<Record<OpenPart['kind'], [what: string, hint: string]>> = {
  tag: ['This tag is never closed', 'Write > where the tag ends.'],
  quote: [
    'This quotation mark of an attribute is never closed',
    'Write the same mark where the value ends, before the >.',
  ],
  comment: ['This comment is never closed', 'Write --> where the comment ends.'],
  instruction: ['This instruction for another program is never closed', 'Take it away.'],
};

function reportOpenPart({ kind, offset }: OpenPart, node: Raw, file: VFile): void {
  const [what, hint] = OPEN_PARTS[kind];
  const place = placeInNode(node, offset, file);
  report(file, 'unclosed-html', place, `${what}, so readers would see nothing of what follows it.`, hint);
}

/**
 * Returns the point of the body at an offset of a node's text, from which Markdown has removed the marks of lists and
 * quotations.
 */
function placeInNode({ value, position }: Raw, offset: number, file: VFile): Point {
  const lines = value.slice(0, offset).split('\n');
  const first = position?.start.line ?? 1;
  const line = first + lines.length - 1;
  const end = value.indexOf('\n', offset);
  const rest = value.slice(offset, end < 0 ? undefined : end).trimEnd();
  const source = String(file.value).split('\n')[line - 1] ?? '';
  return { line, column: Math.max(0, source.lastIndexOf(rest)) + 1 };
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
