/** Names the check boxes of task lists for readers who can't see them. */
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';

/**
 * Gives each check box of the tree a name that says whether it is done (WCAG 4.1.2), and task lists and their items the
 * classes `tasks` and `task`.
 */
export function taskLists() {
  return (tree: Root, file: VFile): void => {
    const { words } = renderingOf(file).source;
    for (const { node } of elementsOf(tree)) {
      if (node.tagName === 'input') node.properties.ariaLabel = node.properties.checked ? words.done : words.toDo;
      if (node.tagName === 'li' && node.properties.className) node.properties.className = ['task'];
      if (/^[ou]l$/.test(node.tagName) && node.properties.className) node.properties.className = ['tasks'];
    }
  };
}
