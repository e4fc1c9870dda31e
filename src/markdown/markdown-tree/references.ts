/** Puts the address of its definition into every link and image that names one. */
import type { Definition, Root } from 'mdast';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';

export function references() {
  return (tree: Root): void => {
    const nodes = markdownNodesOf(tree);
    const definitions = new Map<string, Definition>();
    for (const { node } of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    }
    if (definitions.size === 0) return;
    for (const { node, parent } of nodes) {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
      const { url, title } = definitions.get(node.identifier) ?? {};
      if (url === undefined) continue;
      const { type, ...rest } = node;
      replaceMarkdown(parent, node, [{ ...rest, type: type === 'linkReference' ? 'link' : 'image', url, title }]);
    }
  };
}
