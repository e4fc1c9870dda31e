/** Warns of marks that readers see, because Markdown wants them written otherwise. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportMarks } from '../syntax/marks.ts';
import { wordsOnly } from '../syntax/prose.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { EMPHASIS_MARKS } from './emphasis-marks.ts';
import { LINE_MARKS } from './line-marks.ts';

/** Reports marks of emphasis, headings, lists and tasks in the tree's words. The tree stays as it is. */
export function strayMarks() {
  return (_: Root, file: VFile): void => {
    reportMarks([...LINE_MARKS, ...EMPHASIS_MARKS], 'stray-mark', wordsOnly(renderingOf(file).prose), file);
  };
}
