/** Finds keys of YAML that stand twice in their map. */
import { isNode, isScalar, type Node, visit } from 'yaml';
import { isSecret } from './secrets.ts';

/** Says of each key that stands again where that is, and the text that it had before. */
export function tellTwice(contents: unknown, say: (key: string, offset: number, lost: string) => void): void {
  visit(contents as Parameters<typeof visit>[0], {
    Map(_, { items }) {
      const seen = new Map<string, string>();
      for (const { key, value } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const before = seen.get(name);
        if (before !== undefined) say(name, key.range?.[0] ?? 0, isSecret(name) && before ? '…' : before);
        seen.set(name, isNode(value) ? shown(value) : '');
      }
    },
  });
}

/** What a node holds, in one line. */
function shown(node: Node): string {
  const words: string[] = [];
  visit(node, { Scalar: (key, { value }) => void (key !== 'key' && words.push(String(value ?? ''))) });
  return words.join(', ').replace(/\s+/g, ' ').slice(0, 200);
}
