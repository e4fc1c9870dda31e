/** Finds code blocks that are never closed, and take in the rest of the text (CommonMark 0.31.2, 4.5). */
import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import { pointAt } from '../syntax/prose.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const OPENING = /^(`{3,}|~{3,})([^\n]*)/;
/** Three apostrophes, accents or curly marks, alone or before a language. */
const NO_FENCE = /^[ \t>]*(([\u2018\u2019\u201B\u00B4'\uFF40])\2{2})[\w+#.-]*[ \t]*$/gmu;

/** Reports fences that nothing closes, or whose marks are no backticks. The tree stays as it is. */
export function openFences() {
  return (tree: Root, file: VFile): void => {
    let lastLine = -1;
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type !== 'code' || !node.position || isClosed(node, file)) continue;
      // What would have closed a fence opens the next one
      if (node.position.start.line !== lastLine + 1) reportOpen(node, parent.type !== 'root', file);
      lastLine = node.position.end.line;
    }
    const marks = /[\u2018\u2019\u201B\u00B4'\uFF40]{3}/u.test(String(file.value))
      ? [...renderingOf(file).prose.matchAll(NO_FENCE)]
      : [];
    // Two make a block; ''' alone may be a mark of another kind
    for (const [index, { 0: line, 1: written = '', index: at }] of marks.entries()) {
      if (marks.length < 2 || index % 2 === 1) continue;
      report(
        file,
        'unclosed-code',
        pointAt(String(file.value), at + line.indexOf(written)),
        `These marks, ${written}, are no backticks, so the code below is printed as text.`,
        'Write three backticks, ```, above the code and below it.',
      );
    }
  };
}

function isClosed(node: Code, file: VFile): boolean {
  const source = sourceOf(file, node);
  const fence = OPENING.exec(source)?.[1];
  if (fence === undefined) return true;
  const last = source.slice(Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1);
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1];
  return /[\r\n]/.test(source) && closing !== undefined && closing[0] === fence[0] && closing.length >= fence.length;
}

function reportOpen(node: Code, isInside: boolean, file: VFile): void {
  const [line = '', fence = ''] = OPENING.exec(sourceOf(file, node)) ?? [];
  const sign = fence[0] as string;
  const short = node.value
    .split('\n')
    .map((text) => text.trim())
    .find((text) => text.length > 2 && text.length < fence.length && text === sign.repeat(text.length));
  const hint =
    short !== undefined
      ? `The line that closes it has as many marks as the one that opens it: write ${fence} in place of ${short}.`
      : isInside
        ? `Write ${fence} below the code, as far from the margin as the line that opens it.`
        : `Write ${fence} on a line of its own below the code. Code that shows ${fence} itself stands between ${fence}${sign} and ${fence}${sign}.`;
  report(
    file,
    'unclosed-code',
    node,
    `The code that “${excerpt(line)}” opens is never closed, so what follows is printed as code.`,
    hint,
  );
}
