/**
 * Finds keys that JavaScript can't hold as they are: a name that it has taken for itself, below which all would be lost unseen,
 * and lists and groups, of which only a text would be left.
 */
import { type Document, isCollection, isScalar, visit } from 'yaml';
import type { YamlFault } from './fault.ts';

const TAKEN = '__proto__';
/** Matches whatever holds such a key, and little else. */
const MAY_HOLD = new RegExp(`${TAKEN}|[\\]}][ \\t]*:|^[ \\t-]*\\?(?:\\s|$)`, 'm');

/** Returns the fault of the first key of that kind, or `undefined` where there is none. */
export function findLostKey(document: Document, text: string): YamlFault | undefined {
  if (!MAY_HOLD.test(text)) return undefined;
  let fault: YamlFault | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === TAKEN) {
        const message = `“${TAKEN}” can’t be a name, and what is written for it would be lost.`;
        fault = { offset: key.range?.[0] ?? 0, message, hint: 'Write another name, or take it away.' };
      } else if (isCollection(key)) {
        const message = 'A list or a group can’t be a name.';
        const hint =
          'Write a name of letters before the colon. A text that begins with “[” or “{” stands in quotation marks.';
        fault = { offset: key.range?.[0] ?? 0, message, hint };
      }
      return fault && visit.BREAK;
    },
  });
  return fault;
}
