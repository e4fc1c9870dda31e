/** Finds what the pages would not hold in what others print of Markdown that we publish. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../../src/markdown/raw-html/html-allow-list.ts';
import { OTHER_READERS } from './other-readers.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Where the newsroom lies: pages have pictures of no other host. */
export const SITE = 'https://a.example/';

/** What readers of Markdown make of it themselves: boxes of task lists, languages of code, columns, footnotes. */
const MADE_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: /^(?:language-|(?:data-)?footnote|sr-only$|contains-task-list$|task-list-item$)/,
  style: /^text-align: ?(?:left|right|center)$/,
  align: /^(?:left|right|center)$/,
  'data-footnotes': /^$/,
  'data-footnote-ref': /^$/,
  'data-footnote-backref': /^$/,
  'aria-describedby': /^footnote-label$/,
  'aria-label': /^Back to reference /,
};
const MADE_INPUT = new Set(['type="checkbox"', 'disabled=""', 'checked=""']);

/** What is wrong with Markdown as others print it, each with the name of who prints it. */
export function alternateFaults(markdown: string): string[] {
  return Object.entries(OTHER_READERS).flatMap(([reader, print]) =>
    faultsOf(parseFragment(print(markdown))).map((fault) => `${reader} ${fault}`),
  );
}

function faultsOf(node: Node): string[] {
  const own = 'tagName' in node ? elementFaults(node) : 'data' in node && node.data !== '' ? ['has a comment'] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(faultsOf) : [])];
}

function elementFaults({ tagName, attrs }: Element): string[] {
  const written = attrs.map(({ name, value }) => `${name}="${value}"`);
  if (tagName === 'input' && written.every((attribute) => MADE_INPUT.has(attribute))) return [];
  if (!ALLOWED_ELEMENTS.includes(tagName)) return [`has <${[tagName, ...written].join(' ')}>`];
  return attrs.flatMap(({ name, value }, index) => {
    if (!isAllowed(tagName, name, value)) return [`has <${tagName} ${written[index]}>`];
    return (name === 'href' || name === 'src') && !isHarmless(name, value) ? [`leads to ${value}`] : [];
  });
}

function isAllowed(element: string, name: string, value: string): boolean {
  const isListed = [ALLOWED_ATTRIBUTES['*'], ALLOWED_ATTRIBUTES[element]].some((list) =>
    list?.some((attribute) => attribute.toLowerCase() === name),
  );
  return isListed || MADE_ATTRIBUTES[name]?.test(value) === true;
}

function isHarmless(name: 'href' | 'src', value: string): boolean {
  if (!URL.canParse(value, SITE)) return true;
  const { protocol, origin } = new URL(value, SITE);
  // Readers make links of bare addresses of FTP too, which browsers open nowhere
  return name === 'src' ? `${origin}/` === SITE : /^(?:https?|mailto|tel|ftp):$/.test(protocol);
}
