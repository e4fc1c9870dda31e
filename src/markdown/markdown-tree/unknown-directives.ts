/** Warns of `:::` lines that stayed text because their name or form is unknown. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../core/text/suggest.ts';
import { CONTAINER_NAMES } from '../syntax/directive-syntax.ts';
import { report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const FENCE_LINE = /^[ \t]*:{3,}[ \t]*([\p{L}\p{N}_-]*)/u;

/** Reports `:::` lines in the tree's paragraphs that open no box we know, or close none. The tree stays as it is. */
export function unknownDirectives() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes(':::')) return;
    let open = 0;
    for (const { node } of markdownNodesOf(tree)) {
      const { start } = node.position ?? {};
      if (node.type !== 'paragraph' || node.data || !start) continue;
      sourceOf(file, node)
        .split(/\r\n?|\n/)
        .forEach((line, index) => {
          const name = FENCE_LINE.exec(line)?.[1];
          if (name === undefined) return;
          const place = { line: start.line + index, column: index === 0 ? start.column : 1 };
          if (name !== '') {
            open++;
            reportName(file, place, name);
          } else if (open > 0) open--;
          else reportStray(file, place);
        });
    }
  };
}

function reportName(file: VFile, place: { line: number; column: number }, name: string): void {
  const isKnown = (CONTAINER_NAMES as readonly string[]).includes(name);
  report(
    file,
    'unknown-directive',
    place,
    isKnown ? `“:::${name}” has more on its line than a box may have.` : `There is no box named “${name}”.`,
    isKnown ? `Write :::${name} or :::${name}[Title] alone on its line.` : didYouMean(name, CONTAINER_NAMES, 'Boxes'),
  );
}

function reportStray(file: VFile, place: { line: number; column: number }): void {
  report(
    file,
    'unknown-directive',
    place,
    'This “:::” closes no box, so readers see three colons.',
    'Remove the line, or open a box above it with a line such as :::note.',
  );
}
