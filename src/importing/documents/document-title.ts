/** Finds the title of a document, and takes it out of the text. */
import type { Element, Parents, Root, RootContent } from 'hast';
import { elementsNamed, hasClass, isBlank, isElement, lineOf, stepsOf } from '../html/html-tree.ts';

export interface DocumentTitle {
  title?: string;
  /** The line below the title, which tells what the story is about. */
  subtitle?: string;
}

/** A first paragraph of more characters, or one that ends as a sentence does, is no title. */
const LONGEST = 120;
const SENTENCE = /[.:;。।؟?!]$/;

/**
 * Takes the title out of a tree: what is marked as one, else a heading that begins the text or is the only one of its level, else
 * a short first paragraph.
 */
export function takeTitle(tree: Root): DocumentTitle {
  const subtitle = takeFirst(tree, (node) => hasClass(node, /^(?:subtitle|MsoSubtitle)$/));
  const marked = takeFirst(tree, (node) => hasClass(node, /^(?:title|MsoTitle)$/));
  const title = marked ?? takeHeading(tree) ?? takeParagraph(tree);
  return { ...(title && { title }), ...(subtitle && { subtitle }) };
}

function takeFirst(tree: Root, isIt: (node: Element) => boolean): string | undefined {
  const found = stepsOf(tree).find(({ node }) => isIt(node) && lineOf(node) !== '');
  return found && take(found.node, found.parent);
}

function takeHeading(tree: Root): string | undefined {
  const first = firstBlock(tree);
  if (first && isElement(first.node, 'h1')) return take(first.node, first.parent);
  const headings = elementsNamed(tree, 'h1').filter((node) => lineOf(node) !== '');
  return headings.length === 1 ? takeFirst(tree, (node) => node === headings[0]) : undefined;
}

function takeParagraph(tree: Root): string | undefined {
  const first = firstBlock(tree);
  if (!first || !isElement(first.node, 'p')) return undefined;
  const words = lineOf(first.node);
  return words.length <= LONGEST && !SENTENCE.test(words) ? take(first.node, first.parent) : undefined;
}

/** Returns the first block with words; one without is no beginning. */
function firstBlock(parent: Parents): { node: Element; parent: Parents } | undefined {
  for (const node of parent.children) {
    if (isBlank(node) || !isElement(node) || lineOf(node) === '' || isElement(node, 'style', 'title', 'script'))
      continue;
    return isElement(node, 'div', 'section', 'article', 'main') ? firstBlock(node) : { node, parent };
  }
  return undefined;
}

/** Pictures in a title stay in the text, in its place. */
function take(node: Element, parent: Parents): string {
  const words = lineOf(node);
  const pictures = elementsNamed(node, 'img');
  const index = (parent.children as RootContent[]).indexOf(node);
  parent.children.splice(index, 1, ...pictures);
  return words.replace(/\u00a0/g, ' ').trim();
}
