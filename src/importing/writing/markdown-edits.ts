/** Reads Markdown where it stands, and changes some places of it: all other letters stay as they are. */
import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { leanSyntax } from '../../markdown/syntax/lean-syntax.ts';
import { checkStructure } from '../../markdown/syntax/structure.ts';
import type { Finding } from '../archive/archive.ts';

/** A piece of a text that is replaced, by offsets in code units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Matches the address of a picture, by its ending. */
export const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)(?:[?#]|$)/i;

/** In code units: a body beyond is no text that somebody has written. */
const LONGEST = 2_000_000;

// As the newsroom reads it (src/markdown/pipeline.ts), in linear time
const reader = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(leanSyntax);

/** Returns the tree of a body, or `undefined` where the newsroom itself would refuse to read it: too long, or too deep. */
export function readTree(markdown: string): Root | undefined {
  if (markdown.length > LONGEST) return undefined;
  try {
    checkStructure(markdown);
    return reader.parse(markdown) as Root;
  } catch {
    return undefined;
  }
}

/** Returns all nodes of a tree in the order of the text, each with the node that it lies in. */
export function* nodesOf(root: Root): Generator<{ node: Nodes; parent: Nodes }> {
  const waiting: { node: Nodes; parent: Nodes }[] = [{ node: root, parent: root }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { node: parent } = next;
    if ('children' in parent) for (const node of parent.children.toReversed()) waiting.push({ node, parent });
  }
}

/** Returns where a node begins and ends. */
export function rangeOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Returns the line of a node in its body, counted from 0. */
export function lineOf({ position }: Nodes): number {
  return (position?.start.line ?? 1) - 1;
}

/** Makes all edits at once. Of two that overlap, the one that begins first is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    edited += text.slice(from, start) + replacement;
    from = end;
  }
  return edited + text.slice(from);
}

/** What was mended in a body: the edits, and what is told of them, with lines of the body counted from 0. */
export interface Mended {
  edits: Edit[];
  told: { line: number; kind: Finding['kind']; what: string; remedy?: string }[];
}

/** Returns the words of a node, without markup. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}
