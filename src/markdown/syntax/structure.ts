/** Holds the structure of a text against what is read of it, line by line, before anything of it is parsed. */
import { watchBlocks } from './block-count.ts';
import { watchBrackets } from './bracket-count.ts';
import { watchLazyLines } from './lazy-lines.ts';
import { watchNesting } from './nesting.ts';
import { watchTables } from './table-size.ts';

const CODE_FENCE = /^[ \t>]*(?:`{3}|~{3})/;

/** @throws OverBudget At the first line that goes over. */
export function checkStructure(markdown: string): void {
  const watches = [watchNesting(), watchTables(), watchLazyLines(), watchBlocks(), watchBrackets()];
  let isCode = false;
  for (const [index, line] of markdown.split(/\r\n?|\n/).entries()) {
    if (CODE_FENCE.test(line)) isCode = !isCode;
    if (!isCode) for (const watch of watches) watch(line, index + 1);
  }
}
