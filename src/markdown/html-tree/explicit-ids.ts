/** Keeps the ids that editors write unique, within the body and against those of the page. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { isReservedId } from '../../core/articles/page-ids.ts';
import { ID_PATTERN } from '../markdown-tree/heading-ids.ts';
import { FOOTNOTE_MARK } from '../markdown-tree/to-html-tree.ts';
import { renderingOf, report } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { isFootnoteLabel } from './heading-levels.ts';

/**
 * Makes the ids that editors write unique: one that is taken gets a suffix and a problem, one that can't stand in an
 * address is removed with a problem.
 */
export function explicitIds() {
  return (tree: Root, file: VFile): void => {
    const { ids, named } = renderingOf(file);
    for (const { node } of elementsOf(tree)) {
      const { id } = node.properties;
      if (typeof id !== 'string' || id.startsWith(FOOTNOTE_MARK) || isFootnoteLabel(node)) continue;
      const wanted = id.normalize();
      if (!ID_PATTERN.test(wanted)) {
        reportInvalid(node, wanted, file);
        delete node.properties.id;
        continue;
      }
      const given = freeId(wanted, ids);
      if (given !== wanted) reportTaken(node, wanted, given, file);
      ids.add(given);
      named.add(node);
      node.properties.id = given;
    }
  };
}

/**
 * Returns the id itself where neither the body nor the page has it, else the id with the first free suffix:
 * `content-2`.
 */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const isFree = (id: string) => !taken.has(id) && !isReservedId(id);
  let id = wanted;
  for (let count = 2; !isFree(id); count++) id = `${wanted}-${count}`;
  return id;
}

function reportInvalid(node: Element, id: string, file: VFile): void {
  report(
    file,
    'removed-html',
    node,
    `The id “${id}” can't stand in an address, so it is left out.`,
    'An id may hold letters, digits, “-”, “_” and “.”, and no spaces, such as id="next-steps".',
  );
}

function reportTaken(node: Element, id: string, given: string, file: VFile): void {
  const owner = isReservedId(id) ? 'The page itself uses' : 'Something above has';
  report(
    file,
    'duplicate-id',
    node,
    `${owner} the id “${id}” already, so links to it don't lead here.`,
    `Write another id; until then “${given}” leads here.`,
  );
}
