/** Writes texts that hold no sign of Markdown's at once, as most do; the library tries all its patterns on each. */
import type { Heading, Parents, Text } from 'mdast';
import { defaultHandlers, type Info, type Options, type State } from 'mdast-util-to-markdown';

/**
 * Matches a text of one line in which nothing is escaped wherever it stands (the patterns of `unsafe` in
 * mdast-util-to-markdown, and of GFM). What counts at the beginning of a line alone may stand inside it.
 */
const PLAIN = /^(?:\p{L}|[ \p{L}\p{M}](?:[^\r\n\t&<>[\]\\`*_~@|#=${}:]|:(?!\/))*[ ,;.\p{L}\p{M}])$/u;
/** An address without a scheme, also where the next text goes on with it (GFM 0.29, 6.9). */
const WWW = /w\.(?:[\w.-]|$)/i;

/** The handlers of texts and headings for `mdast-util-to-markdown`; they write what its own would. */
export const PLAIN_TEXTS: NonNullable<Options['handlers']> = {
  text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
    return isPlain(node.value, state, info) ? node.value : defaultHandlers.text(node, parent, state, info);
  },
  heading(node: Heading, parent: Parents | undefined, state: State, info: Info): string {
    const [only, ...rest] = node.children;
    return only?.type === 'text' && rest.length === 0 && isPlain(only.value, state, { before: '\n', after: '\n' })
      ? `${'#'.repeat(node.depth)} ${only.value}`
      : defaultHandlers.heading(node, parent, state, info);
  },
};

function isPlain(value: string, { stack }: State, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  return (
    PLAIN.test(value) &&
    !WWW.test(value) &&
    // A space where a line begins or ends would be lost
    !(value.startsWith(' ') && /[\r\n]/.test(before)) &&
    !(value.endsWith(' ') && /[\r\n]/.test(after)) &&
    !stack.includes('autolink')
  );
}
