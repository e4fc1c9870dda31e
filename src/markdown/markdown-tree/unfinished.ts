/** Finds what was never meant for readers: two versions that Git could not join, and Obsidian's remarks. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { CONFLICT_LINE, REMARK } from '../../core/text/private-marks.ts';
import { pointAt } from '../syntax/prose.ts';
import { excerpt, renderingOf, report } from '../syntax/rendering.ts';

/** A conflict as Git writes it (git-merge, “How conflicts are presented”), with the common ancestor or without. */
const CONFLICT =
  /^<{7}(?: [^\n]*)?\r?\n([\s\S]*?)^(?:\|{7}(?: [^\n]*)?\r?\n[\s\S]*?^)?={7}\r?\n([\s\S]*?)^>{7}(?: [^\n]*)?$/gm;
/** Reports the marks of both. The tree stays as it is. */
export function unfinished() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    if (!/%%|^[<>|]{7}/m.test(source)) return;
    const { prose } = renderingOf(file);
    const conflict = /^={7}\r?$/m.test(prose) && /^>{7}/m.test(prose) ? CONFLICT : /(?!)/g;
    const rest = prose.replace(conflict, (found, ours: string, theirs: string, at: number) => {
      reportConflict(ours, theirs, at, file);
      forgetHeadings(tree, at, at + found.length);
      return found.replace(/[^\r\n]/g, '\0');
    });
    for (const { index, 0: mark } of rest.matchAll(CONFLICT_LINE)) {
      report(
        file,
        'unfinished-text',
        pointAt(source, index),
        `“${excerpt(mark)}” is a mark of Git: two versions were never reconciled here.`,
        'Keep the version that is right, and take the marks away.',
      );
    }
    for (const { index, 1: words = '' } of prose.matchAll(REMARK)) {
      report(
        file,
        'unfinished-text',
        pointAt(source, index),
        `This remark between %% would be published: “${excerpt(source.slice(index + 2, index + 2 + words.length))}”.`,
        'Take it away, or write <!-- … --> around it: what stands there is left out everywhere.',
      );
    }
  };
}

/** The line of equals signs makes a heading of what stands above it, which no editor meant. */
function forgetHeadings(tree: Root, from: number, to: number): void {
  for (const node of tree.children) {
    const offset = node.position?.start.offset ?? -1;
    if (node.type === 'heading' && node.depth === 1 && offset >= from && offset < to)
      Object.assign(node, { type: 'paragraph' });
  }
}

function reportConflict(ours: string, theirs: string, at: number, file: VFile): void {
  report(
    file,
    'unfinished-text',
    pointAt(String(file.value), at),
    `Two versions were never reconciled, and both would be published: “${excerpt(ours)}” and “${excerpt(theirs)}”.`,
    'Keep the version that is right, and take away the other and the lines of <<<<<<<, ======= and >>>>>>>.',
  );
}
