/** Puts the headings of a body below the title of its page, without a level left out. */
import type { Heading, Root } from 'mdast';
import { type Edit, lineOf, type Mended, nodesOf, rangeOf, wordsOf } from './markdown-edits.ts';

/**
 * Returns the edits after which no heading is of the first level, and none skips one. A first heading that repeats the title
 * is taken away.
 */
export function mendHeadings(tree: Root, markdown: string, title: string): Mended {
  const headings = [...nodesOf(tree)].flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
  const mended: Mended = { edits: [], told: [] };
  const [first] = headings;
  if (first && first === tree.children[0] && isSame(wordsOf(first), title)) {
    headings.shift();
    mended.edits.push({ ...rangeOf(first), text: '' });
    mended.told.push({
      line: lineOf(first),
      kind: 'mended',
      what: 'The text began with its title, which the page has.',
    });
  }
  const shift = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  /** The levels that are open, as they were and as they are now. */
  const open: { was: number; is: number }[] = [];
  for (const heading of headings) {
    const was = heading.depth + shift;
    while (open.length > 0 && (open.at(-1)?.was ?? 0) >= was) open.pop();
    const is = Math.min((open.at(-1)?.is ?? 1) + 1, 6);
    open.push({ was, is });
    if (is === heading.depth) continue;
    const edits = editsOf(heading, is, markdown);
    if (!edits) {
      const what = `The heading “${wordsOf(heading)}” is of level ${heading.depth}, and ${is} would be right.`;
      mended.told.push({ line: lineOf(heading), kind: 'doubtful', what });
      continue;
    }
    mended.edits.push(...edits);
    const why = shift > 0 ? 'The title of the page is the only first-level heading' : 'No level is left out';
    const what = `${why}: “${wordsOf(heading)}” is of level ${is} in place of ${heading.depth}.`;
    mended.told.push({ line: lineOf(heading), kind: 'mended', what });
  }
  return mended;
}

/** Headings are written with number signs, or with a line below them (CommonMark 0.31.2, 4.2 and 4.3). */
function editsOf(heading: Heading, depth: number, markdown: string): Edit[] | undefined {
  const { start, end } = rangeOf(heading);
  const signs = /^#{1,6}/.exec(markdown.slice(start, end))?.[0];
  if (signs !== undefined) return [{ start, end: start + signs.length, text: '#'.repeat(depth) }];
  const last = heading.children.at(-1);
  const contentEnd = last && rangeOf(last).end;
  // A heading of several lines can't be written with number signs
  if (contentEnd === undefined || /[\r\n]/.test(markdown.slice(start, contentEnd))) return undefined;
  return [
    { start, end: start, text: `${'#'.repeat(depth)} ` },
    { start: contentEnd, end, text: '' },
  ];
}

function isSame(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, '');
  return bare(a) !== '' && bare(a) === bare(b);
}
