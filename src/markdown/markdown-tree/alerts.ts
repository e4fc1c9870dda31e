/** Makes boxes of quotations that begin with `[!NOTE]` and its four kin, as GitHub does. */
import type { Blockquote, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../core/text/suggest.ts';
import { renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/**
 * The alerts of GitHub (docs.github.com, “Basic writing and formatting syntax”, Alerts), each with the box in whose look
 * it is printed.
 */
const ALERTS = { note: 'note', tip: 'note', important: 'note', warning: 'warning', caution: 'warning' } as const;
const MARK = /^\[!([\p{L}\p{N}_-]+)\][-+]?[ \t]*(?=$|\n)\n?/u;

/** Turns the quotations of the tree that are alerts into boxes, and reports those of another name. */
export function alerts() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('[!')) return;
    for (const { node } of markdownNodesOf(tree)) if (node.type === 'blockquote') turnAlert(node, file);
  };
}

function turnAlert(quote: Blockquote, file: VFile): void {
  const [first] = quote.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const mark = text?.type === 'text' ? MARK.exec(text.value) : null;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !mark || !sourceOf(file, text).startsWith('[!')) return;
  const name = String(mark[1]).toLowerCase();
  if (!isAlert(name)) {
    reportName(quote, String(mark[1]), file);
    return;
  }
  text.value = text.value.slice(mark[0].length);
  if (text.value === '') first.children.shift();
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) quote.children.shift();
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: renderingOf(file).source.words[name] }],
    data: { hProperties: { className: ['aside-title'] } },
  };
  quote.children.unshift(title);
  quote.data = { hName: 'aside', hProperties: { className: [ALERTS[name]], role: 'note' } };
}

function isAlert(name: string): name is keyof typeof ALERTS {
  return Object.hasOwn(ALERTS, name);
}

function reportName(quote: Blockquote, name: string, file: VFile): void {
  report(
    file,
    'foreign-syntax',
    quote,
    `There is no alert named “${name}”, so readers see a quotation that begins with [!${name}].`,
    didYouMean(name, Object.keys(ALERTS), 'Alerts') || 'Write > [!NOTE], or a box such as :::note.',
  );
}
