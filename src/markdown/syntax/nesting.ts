/** Finds text that nests deeper than any article does, before a parser spends minutes on it. */
import { CONTAINER_NAMES } from './directive-syntax.ts';

/**
 * The deepest nesting that is read. Parsers take time by the square of the depth or worse; at these limits it is below
 * two seconds.
 */
const LIMITS = { containers: 100, boxes: 100, brackets: 1000 };

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;
const CODE_FENCE = /^[ \t>]*(?:`{3}|~{3})/;
const BOX = new RegExp(`^[ \\t]*:{3,}(${CONTAINER_NAMES.join('|')}|[ \\t]*$)`);
const EMPHASIS = /([*_])\1{999}/;

/** Returns the index, from 0, of the first line that nests too deeply, or `undefined` where none does. */
export function tooDeepLine(markdown: string): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let boxes = 0;
  let isCode = false;
  const index = markdown.split(/\r\n?|\n/).findIndex((line) => {
    if (CODE_FENCE.test(line)) isCode = !isCode;
    if (isCode || RULE.test(line)) return false;
    const box = BOX.exec(line)?.[1];
    if (box !== undefined) boxes = Math.max(0, boxes + (box.trim() === '' ? -1 : 1));
    brackets = line.trim() === '' ? 0 : brackets + bracketsIn(line);
    const markers = CONTAINERS.exec(line)?.[0] ?? '';
    const depth = Math.max(markers.match(CONTAINER)?.length ?? 0, listDepth(line, markers !== '', indents));
    return EMPHASIS.test(line) || depth > LIMITS.containers || boxes > LIMITS.boxes || brackets > LIMITS.brackets;
  });
  return index < 0 ? undefined : index;
}

function bracketsIn(line: string): number {
  let depth = 0;
  for (const [bracket] of line.matchAll(/[[\]]/g)) {
    depth = Math.max(0, depth + (bracket === '[' ? 1 : -1));
    if (depth > LIMITS.brackets) break;
  }
  return depth;
}

/** Returns how many list items a line lies in, by the indents of the items above, which it keeps in `indents`. */
function listDepth(line: string, isItem: boolean, indents: number[]): number {
  if (!isItem) return 0;
  const indent = line.search(/[^ \t]/);
  while ((indents.at(-1) ?? -1) >= indent) indents.pop();
  return indents.push(indent);
}
