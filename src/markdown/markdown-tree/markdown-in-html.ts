/** Warns of Markdown that stands inside a block of HTML, where it stays as it is written (CommonMark 0.31.2, 4.6). */
import type { Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import { BLOT, pointAt } from '../syntax/prose.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/** What is no Markdown inside HTML: comments, code, scripts, and the tags themselves. */
const NO_WORDS =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|kbd|samp|script|style|svg|math)\b[\s\S]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|\\[!-/:-@[-`{-~]/gi;

const MARK = new RegExp(
  [
    String.raw`!?\[[^\][\n\0]{1,300}\]\([^\s()\0]{1,1000}\)`,
    String.raw`\*\*(?=[^\s*])[^*\n\0]{1,300}\*\*`,
    String.raw`(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n\0]{1,300}(?<=[^\s*])\*(?![\p{L}\p{N}*])`,
    String.raw`(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])[^_\n\0]{1,300}(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])`,
    '`[^`\\n\\0]{1,300}`',
    String.raw`(?<=^[ \t]*)(?:#{1,6}|[-*+]|1[.)])[ \t]+[^\s\0][^\n\0]*`,
  ].join('|'),
  'mu',
);

/** Reports the first mark of Markdown in each block of HTML. The tree stays as it is. */
export function markdownInHtml() {
  return (tree: Root, file: VFile): void => {
    // A block of HTML begins a line, but for the marks of lists and quotations
    if (!/^[ \t>*+\-\d.)]*<[a-z]/im.test(String(file.value))) return;
    const { prose } = renderingOf(file);
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type !== 'html' || parent === undefined || parent.type === 'paragraph' || parent.type === 'heading')
        continue;
      reportMark(node, prose, file);
    }
  };
}

function reportMark(node: Html, prose: string, file: VFile): void {
  const source = sourceOf(file, node);
  const words = source.replace(NO_WORDS, (part) => part.replace(/[^\n]/g, BLOT));
  const found = MARK.exec(words);
  const start = node.position?.start.offset;
  if (!found || start === undefined) return;
  const mark = source.slice(found.index, found.index + found[0].length);
  const [, name = 'div'] = /<([a-z][\w-]*)/i.exec(source) ?? [];
  report(
    file,
    'stray-mark',
    pointAt(prose, start + found.index),
    `Inside <${name}> Markdown stays as it is, so readers see “${excerpt(mark)}”.`,
    `Put it on lines of its own, with an empty line above and below it, or write HTML there too.`,
  );
}
