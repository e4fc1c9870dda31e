/** Changes values in a text of YAML and leaves every other line of it alone: its order, quotes, comments and blank lines. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Group, isGroup, isSame } from './alike.ts';
import { type Edit, endOfLines, indentOf, lineOf, withEdits } from './line-edits.ts';
import { pairText } from './yaml-text.ts';

/**
 * Returns the text with other values. Keys that it has stay where they are, new ones come last.
 *
 * @param source A text of YAML whose top is a group of keys, or an empty one.
 * @param after All values that the text is to have.
 */
export function editYaml(source: string, after: Group): string {
  const text = source === '' || source.endsWith('\n') ? source : `${source}\n`;
  const document = parseDocument(text);
  const { contents } = document;
  if (isMap(contents) && !contents.flow) {
    const edited = withEdits(text, groupEdits(text, contents, document.toJS(), after));
    if (says(edited, after)) return edited;
  }
  // Aliases and values over several lines of a flow can't be cut out by lines
  if (contents) return rewritten(text, after);
  return (
    text +
    Object.entries(after)
      .map(([key, value]) => pairText(key, value, ''))
      .join('')
  );
}

function says(text: string, values: Group): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isSame(document.toJS() ?? {}, values);
}

/** Writes what has changed by the tree of the text, which keeps comments, and may write quotes and indents anew. */
function rewritten(text: string, after: Group): string {
  const document: Document = parseDocument(text);
  const before: Group = document.toJS() ?? {};
  for (const key of Object.keys(before)) if (!(key in after)) document.delete(key);
  for (const [key, value] of Object.entries(after)) if (!isSame(before[key], value)) document.set(key, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function groupEdits(text: string, map: YAMLMap, before: Group, after: Group): Edit[] {
  const pairs = map.items as Pair<Node, Node | null>[];
  const known = pairs.map(({ key }) => keyOf(key));
  const edits = pairs.flatMap((pair, index) => {
    const key = known[index] ?? '';
    if (!(key in after)) return [{ from: lineOf(text, startOf(pair)), to: endOfPair(text, pair), text: '' }];
    return isSame(before[key], after[key]) ? [] : valueEdits(text, pair, key, before[key], after[key]);
  });
  const added = Object.keys(after).filter((key) => !known.includes(key));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (added.length === 0 || !first || !last) return edits;
  const indent = indentOf(text, startOf(first));
  const at = endOfPair(text, last);
  return [...edits, { from: at, to: at, text: added.map((key) => pairText(key, after[key], indent)).join('') }];
}

function valueEdits(text: string, pair: Pair<Node, Node | null>, key: string, before: unknown, after: unknown): Edit[] {
  const { value } = pair;
  if (isMap(value) && !value.flow && isGroup(before) && isGroup(after)) return groupEdits(text, value, before, after);
  if (isSeq(value) && !value.flow && Array.isArray(before) && Array.isArray(after))
    return listEdits(text, value.items as Node[], before, after);
  const from = startOf(pair);
  const to = Math.max(value?.range?.[1] ?? 0, pair.key.range?.[1] ?? 0);
  const written = pairText(key, after, indentOf(text, from), value ?? undefined).slice(indentOf(text, from).length);
  // Before a comment on the same line there is no line end
  return [{ from, to: endOfValue(text, pair, to), text: text[to - 1] === '\n' ? written : written.replace(/\n$/, '') }];
}

/** Items that stay at the beginning and the end of a list are left alone. */
function listEdits(text: string, items: Node[], before: unknown[], after: unknown[]): Edit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [gone, come] = [items.slice(head, items.length - tail), after.slice(head, after.length - tail)];
  if (gone.length === come.length)
    return gone.flatMap((item, index) => {
      const [was, is] = [before[head + index], come[index]];
      if (isMap(item) && !item.flow && isGroup(was) && isGroup(is)) return groupEdits(text, item, was, is);
      return isSame(was, is) ? [] : [itemEdit(text, item, is)];
    });
  const first = items[0];
  const previous = items[head - 1];
  const from = previous ? endOfNode(text, previous) : lineOf(text, first?.range?.[0] ?? 0);
  const indent = indentOf(text, first?.range?.[0] ?? 0);
  const last = gone.at(-1);
  return [
    { from, to: last ? endOfNode(text, last) : from, text: come.map((item) => itemText(item, indent, first)).join('') },
  ];
}

function itemEdit(text: string, item: Node, value: unknown): Edit {
  const from = lineOf(text, item.range?.[0] ?? 0);
  const to = item.range?.[1] ?? 0;
  const written = itemText(value, indentOf(text, from), item);
  return { from, to, text: text[to - 1] === '\n' ? written : written.replace(/\n$/, '') };
}

function itemText(value: unknown, indent: string, like: Node | undefined): string {
  return pairText(undefined, value, indent, like);
}

function keyOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf({ key }: Pair<Node, Node | null>): number {
  return key.range?.[0] ?? 0;
}

/** A value that is left out ends at its colon. */
function endOfValue(text: string, { key, value }: Pair<Node, Node | null>, to: number): number {
  const isWritten = value?.range && value.range[1] > (key.range?.[1] ?? 0);
  return isWritten ? to : text.indexOf(':', key.range?.[1] ?? 0) + 1;
}

function endOfPair(text: string, { key, value }: Pair<Node, Node | null>): number {
  return endOfLines(text, Math.max(value?.range?.[1] ?? 0, key.range?.[1] ?? 0));
}

function endOfNode(text: string, node: Node): number {
  return endOfLines(text, node.range?.[1] ?? 0);
}
