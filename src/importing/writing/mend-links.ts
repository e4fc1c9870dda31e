/** Lets the links of a body lead where their pages are now, and takes away those that lead nowhere. */
import type { Definition, Link, Nodes, Root } from 'mdast';
import { characterOf } from '../../core/text/entities.ts';
import { markdownAddress } from '../../core/text/escape-markdown.ts';
import { lineOf, type Mended, nodesOf, PICTURE, rangeOf } from './markdown-edits.ts';

/** Where a link leads: an address in place of the one that is written, or nowhere that is safe for readers. */
export type Led =
  | { to?: string; told?: { kind: 'mended' | 'doubtful' | 'dropped'; what: string; remedy?: string } }
  | { unsafe: true };

export type Lead = (href: string) => Promise<Led>;

const HREF = /(<a\s(?:"[^"]*"|'[^']*'|[^"'>])*?\bhref\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** Returns the edits of all links, of definitions and of raw HTML too. */
export async function mendLinks(tree: Root, markdown: string, lead: Lead): Promise<Mended> {
  const mended: Mended = { edits: [], told: [] };
  for (const { node } of nodesOf(tree)) {
    // What a picture leads to is brought along with it
    if (node.type === 'link' && isOfPicture(node)) continue;
    if (node.type === 'link') await mendLink(node, markdown, lead, mended);
    else if (node.type === 'definition') await mendDefinition(node, lead, mended);
    else if (node.type === 'html') await mendHtml(node, markdown, lead, mended);
  }
  return mended;
}

async function mendLink(node: Link, markdown: string, lead: Lead, { edits, told }: Mended): Promise<void> {
  const { start, end } = rangeOf(node);
  const last = node.children.at(-1);
  const isBracketed = markdown[start] === '[';
  if (isBracketed && (last === undefined || markdown.slice(start + 1, rangeOf(last).end).trim() === '')) {
    edits.push({ start, end, text: '' });
    told.push({
      line: lineOf(node),
      kind: 'mended',
      what: `A link to “${node.url}” had no words, so nobody could follow it.`,
    });
    return;
  }
  const led = await lead(node.url);
  const contentEnd = last ? rangeOf(last).end : end;
  if ('unsafe' in led) {
    const what = `The address “${node.url}” is not safe for readers: its words stay, without the link.`;
    told.push({ line: lineOf(node), kind: 'dropped', what });
    if (isBracketed) edits.push({ start, end: start + 1, text: '' }, { start: contentEnd, end, text: '' });
    return;
  }
  note(led, node, told);
  if (led.to === undefined || led.to === node.url) return;
  const target = `](${markdownAddress(led.to)}${titleOf(node.title)})`;
  if (isBracketed) edits.push({ start: contentEnd, end, text: target });
  else edits.push({ start, end, text: `[${markdown.slice(start, end).replace(/^<|>$/g, '')}${target}` });
}

async function mendDefinition(node: Definition, lead: Lead, { edits, told }: Mended): Promise<void> {
  const led = await lead(node.url);
  if ('unsafe' in led) {
    const what = `The address “${node.url}” is not safe for readers: links that name it lead nowhere.`;
    told.push({ line: lineOf(node), kind: 'dropped', what });
    edits.push({ ...rangeOf(node), text: '' });
    return;
  }
  note(led, node, told);
  if (led.to === undefined || led.to === node.url) return;
  const label = (node.label ?? node.identifier).replace(/(?<!\\)[[\]]/g, '\\$&');
  edits.push({ ...rangeOf(node), text: `[${label}]: ${markdownAddress(led.to)}${titleOf(node.title)}` });
}

async function mendHtml(
  node: Nodes & { value: string },
  markdown: string,
  lead: Lead,
  { edits, told }: Mended,
): Promise<void> {
  const { start, end } = rangeOf(node);
  for (const match of markdown.slice(start, end).matchAll(HREF)) {
    const [, before = '', written = ''] = match;
    const href = written
      .replace(/^["']|["']$/g, '')
      .replace(/&#?\w{1,31};/g, (reference) => characterOf(reference) ?? reference);
    const led = await lead(href);
    const at = start + match.index + before.length;
    if ('unsafe' in led) {
      const what = `The address “${href}” is not safe for readers: its words stay, without the link.`;
      told.push({ line: lineOf(node), kind: 'dropped', what });
      const name = /\s*\bhref\s*=\s*$/i.exec(before)?.[0].length ?? 0;
      edits.push({ start: at - name, end: at + written.length, text: '' });
      continue;
    }
    note(led, node, told);
    if (led.to === undefined) continue;
    edits.push({
      start: at,
      end: at + written.length,
      text: `"${led.to.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`,
    });
  }
}

function isOfPicture({ children: [child, ...others], url }: Link): boolean {
  return child?.type === 'image' && others.length === 0 && PICTURE.test(url);
}

function note({ told: one }: Exclude<Led, { unsafe: true }>, node: Nodes, told: Mended['told']): void {
  if (one) told.push({ line: lineOf(node), ...one });
}

function titleOf(title: string | null | undefined): string {
  return title ? ` "${title.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : '';
}
