/** The words of a body as they are written, in which what is no prose is blotted out. */
import type { Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { renderingOf } from './rendering.ts';
import { markdownNodesOf } from './walk.ts';

/** Stands for each character that is no prose; no editor can write it (CommonMark 0.31.2, 2.3). */
export const BLOT = '\0';

const WHOLE: ReadonlySet<string> = new Set([
  ...[
    'code',
    'inlineCode',
    'html',
    'image',
    'imageReference',
    'footnoteReference',
    'thematicBreak',
    'definition',
    'math',
    'inlineMath',
  ],
]);
const MARKED: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective']);
const ESCAPE = /\\[!-/:-@[-`{-~]/g;
const BARE_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>\0]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+/gi;

/** What is quick to see, where the other tries each letter. */
const MAY_BE_ADDRESS = /@|:\/\/|www\./i;

/** Gives the rendering its prose, for the plugins that look for what the parser has not understood. */
export function prose() {
  return (tree: Root, file: VFile): void => {
    renderingOf(file).prose = proseOf(tree, file);
  };
}

function proseOf(tree: Root, file: VFile): string {
  const source = String(file.value);
  const spans: [number, number][] = [];
  for (const { node } of markdownNodesOf(tree)) {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    if (WHOLE.has(node.type)) spans.push([start.offset, end.offset]);
    else if (node.type === 'listItem')
      spans.push([start.offset, node.children[0]?.position?.start.offset ?? start.offset]);
    else if (MARKED.has(node.type)) spans.push(...marksOf(node as Parents, source, start.offset, end.offset));
  }
  return blot(source, spans).replace(ESCAPE, BLOT + BLOT);
}

/** Returns the prose without bare addresses. */
export function wordsOnly(prose: string): string {
  if (!MAY_BE_ADDRESS.test(prose)) return prose;
  return prose.replace(BARE_ADDRESS, (address) => BLOT.repeat(address.length));
}

/** Returns the point of an offset in a text. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const line = before.match(/\r\n?|\n/g)?.length ?? 0;
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line: line + 1, column, offset };
}

/** Returns what stands before the first child of a node, and behind its last. */
function marksOf(node: Parents, source: string, start: number, end: number): [number, number][] {
  if (node.type === 'link' && !source.startsWith('[', start)) return [];
  const children: Nodes[] = node.children;
  const from = children[0]?.position?.start.offset ?? end;
  const to = children.at(-1)?.position?.end.offset ?? end;
  return [
    [start, from],
    [to, end],
  ];
}

/** Blots out the spans of a text, each from an offset to another; its lines stay. Spans may overlap. */
export function blot(source: string, spans: readonly (readonly [from: number, to: number])[]): string {
  let blotted = '';
  let last = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (to <= last) continue;
    const begin = Math.max(from, last);
    blotted += source.slice(last, begin) + source.slice(begin, to).replace(/[^\r\n]/g, BLOT);
    last = to;
  }
  return blotted + source.slice(last);
}
