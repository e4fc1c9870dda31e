/** Finds elements of raw HTML without an end tag, which take in all that follows them. */
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { OverBudget } from '../syntax/budgets.ts';
import { report } from '../syntax/rendering.ts';
import { ALLOWED_ELEMENTS } from './html-allow-list.ts';

const PARTS = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>/gi;
/** A slash that ends the tag, and not the value of an attribute. */
const SELF_CLOSING = /(?:^|[\s"'])\/$/;
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** Elements that the end of what holds them closes (HTML Standard, 13.1.2.4). */
const CLOSED_BY_OTHERS: ReadonlySet<string> = new Set([
  ...['li', 'dt', 'dd', 'p', 'rt', 'rp', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);

/** How many elements may be open at once, allowed or not. */
const MOST_OPEN = 500;

interface OpenElement {
  name: string;
  node: Raw;
}

/**
 * Reports the elements that nothing closes, in pieces of raw HTML in the order of the text. A paragraph may stay open:
 * the next block ends it.
 */
export function reportOpenElements(pieces: readonly Raw[], file: VFile): void {
  const open: OpenElement[] = [];
  const left = new Map<string, number>();
  let count = 0;
  const report = ({ name, node }: OpenElement) => name !== 'p' && reportOpen(name, node, file);
  for (const node of pieces) {
    for (const [tag, slash, written = '', attributes = ''] of node.value.matchAll(PARTS)) {
      const name = written.toLowerCase();
      if (!VOID.has(name) && !CLOSED_BY_OTHERS.has(name)) {
        const before = left.get(name) ?? 0;
        left.set(name, slash ? Math.max(before - 1, 0) : before + 1);
        count += (left.get(name) as number) - before;
        if (count > MOST_OPEN) throw tooManyOpen(node);
      }
      if (!ALLOWED_ELEMENTS.includes(name) || VOID.has(name)) continue;
      if (slash) {
        const at = open.findLastIndex((element) => element.name === name);
        if (at < 0) continue;
        const [, ...inside] = open.splice(at);
        for (const element of inside) if (!CLOSED_BY_OTHERS.has(element.name)) report(element);
      } else if (SELF_CLOSING.test(attributes))
        closeAt(tag, `<${written}${attributes.replace(/\s*\/$/, '')}></${written}>`, node, file);
      else open.push({ name, node });
    }
  }
  for (const element of open) report(element);
}

function tooManyOpen({ position }: Raw): OverBudget {
  return new OverBudget(
    position?.start.line ?? 1,
    `More than ${MOST_OPEN} elements of HTML are open here at once.`,
    'Write the end tag of each element, such as </div>, where it ends.',
  );
}

function reportOpen(name: string, node: Raw, file: VFile): void {
  report(
    file,
    'unclosed-html',
    node,
    `<${name}> is never closed, so it goes on to the end of the text.`,
    `Write </${name}> where it ends.`,
  );
}

/** Reports an element that a slash was meant to close, and closes it, so that no other problem follows from it. */
function closeAt(tag: string, closed: string, node: Raw, file: VFile): void {
  report(
    file,
    'unclosed-html',
    node,
    `HTML closes nothing by a slash, so what ${tag} opens would go on to the end of the text.`,
    `Write ${closed}.`,
  );
  node.value = node.value.replace(tag, () => closed);
}
