/** Lets readers play the recordings that were brought along: those that a box names, and links alone in their paragraph. */
import type { Link, Root } from 'mdast';
import { mediaTypeIn } from '../../core/media/recording.ts';
import { lineOf, type Mended, nodesOf, rangeOf, wordsOf } from './markdown-edits.ts';
import type { BringPicture } from './mend-pictures.ts';

const BOX = /^:::(?:audio|video)(?:\[[^\]\n]*\])?\{[^}\n]*\}/;
const NAMED = /\b(src|poster|captions)=("[^"]*"|'[^']*'|[^\s"'}]+)/g;

/**
 * Returns the edits of all recordings.
 *
 * @param isOwn Whether an address is one of the old site: recordings of others stay links.
 */
export async function mendRecordings(
  tree: Root,
  markdown: string,
  { bring, isOwn }: { bring: BringPicture; isOwn: (href: string) => boolean },
): Promise<Mended> {
  const mended: Mended = { edits: [], told: [] };
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'paragraph') continue;
    const { start, end } = rangeOf(node);
    const box = BOX.exec(markdown.slice(start, end))?.[0] ?? '';
    for (const match of box.matchAll(NAMED)) {
      const [whole, key, written = ''] = match;
      const name = await bring(written.replace(/^["']|["']$/g, ''), lineOf(node));
      const at = start + match.index;
      if (name !== undefined) mended.edits.push({ start: at, end: at + whole.length, text: `${key}=${quoted(name)}` });
    }
    const link = loneLink(node.children);
    const kind = link && kindOf(link.url);
    if (!link || !kind || !isOwn(link.url)) continue;
    const name = await bring(link.url, lineOf(node));
    if (name === undefined) continue;
    const words = wordsOf(link)
      .replace(/[[\]\s]+/g, ' ')
      .trim();
    const title = words === '' || words === link.url || kindOf(words) ? '' : `[${words}]`;
    mended.edits.push({ start, end, text: `:::${kind}${title}{src=${quoted(name)}}\n:::` });
    mended.told.push({
      line: lineOf(node),
      kind: 'mended',
      what: `The link to the recording “${link.url}” plays it now.`,
    });
  }
  return mended;
}

/** Returns whether a link leads to a recording, by its ending. */
export function kindOf(url: string): 'audio' | 'video' | undefined {
  const path = url.split(/[?#]/, 1)[0] as string;
  return (['audio', 'video'] as const).find((kind) => mediaTypeIn(kind, path) !== undefined);
}

function loneLink(children: readonly { type: string }[]): Link | undefined {
  const [first] = children;
  return children.length === 1 && first?.type === 'link' ? (first as Link) : undefined;
}

function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}
