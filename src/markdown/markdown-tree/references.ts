/** Puts the address of its definition into every link and image that refers to one. */
import type { Definition, Root } from 'mdast';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';

/**
 * Replaces references by links and images with the address and title of their definition; of two definitions with one
 * name the first counts (CommonMark 0.31.2, 4.7).
 */
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
