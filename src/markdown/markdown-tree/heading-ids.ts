/** Reads `{#id}` at the end of a heading. */
import type { Heading, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const MARK = /[ \t]*\{#([^{}]*)\}[ \t]*$/;
/**
 * Matches a valid id: letters of any script, digits, `-`, `_` and `.`, none of which needs an escape in the fragment of
 * an address.
 */
export const ID_PATTERN = /^[\p{L}\p{M}\p{N}_.-]+$/u;

/**
 * Takes `{#id}` from the end of each heading and makes it the heading's id; an id that can't stand in an address is
 * reported.
 */
export function headingIds() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('{#')) return;
    for (const { node: heading } of markdownNodesOf(tree)) {
      if (heading.type !== 'heading') continue;
      const last = heading.children.at(-1);
      const mark = last?.type === 'text' ? MARK.exec(last.value) : null;
      if (!mark || sourceOf(file, heading).includes('\\{#')) continue;
      const text = last as Text;
      if (heading.children.length === 1 && mark.index === 0) {
        reportEmpty(heading, text.value, file);
        continue;
      }
      text.value = text.value.slice(0, mark.index);
      if (text.value === '') heading.children.pop();
      const id = (mark[1] as string).normalize();
      if (ID_PATTERN.test(id)) heading.data = { ...heading.data, hProperties: { id } };
      else {
        report(
          file,
          'invalid-value',
          heading,
          `The id “${id}” of this heading can't stand in an address.`,
          'An id may hold letters, digits, “-”, “_” and “.”, and no spaces, such as {#next-steps}.',
        );
      }
    }
  };
}

function reportEmpty(heading: Heading, written: string, file: VFile): void {
  report(
    file,
    'empty-heading',
    heading,
    `This heading has an id and no words, so readers see “${excerpt(written)}”.`,
    'Write the words of the heading before the id, such as ## Next steps {#next-steps}.',
  );
}
