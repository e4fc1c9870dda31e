/** Tells of words and addresses in attributes that Markdown has no place for. */
import type { Element, Root } from 'hast';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { attribute, lineOf, stepsOf } from './html-tree.ts';

/** The attributes, each with the elements that have it and how it is told. */
const UNSEEN: readonly [elements: RegExp, name: string, what: string][] = [
  [/^a$/, 'title', 'The title of a link, which shows under the pointer alone,'],
  [/^(?!(?:a|abbr|img|dfn|iframe)$)/, 'title', 'The title of an element, which shows under the pointer alone,'],
  [/^img$/, 'longDesc', 'The address of a longer description of a picture'],
  [/^table$/, 'summary', 'The summary of a table, which no reader sees,'],
  [/^(?:q|blockquote|del|ins)$/, 'cite', 'The address of the source of a quotation or change, which no reader sees,'],
  [/^track$/, 'src', 'The file of subtitles or chapters of a recording'],
  [/^(?:audio|video|iframe)$/, 'ariaLabel', 'The name of a recording or frame for readers who can’t see it'],
];

/** Leaves the attributes to later steps, and tells what stands in them and not in the words of the element. */
export function tellUnseenWords(tree: Root, conversion: Conversion): void {
  for (const { node } of stepsOf(tree)) {
    if (node.tagName.includes('-'))
      tell(
        conversion,
        'dropped',
        node,
        `The element <${node.tagName}> of a script has become the words that stand in it.`,
      );
    const [, background] = /url\(\s*["']?(https?:[^"')\s]+|\/[^"')\s]+)/i.exec(attribute(node, 'style')) ?? [];
    if (background !== undefined)
      tell(conversion, 'dropped', node, `A picture behind the words is left out: “${excerpt(background)}”.`);
    for (const [elements, name, what] of UNSEEN) {
      if (!elements.test(node.tagName)) continue;
      const words = attribute(node, name).replace(/\s+/g, ' ').trim();
      if (words !== '' && !isSaid(words, node))
        tell(conversion, 'dropped', node, `${what} is left out: “${excerpt(words)}”.`);
    }
  }
}

function isSaid(words: string, node: Element): boolean {
  return words === attribute(node, 'href') || lineOf(node).toLowerCase().includes(words.toLowerCase());
}
