/** Finds marks in prose by their shapes, and reports each place once. */
import type { VFile } from 'vfile';
import type { CheckName } from '../../core/problems/checks.ts';
import { pointAt } from './prose.ts';
import { report } from './rendering.ts';

/** A way to write something that Markdown has not. */
export interface Mark {
  /** With the flag `g`; where it has a group `at`, that is the place of the mark. */
  pattern: RegExp;
  /** Returns what is wrong and what to write instead, or `undefined` where the found text is right. */
  explain(found: RegExpMatchArray): readonly [message: string, hint: string] | undefined;
}

/** The most marks of one kind that are told of a text: an editor sees by then what is wrong. */
const LIMIT = 50;

/** Reports the marks that a prose holds, the first of `marks` that fits a place. */
export function reportMarks(marks: readonly Mark[], check: CheckName, prose: string, file: VFile): void {
  const taken: [number, number][] = [];
  for (const { pattern, explain } of marks) {
    for (const found of prose.matchAll(pattern)) {
      const { index, 0: text, groups } = found;
      const from = index + (groups?.['at'] === undefined ? 0 : text.indexOf(groups['at']));
      const to = index + text.length;
      if (taken.some(([begin, end]) => from < end && to > begin)) continue;
      if (taken.length >= LIMIT) return;
      const said = explain(found);
      if (!said) continue;
      taken.push([from, to]);
      report(file, check, pointAt(prose, from), ...said);
    }
  }
}
