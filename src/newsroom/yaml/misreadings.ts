/** Finds what YAML reads without complaint, but not as the editor meant it. */
import { type Document, isPair, isSeq, type Node, type Scalar, visit } from 'yaml';
import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';
import type { YamlFault } from './fault.ts';
import { WITHOUT_SPACE } from './yaml-fault.ts';
import { lineAt, quotesHint } from './yaml-line.ts';

/** Matches a day or a time, which is whole without what follows it. */
const DAY = /^\d{4}-\d\d-\d\d/;
// A no-break or ideographic space looks like a space, and is none to YAML
const HYPHEN = /^[ \t]*-(?:[^\s-]|[\u00a0\u2007\u202f\u3000\u200b\ufeff])/gm;
const COMMA = /[^\s,],\s+[^\s,]/;

/**
 * Finds a text that ` #` cuts off, or the lines of a list that became one text; returns `undefined` where there is
 * neither. Only in front matter is ` #` a fault: in settings a comment may follow a value.
 */
export function findMisreading(document: Document, text: string, isFrontMatter: boolean): YamlFault | undefined {
  if (text.search(HYPHEN) === -1 && !(isFrontMatter && /\s#|[,“”]/.test(text))) return undefined;
  let fault: YamlFault | undefined;
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return undefined;
      const parent = path.at(-1);
      const owner = isPair(parent) ? (parent.key as Node | null)?.range?.[0] : undefined;
      fault =
        joinedList(node, text, !isPair(parent)) ??
        (isFrontMatter ? listInItem(node, path) : undefined) ??
        (isFrontMatter && !DAY.test(node.value) ? cutOff(node, text, owner) : undefined);
      return fault && visit.BREAK;
    },
  });
  return fault;
}

/**
 * Turns numbers that YAML would print otherwise (`12.000`, `007`) into `NaN`, which no schema accepts, and keys into
 * the text that is written. With `hasDecimals` a number may end in zeros behind its point.
 */
export function keepWriting(document: Document, hasDecimals = false): void {
  visit(document, {
    Scalar(key, node) {
      const { value, source, type } = node;
      if (type !== 'PLAIN' || source === undefined || typeof value === 'string') return;
      if (key === 'key' && value !== null) node.value = source;
      else if (typeof value === 'number' && String(value) !== withoutZeros(source, hasDecimals))
        node.value = Number.NaN;
    },
  });
}

function withoutZeros(number: string, hasDecimals: boolean): string {
  return hasDecimals ? number.replace(/^(\d+)(?:\.0+|(\.\d*?)0+)$/, '$1$2') : number;
}

/** Turns numbers and booleans back into the text that the editor wrote, so that messages can quote it. */
export function showWriting(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (node.source !== undefined && ['number', 'boolean'].includes(typeof node.value)) node.value = node.source;
    },
  });
}

function joinedList({ range }: Scalar, text: string, isItem: boolean): YamlFault | undefined {
  const [start, end] = range as [number, number, number];
  const line = lineAt(text, start).start;
  const offsets = [...text.slice(line, end).matchAll(HYPHEN)].map(
    ({ index, 0: { length } }) => line + index + length - 2,
  );
  // A list item may begin right of its own hyphen; a text may go on with a hyphen, but hardly begin with one below its
  // key
  const offset = offsets.find((at) => (isItem ? at > start : at === start));
  if (offset === undefined) return undefined;
  const hidden = hiddenCharacterIn(text[offset + 1] ?? '');
  if (hidden === undefined) return { offset, ...WITHOUT_SPACE };
  const message = `After the hyphen stands ${hidden} in place of a space, so it begins no item of a list.`;
  return { offset, message, hint: 'Delete what stands between the hyphen and the text, and type a plain space.' };
}

/** Finds tags behind one hyphen, and texts in brackets that curly quotation marks seem to hold together. */
function listInItem({ value, range }: Scalar, path: readonly unknown[]): YamlFault | undefined {
  const list = path.at(-1);
  const pair = path.at(-2);
  if (!isSeq(list) || !isPair(pair)) return undefined;
  const text = String(value);
  const key = String((pair.key as { value?: unknown } | null)?.value);
  const [offset] = range as [number, number, number];
  if (list.flow && key !== 'tags' && /^[“„][^”“]*[”“]?$|^[^“„]*”$/u.test(text)) {
    const message = 'Curly quotation marks hold no text together here: a comma between them begins a new item.';
    return { offset, message, hint: 'Write straight quotation marks, ", around each item.' };
  }
  if (list.flow || key !== 'tags' || !COMMA.test(text)) return undefined;
  const items = text.split(/\s*,\s*/).map((item) => `- ${item}`);
  const hint = `Write each on a line of its own: ${items.join(' and ')}. A tag that has a comma in it needs quotes: - "${text}".`;
  return { offset, message: 'A comma divides no list here: this is one tag.', hint };
}

function cutOff({ range }: Scalar, text: string, keyOffset: number | undefined): YamlFault | undefined {
  const [start, end, whole] = range as [number, number, number];
  const after = text.slice(end, whole);
  const line = lineAt(text, start);
  const message = 'What follows # is not read.';
  if (/^[ \t]+#/.test(after))
    return {
      offset: end + after.indexOf('#'),
      message,
      hint: `${quotesHint(line)} A note stands on a line of its own.`,
    };
  const [below, indent = ''] = /^[ \t]*\n([ \t]+)#/.exec(after) ?? [];
  if (below === undefined || keyOffset === undefined) return undefined;
  const keyColumn = keyOffset - lineAt(text, keyOffset).start;
  if (indent.length <= keyColumn) return undefined;
  return { offset: end + below.length - 1, message, hint: 'Put the text of both lines in quotes.' };
}
