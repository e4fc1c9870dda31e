/** Turns `:::questions` with a heading for each question into questions whose answers unfold. */
import type { BlockContent, Heading } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { excerpt, report } from '../syntax/rendering.ts';
import { boxParts, element, turnIntoDiv } from './box-parts.ts';
import { textOf } from './chart-source.ts';

const EXAMPLE = '### Who may apply?';

/**
 * Turns a box into questions. A heading keeps its id and its place in the outline; browsers unfold an answer that a link
 * leads to, or that a search of the page finds. Nothing is told to search engines: FAQPage is for those who ask the public.
 */
export function turnQuestions(node: ContainerDirective, file: VFile): void {
  const { title, content } = boxParts(node);
  const before: BlockContent[] = [];
  const questions: { heading: Heading; answer: BlockContent[] }[] = [];
  for (const child of content as (BlockContent | Heading)[]) {
    if (child.type === 'heading') questions.push({ heading: child, answer: [] });
    else (questions.at(-1)?.answer ?? before).push(child);
  }
  if (questions.length === 0) {
    const hint = `Write each question as a heading, and its answer below: ${EXAMPLE}`;
    report(file, 'incomplete-box', node, 'This box holds no question.', hint);
  }
  for (const { heading, answer } of questions) {
    if (answer.length > 0) continue;
    const message = `The question “${excerpt(textOf(heading))}” has no answer.`;
    report(file, 'incomplete-box', heading, message, 'Write the answer below it, inside the box.');
  }
  const entries = questions.map(({ heading, answer }) =>
    element('details', [element('summary', [heading], { className: ['question-title'] }), ...answer], {
      className: ['question'],
    }),
  );
  turnIntoDiv(node, 'questions', title, [...before, ...entries]);
}
