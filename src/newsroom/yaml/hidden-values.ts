/** Finds values that begin with `#`, which YAML takes for a comment, so that nobody reads them (YAML 1.2.2, 6.6). */

import { type Document, isCollection, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import { shortened } from '../../core/text/shortened.ts';
import type { YamlFault } from './fault.ts';
import { lineAt } from './yaml-line.ts';

/** Keys whose values are ids, days or words of a fixed list, which hold no `#`. */
const WITHOUT_SIGN = new Set(
  'label category authors tags series slug related promotion draft unlisted source date updated expires'.split(' '),
);

const MESSAGE = 'What follows # is not read.';

/**
 * Finds all values that begin with `#`: behind a key, as an item of a list, or below a key. A comment above an item, and
 * a line of a list that begins with `#` in place of its hyphen's column, are none.
 */
export function findHiddenValues(document: Document, text: string, isFrontMatter: boolean): YamlFault[] {
  if (!/(?:^|\s)#/m.test(text)) return [];
  const faults: YamlFault[] = [];
  visit(document, {
    Node(key, node, path) {
      if (key === 'key' || !node.range) return;
      const [start, end, whole] = node.range;
      const parent = path.at(-1);
      const keys = path.filter(isPair).map((pair) => String((pair.key as { value?: unknown } | null)?.value ?? ''));
      const report = (offset: number) => faults.push({ offset, message: MESSAGE, hint: hintAt(text, offset, keys) });
      if (isCollection(node)) {
        // In brackets a comment hides the rest of its line, items and all
        const inside = node.flow && isFrontMatter ? commentIn(text, node.items as Node[], start, end) : undefined;
        if (inside !== undefined) report(inside);
        return;
      }
      if (!isScalar(node)) return;
      const after = text.slice(end, whole);
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && isFrontMatter && /^[ \t]+#[^\s#-]/.test(after)) report(end + after.indexOf('#'));
      if (node.value !== null || (node.source ?? '') !== '') return;
      const isHiding = isFrontMatter ? /^[ \t]*#(?![ \t]*(?:\n|$))/ : /^[ \t]*#(?![\s#-])/;
      if (isHiding.test(after) && (isPair(parent) || isSeq(parent))) report(end + after.indexOf('#'));
      else if (isFrontMatter && isPair(parent)) {
        const below = indentedComment(after, columnOf(text, (parent.key as Node | null)?.range?.[0] ?? 0));
        if (below !== undefined) report(end + below);
      }
    },
  });
  return faults;
}

function columnOf(text: string, offset: number): number {
  return offset - lineAt(text, offset).start;
}

/** Returns where a comment below a key stands that is indented like a value, and is no item or key put out of use. */
function indentedComment(after: string, keyColumn: number): number | undefined {
  for (const { index, 0: match, 1: indent = '' } of after.matchAll(/^([ \t]+)#(?![\s#]|-\s|[\w-]+:(?:\s|$))/gm))
    if (index > 0 && indent.length > keyColumn) return index + match.length - 1;
  return undefined;
}

/** Returns where a comment stands between the items of a list in brackets. */
function commentIn(text: string, items: Node[], start: number, end: number): number | undefined {
  let from = start;
  for (const item of [...items, undefined]) {
    const [itemStart, itemEnd] = (item && 'range' in item ? item.range : undefined) ?? [end, end];
    const found = /[\s,[]#(?![\s#])/.exec(text.slice(from, itemStart));
    if (found) return from + found.index + 1;
    from = Math.max(from, itemEnd);
  }
  return undefined;
}

function hintAt(text: string, offset: number, keys: string[]): string {
  const written = /[^\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
  const key = keys.at(-1) ?? '';
  const before = lineAt(text, offset).text.slice(0, columnOf(text, offset)).trim();
  const bare = written.replace(/^#+\s*/, '');
  if (/[[,]/.test(before) || /["']/.test(before))
    return 'Put each text that begins with # in quotes, or leave the # out.';
  const mark = before === '' || before === '-' ? '- ' : `${key}: `;
  const isName = keys.some((name) => WITHOUT_SIGN.has(name)) && /^\S+$/.test(bare);
  if (isName) return `Write it without #: ${mark}${shortened(bare)}`;
  if (before === '') return 'Put the text in quotes. A note begins in the first column.';
  const quoted = /["\\]/.test(written)
    ? 'Put the text in quotes.'
    : `Put the text in quotes: ${mark}"${shortened(written)}".`;
  return `${quoted} A note stands on a line of its own.`;
}
