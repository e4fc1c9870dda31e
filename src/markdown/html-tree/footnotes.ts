/** Numbers the footnotes and labels them in the reader's language. */
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { FOOTNOTE_MARK } from '../markdown-tree/to-html-tree.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf, type HtmlStep, replaceElement } from '../syntax/walk.ts';
import { isFootnoteLabel } from './heading-levels.ts';

interface Reference {
  id: string;
  /** The name as it is read out: `1`, or `1-2` for the second reference to the first footnote. */
  name: string;
}

/** The `:` can stand in no id that an editor writes, so these ids never collide with others. */
const noteId = (number: number) => `fn:${number}`;

/**
 * Numbers the tree's footnotes and their references, links each back to the other, and labels the section in the body's
 * language (DPUB-ARIA 1.1: `doc-noteref`, `doc-backlink`, `doc-endnotes`).
 */
export function footnotes() {
  return (tree: Root, file: VFile): void => {
    const steps = elementsOf(tree);
    const numbers = numberNotes(steps);
    if (numbers.size === 0) return;
    const references = numberReferences(steps, numbers);
    linkBack(steps, references, renderingOf(file).source.words.backToReference);
    labelSection(steps, renderingOf(file).source.words.footnotes);
    const ids = [...numbers.values()].map(noteId).concat(
      [...references.values()].map(({ id }) => id),
      'footnotes',
    );
    for (const id of ids) renderingOf(file).ids.add(id);
  };
}

/** Gives every footnote its id, and returns the numbers of footnotes by the ids that they had before. */
function numberNotes(steps: HtmlStep[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { node } of steps) {
    const id = String(node.properties.id);
    if (node.tagName !== 'li' || !id.startsWith(FOOTNOTE_MARK)) continue;
    numbers.set(id, numbers.size + 1);
    node.properties.id = noteId(numbers.size);
  }
  return numbers;
}

/** Gives every reference its number and id, and returns references by the ids that they had before. */
function numberReferences(steps: HtmlStep[], numbers: Map<string, number>): Map<string, Reference> {
  const references = new Map<string, Reference>();
  const counts = new Map<number, number>();
  for (const step of steps) {
    const { node } = step;
    if (!node.properties.dataFootnoteRef) continue;
    const number = numbers.get(String(node.properties.href).slice(1));
    const oldId = String(node.properties.id);
    // The parser doubles links in raw HTML that is badly nested
    if (number === undefined || references.has(oldId)) {
      replaceElement(step, ...node.children);
      continue;
    }
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    const name = count > 1 ? `${number}-${count}` : String(number);
    references.set(oldId, { id: `fnref:${name}`, name });
    node.properties = { href: `#${noteId(number)}`, id: `fnref:${name}`, role: 'doc-noteref' };
    node.children = [{ type: 'text', value: String(number) }];
  }
  return references;
}

function linkBack(steps: HtmlStep[], references: Map<string, Reference>, label: string): void {
  for (const step of steps) {
    const { properties } = step.node;
    if (properties.dataFootnoteBackref === undefined) continue;
    const reference = references.get(String(properties.href).slice(1));
    if (!reference) replaceElement(step);
    else {
      const { id, name } = reference;
      step.node.properties = { href: `#${id}`, role: 'doc-backlink', ariaLabel: label.replace('{reference}', name) };
    }
  }
}

function labelSection(steps: HtmlStep[], label: string): void {
  for (const { node } of steps) {
    if (node.properties.dataFootnotes) {
      node.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: ['footnotes'] };
    } else if (isFootnoteLabel(node)) {
      node.properties = { id: 'footnotes' };
      node.children = [{ type: 'text', value: label }];
    }
  }
}
