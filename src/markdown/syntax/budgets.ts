/** What a text may hold at most. The limits count its structure, so that each machine refuses the same texts. */

import type { Root, RootContent } from 'hast';

/** Stops the rendering of a text whose structure would take too long, or too much of a page. */
export class OverBudget extends Error {
  /** The line of the Markdown that goes over, counted from 1. */
  readonly line: number;
  /** What to write instead. */
  readonly hint: string;

  constructor(line: number, message: string, hint: string) {
    super(message);
    this.line = line;
    this.hint = hint;
  }
}

/** The characters of HTML that one body may print: some 200 times those of a long article. */
const LONGEST_HTML = 20_000_000;

/** @throws OverBudget Where the HTML of a body is too long for a page, at the block that goes over. */
export function checkPageSize(html: string, tree: Root, print: (node: RootContent) => string): void {
  if (html.length <= LONGEST_HTML) return;
  let length = 0;
  const block = tree.children.find((node) => {
    length += print(node).length;
    return length > LONGEST_HTML;
  });
  throw new OverBudget(
    block?.position?.start.line ?? 1,
    `The page of this text has more than ${LONGEST_HTML / 1_000_000} million characters of HTML by here.`,
    'Divide the text into several articles.',
  );
}
