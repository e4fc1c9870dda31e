/** Warns of `:::` lines and of `:money[` that stayed text because their name or form is unknown. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../core/text/suggest.ts';
import { CONTAINER_NAMES } from '../syntax/directive-syntax.ts';
import { report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { UPDATE_FORM } from './update-attributes.ts';

/** Amounts are found wherever they stay text, as a reader would otherwise meet the sign of a mark in mid-sentence. */
const AMOUNT = /(?<!\\):money ?[[{]/gi;
const FENCE_LINE = /^[ \t]*:{3,}[ \t]*([\p{L}\p{N}_-]*)/u;

/**
 * Reports `:::` lines in the tree's paragraphs that open no box we know, or close none, and `:money` before a bracket in
 * its texts. The tree stays as it is.
 */
export function unknownDirectives() {
  return (tree: Root, file: VFile): void => {
    if (String(file.value).search(AMOUNT) >= 0) reportAmounts(tree, file);
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
    isKnown ? formOf(name) : didYouMean(name, CONTAINER_NAMES) || `Boxes are ${CONTAINER_NAMES.join(', ')}.`,
  );
}

function formOf(name: string): string {
  if (name === 'update') return `Write ${UPDATE_FORM} alone on its line.`;
  return `Write :::${name} or :::${name}[Title]${name === 'chart' ? '{type=bar}' : ''} alone on its line.`;
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

/** Reports amounts that the parser has left in texts, because no braces follow or what they hold has another form. */
function reportAmounts(tree: Root, file: VFile): void {
  for (const { node } of markdownNodesOf(tree)) {
    const { start } = node.position ?? {};
    if (node.type !== 'text' || !start) continue;
    const source = sourceOf(file, node);
    for (const { index } of source.matchAll(AMOUNT)) {
      const lines = source.slice(0, index).split(/\r\n?|\n/);
      const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
      report(
        file,
        'unknown-directive',
        { line: start.line + lines.length - 1, column },
        'This amount is not marked as one, so it stays as it is written.',
        'Write its currency and number in braces right behind the brackets, with an equals sign between them: :money[$39.6 billion]{USD=39.6e9}.',
      );
    }
  }
}
