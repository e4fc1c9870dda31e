/** Writes `content/redirects.yaml` line by line, so that what editors have noted there stays. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Redirects } from '../../core/schemas/redirects.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';

const HEADER = ` Old addresses, and where their pages are now. “npm run check -- --fix” adds lines for what has moved since the
 revision that readers know: commit them with the move. You may write lines, too: what you write is kept.`;

export interface Edit {
  /** The number of lines that were added or changed. */
  written: number;
  removed: number;
}

/** Writes redirects into the `redirects.yaml` of a content folder, and leaves the file alone where nothing changes. */
export function writeRedirects(contentDir: string, redirects: Redirects): Edit {
  const file = join(contentDir, 'redirects.yaml');
  const { text, ...edit } = editRedirects(existsSync(file) ? readFileSync(file, 'utf8') : '', redirects);
  if (edit.written + edit.removed > 0) writeWholeSync(file, text);
  return edit;
}

/**
 * Returns the text of the file with the lines that it lacks, in the order of their addresses, and without those that
 * are no longer redirects, with the number of both.
 */
export function editRedirects(before: string, { moved, gone }: Redirects): Edit & { text: string } {
  const document = parseDocument(before, { version: '1.2', uniqueKeys: false });
  if (!isMap(document.contents)) {
    document.commentBefore ??= HEADER;
    (document as Document).contents = new YAMLMap();
  }
  const edits = [editMoved(document, new Map(Object.entries(moved))), editGone(document, new Set(gone))];
  const text = document.toString({ lineWidth: 0 });
  return {
    text: before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text,
    written: edits.reduce((sum, { written }) => sum + written, 0),
    removed: edits.reduce((sum, { removed }) => sum + removed, 0),
  };
}

function editMoved(document: Document, moved: Map<string, string>): Edit {
  const found = document.get('moved', true);
  const map = (isMap(found) ? found : new YAMLMap()) as YAMLMap<Node, Node | null>;
  const wanted = new Map(moved);
  keepNote(map, map.items[0]?.key);
  const edit = keepItems(map.items, (pair) => {
    const key = textOf(pair.key);
    const to = moved.get(key);
    wanted.delete(key);
    if (to === undefined || to === textOf(pair.value)) return to === undefined ? 'removed' : 'same';
    // Only the value is replaced, so that a comment behind it stays
    if (isScalar(pair.value)) pair.value.value = to;
    else pair.value = document.createNode(to) as Node;
    return 'written';
  });
  const pairs = [...wanted].map(([key, to]) => document.createPair(key, to) as Pair<Node, Node>);
  insert(map.items, pairs, ({ key }) => textOf(key));
  return put(document, { key: 'moved', list: map, edit, added: wanted.size });
}

function editGone(document: Document, gone: Set<string>): Edit {
  const found = document.get('gone', true);
  const list = (isSeq(found) ? found : new YAMLSeq()) as YAMLSeq<Node>;
  // A single value counts as a list of one
  if (isScalar(found) && typeof found.value === 'string') list.items.push(found);
  const wanted = new Set(gone);
  keepNote(list, list.items[0]);
  const edit = keepItems(list.items, (item) => (wanted.delete(textOf(item)) ? 'same' : 'removed'));
  const items = [...wanted].map((path) => document.createNode(path) as Node);
  insert(list.items, items, textOf);
  return put(document, { key: 'gone', list, edit, added: wanted.size });
}

/** Ties a comment above the first line to that line, so that it does not move to a line that comes first later. */
function keepNote(list: YAMLMap | YAMLSeq, first: Node | undefined): void {
  if (!first || list.commentBefore == null) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}

interface EditedList {
  key: 'moved' | 'gone';
  list: YAMLMap | YAMLSeq;
  /** What was changed in the list besides the items that were added. */
  edit: Edit;
  /** The number of items that were added. */
  added: number;
}

/** Puts an edited list back into the document, one item a line; a list without items is taken out. */
function put(document: Document, { key, list, edit, added }: EditedList): Edit {
  if (edit.written + edit.removed + added === 0) return edit;
  list.flow = false;
  if (list.items.length > 0) document.set(key, list);
  else document.delete(key);
  return { ...edit, written: edit.written + added };
}

/** Removes the items for which `decide` says so, and counts what becomes of all. */
function keepItems<T>(items: T[], decide: (item: T) => 'same' | 'written' | 'removed'): Edit {
  const edit: Edit = { written: 0, removed: 0 };
  const kept = items.filter((item) => {
    const decision = decide(item);
    if (decision !== 'same') edit[decision] += 1;
    return decision !== 'removed';
  });
  items.splice(0, items.length, ...kept);
  return edit;
}

/**
 * Inserts each item before the first that comes after it in order; items that editors have ordered otherwise stay in
 * their order.
 */
function insert<T>(items: T[], added: T[], nameOf: (item: T) => string): void {
  const waiting = added.sort((a, b) => compareText(nameOf(b), nameOf(a)));
  const merged: T[] = [];
  const isDue = (item: T) => compareText(nameOf(waiting.at(-1) as T), nameOf(item)) < 0;
  for (const item of items) {
    while (waiting.length > 0 && isDue(item)) merged.push(waiting.pop() as T);
    merged.push(item);
  }
  items.splice(0, items.length, ...merged, ...waiting.reverse());
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
