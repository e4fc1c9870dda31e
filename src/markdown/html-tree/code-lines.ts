/** Divides code into lines, so that some can be marked, numbered, or shown as added and removed. */
import type { Element, ElementContent } from 'hast';
import type { LineChange } from './code-changes.ts';

/** How the lines of a block are shown. */
export interface LineSettings {
  /** The lines to mark, counted from 1. */
  marked: ReadonlySet<number>;
  /** The number of the first line, where lines are numbered. */
  first?: number;
  /** What happened to each line, where the code is a diff. */
  changes?: readonly LineChange[];
}

/**
 * Returns an element for each line, with the end of the line in it. A marked line is a `mark`, so that feed readers show
 * it too. A number is data that the style prints, since text would be copied with the code.
 */
export function toLines(children: ElementContent[], { marked, first, changes }: LineSettings): Element[] {
  const lines = splitLines(children);
  // Behind the last end of a line there is none
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  const digits = first === undefined ? 0 : String(first + lines.length - 1).length;
  return lines.map((content, index) => {
    const { kind, sign = '' } = changes?.[index] ?? {};
    return {
      type: 'element',
      tagName: marked.has(index + 1) ? 'mark' : 'span',
      properties: {
        className: ['line', ...(kind ? [kind] : [])],
        ...(first !== undefined && { dataLine: String(first + index).padStart(digits) }),
      },
      children: sign === '' ? content : [signOf(sign), ...content],
    };
  });
}

function signOf(sign: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sign'] },
    children: [{ type: 'text', value: sign }],
  };
}

/** Divides the nodes at the ends of lines; an element that spans several lines is repeated in each. */
function splitLines(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  const append = (node: ElementContent) => lines.at(-1)?.push(node);
  for (const node of children) {
    if (node.type === 'text') {
      for (const value of node.value.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        append({ type: 'text', value });
        if (value.endsWith('\n')) lines.push([]);
      }
    } else if (node.type === 'element') {
      for (const [index, part] of splitLines(node.children).entries()) {
        if (index > 0) lines.push([]);
        if (part.length > 0) append({ ...node, children: part });
      }
    }
  }
  return lines;
}
