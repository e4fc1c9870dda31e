/** Says what is wrong with texts that YAML takes for aliases, anchors and other signs of its own. */

import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { YamlFault } from './fault.ts';
import { lineAt, quotesHint } from './yaml-line.ts';

/**
 * Finds a text that YAML takes for an alias (`*name`) or an anchor (`&name`), and would lose or shorten; returns
 * `undefined` where there is none.
 */
export function findAliasFault(document: Document, text: string): YamlFault | undefined {
  if (!/[*&]/.test(text)) return undefined;
  const anchors = new Map<string, number | undefined>();
  const used = new Set<string>();
  let fault: YamlFault | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      used.add(source);
      if (!anchors.has(source)) fault ??= misread(text, range?.[0] ?? 0);
    },
    Node(_, node) {
      const { anchor, range } = node as Scalar;
      if (anchor) anchors.set(anchor, isScalar(node) ? text.lastIndexOf(`&${anchor}`, range?.[0]) : undefined);
    },
  });
  // A mapping or list under an unused anchor loses nothing
  const [, unused] = [...anchors].find(([name, offset]) => offset !== undefined && !used.has(name)) ?? [];
  return fault ?? (unused === undefined ? undefined : misread(text, unused));
}

/** Returns the fault of aliases of aliases that would fill the memory, at the first alias. */
export function multipliedAliases(document: Document): YamlFault {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const message = 'The aliases (*name) multiply too often.';
  return { offset, message, hint: 'Write the values out in place of the aliases.' };
}

/** Returns the fault of a text whose first character means something else to YAML. */
export function misread(text: string, offset: number): YamlFault {
  const message = `A text that begins with ${text[offset]} means something else here.`;
  const line = lineAt(text, offset);
  // An address of pages in braces wants a slash as well
  const isPattern = /^\{\w+\}\//.test(line.value ?? '');
  return { offset, message, hint: quotesHint(isPattern ? { ...line, text: `${line.before}/${line.value}` } : line) };
}
