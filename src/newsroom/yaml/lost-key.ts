/** Finds a key that JavaScript has taken for itself: where any name may stand, what is below it would be lost unseen. */
import { type Document, isScalar, visit } from 'yaml';
import type { YamlFault } from './fault.ts';

const TAKEN = '__proto__';

/** Returns the fault of the first key of that name, or `undefined` where there is none. */
export function findLostKey(document: Document, text: string): YamlFault | undefined {
  if (!text.includes(TAKEN)) return undefined;
  let fault: YamlFault | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== TAKEN) return undefined;
      const message = `“${TAKEN}” can’t be a name, and what is written for it would be lost.`;
      fault = { offset: key.range?.[0] ?? 0, message, hint: 'Write another name, or take it away.' };
      return visit.BREAK;
    },
  });
  return fault;
}
