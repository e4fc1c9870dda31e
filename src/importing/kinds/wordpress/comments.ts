/** Comments of WordPress: those that readers saw. */
import type { ImportedComment, Tell } from '../../archive/archive.ts';
import { toParagraphs } from './body/paragraphs.ts';
import { moment } from './dates.ts';
import { childText, type Item } from './item.ts';
import { wordsOf } from './words.ts';

/** Returns the approved comments of an item in their order; what else stands there is told by its number. */
export function commentsOf(item: Item, file: string, tell: Tell): ImportedComment[] {
  const all = item.element.children.filter(({ name }) => name === 'wp:comment');
  const left = new Map<string, number>();
  const numbers = new Map<string, number>();
  const comments: ImportedComment[] = [];
  for (const comment of all) {
    const text = (name: string) => childText(comment, name);
    const type = text('wp:comment_type');
    const approved = text('wp:comment_approved');
    const kind = /^(?:|comment)$/.test(type)
      ? approved === '1'
        ? undefined
        : (Object.hasOwn(STATES, approved) && STATES[approved]) || 'unapproved comments'
      : `comments of the kind “${type}”`;
    if (kind !== undefined) {
      left.set(kind, (left.get(kind) ?? 0) + 1);
      continue;
    }
    const date = moment(text('wp:comment_date'), text('wp:comment_date_gmt'));
    const answers = numbers.get(text('wp:comment_parent'));
    comments.push({
      author: wordsOf(text('wp:comment_author')) || 'Anonymous',
      ...(date && { date }),
      html: toParagraphs(text('wp:comment_content')),
      ...(answers !== undefined && { answers }),
    });
    numbers.set(text('wp:comment_id'), comments.length);
  }
  for (const [kind, count] of left)
    tell({
      kind: 'dropped',
      where: { file, line: item.element.line },
      what: `Of “${wordsOf(item.field('title'))}”, ${kind} were left out: ${count}.`,
    });
  return comments;
}

const STATES: Readonly<Record<string, string>> = {
  '0': 'unapproved comments',
  spam: 'spam comments',
  trash: 'comments in the trash',
};
