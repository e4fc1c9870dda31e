/** Finds keys that stand twice in one mapping, in a time that grows in proportion to their number. */
import { type Document, isScalar, visit, YAMLParseError } from 'yaml';

/**
 * Returns an error for the first key that its mapping holds already, or `undefined` where there is none (YAML 1.2.2,
 * 3.2.1.1).
 */
export function findKeyTwice(document: Document): YAMLParseError | undefined {
  let found: YAMLParseError | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start, end] = key.range ?? [0, 0];
        if (seen.has(key.value) && start < (found?.pos[0] ?? Number.POSITIVE_INFINITY))
          found = new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique');
        seen.add(key.value);
      }
    },
  });
  return found;
}
