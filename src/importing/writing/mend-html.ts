/** Closes raw HTML in Markdown that nothing closes, where it is plain to which place it reaches. */
import type { Nodes, Root } from 'mdast';
import { lineOf, type Mended, nodesOf, rangeOf } from './markdown-edits.ts';

const TAGS = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+(?:"[^"]*"|'[^']*'|[^"'>])*)?)(\/?)>/gi;

/** Elements that an end tag must close, and that a newsroom's text may hold (HTML Standard, 13.1.2.4). */
const CLOSED: ReadonlySet<string> = new Set(
  [
    'a abbr b bdi bdo blockquote caption center cite code data del details dfn div em figcaption figure font h2 h3 h4',
    'h5 h6 i ins kbd mark ol pre q s samp small span strike strong sub summary sup table time tt u ul var',
  ].flatMap((line) => line.split(' ')),
);

interface Open {
  name: string;
  node: Nodes;
  /** Where the paragraph ends in which it began; left out for one that stands between paragraphs. */
  end?: number;
}

/** Returns the edits that close what is open: words in a paragraph at its end, all else at the end of the body. */
export function mendHtml(tree: Root, markdown: string): Mended {
  const mended: Mended = { edits: [], told: [] };
  const open: Open[] = [];
  const left: Open[] = [];
  for (const { node, parent } of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const { start } = rangeOf(node);
    const isInline = parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem';
    for (const match of node.value.matchAll(TAGS)) {
      const [tag, slash, written = '', attributes = '', closing] = match;
      const name = written.toLowerCase();
      if (!CLOSED.has(name)) continue;
      if (slash) {
        const at = open.findLastIndex((element) => element.name === name);
        if (at >= 0) left.push(...open.splice(at).slice(1));
      } else if (closing || /(?:^|[\s"'])\/$/.test(attributes)) {
        // In a quotation or list, the lines of the node are not those of the text
        if (!markdown.startsWith(node.value, start)) continue;
        const at = start + match.index;
        const text = `<${written}${attributes.replace(/\s*\/$/, '').trimEnd()}></${written}>`;
        mended.edits.push({ start: at, end: at + tag.length, text });
        mended.told.push({
          line: lineOf(node),
          kind: 'mended',
          what: `HTML closes nothing by a slash: “${tag}” is “${text}” now.`,
        });
      } else open.push({ name, node, ...(isInline && { end: rangeOf(parent).end }) });
    }
  }
  const ends = new Map<number, string>();
  for (const { name, node, end = markdown.length } of [...left, ...open].reverse()) {
    ends.set(end, `${ends.get(end) ?? ''}${end === markdown.length ? '\n\n' : ''}</${name}>`);
    const place = end === markdown.length ? 'the text' : 'its paragraph';
    mended.told.push({
      line: lineOf(node),
      kind: 'mended',
      what: `“<${name}>” was never closed: it ends with ${place} now.`,
    });
  }
  for (const [end, text] of ends) mended.edits.push({ start: end, end, text });
  return mended;
}
