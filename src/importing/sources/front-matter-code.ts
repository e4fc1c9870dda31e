/** Reads plain texts out of code, which is never run: `title: 'Harbour'`, `const draft = true`. */
import type { Fields, Value } from './front-matter-values.ts';

const PAIR =
  /(?:^|[\s{,(;])["']?([A-Za-z_$][\w$]*)["']?\s*[:=]\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`$]{0,2000})`|(true|false|-?\d+(?:\.\d+)?)\b|\[([^[\]{}]{0,2000})\])/g;
/** Comments, without addresses, which have two slashes too. */
const COMMENTS = /(?<!:)\/\/[^\n]*|\/\*(?:(?!\*\/)[\s\S]){0,20000}\*\//g;

/** Returns the texts, flags, numbers and lists of texts that code gives to names; the first one of each name counts. */
export function readLiterals(code: string): Fields {
  const fields = new Map<string, Value>();
  for (const [, name = '', double, single, template, bare, list] of code.replace(COMMENTS, ' ').matchAll(PAIR)) {
    if (fields.has(name)) continue;
    const text = (double ?? single ?? template)?.replace(/\\(["'\\`])/g, '$1').replace(/\\n/g, '\n');
    if (list === undefined) fields.set(name, text ?? bare ?? '');
    else {
      const items = [...list.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map(([, a, b]) => a ?? b ?? '');
      if (items.length > 0) fields.set(name, items);
    }
  }
  return fields;
}
