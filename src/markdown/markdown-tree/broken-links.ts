/** Warns of links and pictures that stayed text because they are not written as Markdown asks. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, sourceOf } from '../syntax/rendering.ts';
import { type MarkdownStep, markdownNodesOf } from '../syntax/walk.ts';

type Groups = Readonly<Record<string, string | undefined>>;

interface Shape {
  pattern: RegExp;
  /**
   * Returns what is wrong, as the beginning of “…, so readers see the link as plain text.”, and what to write instead.
   */
  explain(groups: Groups): [why: string, remedy: string];
}

const LABEL = String.raw`(?<!\\)(?<mark>!?)\[(?<label>[^\][\\]*)\]`;
const ADDRESS = String.raw`(?<address>(?:https?:|mailto:|\.{0,2}\/|#)[^\s()[\]]+|[^\s()[\]]+\.(?:md|html?|pdf|jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#][^\s()[\]]*)?)`;

/**
 * Ways in which links are miswritten (CommonMark 0.31.2, 6.3), in the order in which they are tried; a place is
 * reported once.
 */
const SHAPES: Shape[] = [
  {
    pattern: new RegExp(String.raw`${LABEL}\((?<address>[^()\s]+)\s+=\d*x\d*\)`, 'g'),
    explain: ({ mark, label, address }) => [
      'An address takes no size',
      `Write ${mark}[${label}](${address}): the sizes of pictures are made for you.`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LABEL}\((?<address>[^()\s]+)\s+[“”„‟«»‘’‚](?<title>[^()]*?)[“”„‟«»‘’‚]?\)`, 'g'),
    explain: ({ mark, label, address, title }) => [
      'The quotation marks are not straight',
      `Write straight ones: ${mark}[${label}](${address} "${title}").`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LABEL}\((?<address>[^()\s]+(?: +[^()\s"']+)+)\)`, 'g'),
    explain: ({ address = '' }) => [
      `“${address}” has a space`,
      `Write %20 for each space: (${address.replaceAll(' ', '%20')}).`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LABEL}[ \t]+\(${ADDRESS}\)`, 'g'),
    explain: ({ mark, label, address }) => [
      'A space stands between the two brackets',
      `Take it away: ${mark}[${label}](${address}).`,
    ],
  },
  {
    pattern: new RegExp(String.raw`(?<mark>(?<!\\)!?)\((?<label>[^()\n]+)\)\[${ADDRESS}\]`, 'g'),
    explain: ({ mark, label, address }) => [
      'The two kinds of brackets have changed places',
      `Write ${mark}[${label}](${address}).`,
    ],
  },
  {
    pattern: new RegExp(String.raw`(?<mark>(?<!\\)!?)\[\[${ADDRESS}(?:\|(?<label>[^\][\n]*))?\]\]`, 'g'),
    explain: ({ mark, label, address }) => [
      'Double brackets are not Markdown',
      `Write ${mark}[${label || (mark ? 'What the picture shows' : 'words')}](${address}).`,
    ],
  },
];

/** Reports text in the tree that looks like a miswritten link or picture. The tree stays as it is. */
export function brokenLinks() {
  return (tree: Root, file: VFile): void => {
    if (!/\]\s?\(|\)\[|\[\[/.test(String(file.value))) return;
    for (const step of markdownNodesOf(tree)) {
      const { node } = step;
      if (node.type !== 'text' || !node.position) continue;
      const source = sourceOf(file, node);
      const written = source.endsWith('] (') ? source + bareAddress(file, step) : source;
      const seen = new Set<number>();
      for (const { pattern, explain } of SHAPES) {
        for (const { index, groups = {} } of written.matchAll(pattern)) {
          if (seen.has(index)) continue;
          seen.add(index);
          const [why, remedy] = explain(groups);
          const what = groups['mark'] ? 'picture' : 'link';
          const { start } = node.position;
          const before = written.slice(0, index).split(/\r\n?|\n/);
          const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1);
          const place = { line: start.line + before.length - 1, column };
          report(file, 'broken-link', place, `${why}, so readers see the ${what} as plain text.`, remedy);
        }
      }
    }
  };
}

/** Returns the source of an address behind `[words] (` that became a link by itself, and of the bracket behind it. */
function bareAddress(file: VFile, { node, parent }: MarkdownStep): string {
  const siblings: Nodes[] = parent.children;
  const [link, after] = siblings.slice(siblings.indexOf(node) + 1);
  const address = link?.type === 'link' ? sourceOf(file, link) : '';
  return /^(https?:|www\.|mailto:)/i.test(address)
    ? address + (after?.type === 'text' ? after.value.slice(0, 2) : '')
    : '';
}
