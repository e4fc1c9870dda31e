/** Finds text that nests deeper than any article does, before a parser spends minutes on it. */
import { OverBudget } from './budgets.ts';
import { CONTAINER_NAMES } from './directive-syntax.ts';

/**
 * The deepest nesting that is read. Parsers take time by the square of the depth or worse; at these limits it is below
 * two seconds.
 */
const LIMITS = { containers: 100, boxes: 100, brackets: 1000, marks: 1000 };

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;
const BOX = new RegExp(`^[ \\t]*:{3,}(${CONTAINER_NAMES.join('|')}|[ \\t]*$)`);
const EMPHASIS = /([*_])\1{999}/;

/**
 * Returns what looks at the lines outside code, one after the other.
 *
 * @throws OverBudget At the line that nests too deeply.
 */
export function watchNesting(): (line: string, number: number) => void {
  const indents: number[] = [];
  let brackets = 0;
  let boxes = 0;
  return (line, number) => {
    if (RULE.test(line)) return;
    const refuse = (what: string, limit: number, hint: string): never => {
      throw new OverBudget(number, `${what} here, more than ${limit} deep.`, hint);
    };
    const box = BOX.exec(line)?.[1];
    if (box !== undefined) boxes = Math.max(0, boxes + (box.trim() === '' ? -1 : 1));
    if (boxes > LIMITS.boxes)
      refuse('Boxes stand in boxes', LIMITS.boxes, 'Write ::: where each box ends, before the next begins.');
    brackets = line.trim() === '' ? 0 : brackets + bracketsIn(line);
    if (brackets > LIMITS.brackets)
      refuse(
        'Brackets are opened',
        LIMITS.brackets,
        'Close each [ where its words end, and write \\[ for a bracket that is to be seen.',
      );
    const markers = CONTAINERS.exec(line)?.[0] ?? '';
    const depth = Math.max(markers.match(CONTAINER)?.length ?? 0, listDepth(line, markers !== '', indents));
    if (depth > LIMITS.containers)
      refuse(
        'Quotes or lists stand in each other',
        LIMITS.containers,
        'Take away the signs that repeat at the beginning of this line, such as “>” or “-”.',
      );
    if (EMPHASIS.test(line))
      refuse('Marks of emphasis stand in a row', LIMITS.marks, 'Write --- on a line of its own for a line.');
  };
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
