/** Takes a page of Medium’s export apart: title, subtitle, date, canonical address, text. */
import type { Element, ElementContent, Root } from 'hast';
import type { Tell } from '../../archive/archive.ts';
import {
  attribute,
  changeChildren,
  element,
  elementsNamed,
  hasClass,
  isElement,
  lineAt,
  lineOf,
} from '../../html/html-tree.ts';
import { findPart, innerHtml, linkParagraph, readTree, wordsOf } from '../exports/html-parts.ts';

export interface MediumPost {
  title: string;
  subtitle?: string;
  date?: string;
  canonical?: string;
  author?: string;
  /** Answers to posts of others have no title of their own. */
  isResponse: boolean;
  html: string;
}

/** Returns what a page holds, or `undefined` where it is none of Medium’s posts. `pathOf` finds another post of the export. */
export function readMediumPost(
  html: string,
  file: string,
  tell: Tell,
  pathOf: (id: string) => string | undefined,
): MediumPost | undefined {
  const tree = readTree(html, file, tell);
  const body = findPart(tree, 'dataField', 'body') ?? findPart(tree, 'e-content');
  if (!body) return undefined;
  const title = wordsOf(tree, 'p-name');
  const subtitle = wordsOf(tree, 'p-summary');
  const author = wordsOf(tree, 'p-author');
  const canonical = attribute(findPart(tree, 'p-canonical') ?? element('a', {}), 'href');
  const time = findPart(tree, 'dt-published') ?? elementsNamed(tree, 'time')[0];
  const heading = findPart(body, 'graf--title');
  const drop: Drop = (node, what, remedy) =>
    tell({ kind: 'dropped', where: { file, line: lineAt(node) }, what, ...(remedy && { remedy }) });
  tellOtherParts(tree, drop);
  changeChildren(body, (node) => {
    if (!isElement(node)) return undefined;
    // Title and subtitle stand in the text once more
    if (node === heading && lineOf(node) === title) return [];
    if (hasClass(node, /^graf--subtitle$/) && lineOf(node) === subtitle) return [];
    if (hasClass(node, /^section-divider$/) && node.tagName === 'div' && isFirstDivider(node, body.children)) return [];
    if (node.tagName === 'script') return mapScript(node, drop);
    if (hasClass(node, /^graf--mixtapeEmbed$/)) return mapCard(node, drop);
    if (node.tagName === 'a') {
      const id = /(?:^https?:\/\/[^/]*\/(?:p\/|.*-))([0-9a-f]{10,12})(?:[?#].*)?$/.exec(attribute(node, 'href'))?.[1];
      const path = id && pathOf(id);
      if (path) node.properties['href'] = path;
    }
    return undefined;
  });
  return {
    title: title ?? 'Untitled',
    ...(subtitle !== undefined && { subtitle }),
    ...(time && attribute(time, 'dateTime') && { date: attribute(time, 'dateTime') }),
    ...(/^https?:/.test(canonical) && { canonical }),
    ...(author !== undefined && { author }),
    isResponse:
      heading === undefined && title !== undefined && lineOf(body).startsWith(title.replace(/…$/, '').slice(0, 60)),
    html: innerHtml(body),
  };
}

type Drop = (node: Element, what: string, remedy?: string) => void;

/** Sections beside the text and its subtitle, and words in the footer that are neither author, date nor address. */
function tellOtherParts(tree: Root, drop: Drop): void {
  for (const node of elementsNamed(tree, 'section')) {
    const field = attribute(node, 'dataField');
    const words = lineOf(node);
    if (field !== '' && !/^(?:body|subtitle)$/.test(field) && words !== '')
      drop(node, `The part “${field}” of the page was left out: “${words.slice(0, 200).toWellFormed()}”.`);
  }
}

function mapScript(node: Element, drop: Drop): ElementContent[] {
  const src = attribute(node, 'src');
  const gist = /^https:\/\/gist\.github\.com\/[\w-]+\/\w+/.exec(src)?.[0];
  if (gist) return [linkParagraph(gist, gist)];
  const what = `An embed was left out, of which the export holds only the script “${src || lineOf(node).slice(0, 200)}”.`;
  drop(node, what, 'Write a link in its place.');
  return [];
}

/** A card of a link: title, description and host in one element. */
function mapCard(node: Element, drop: Drop): ElementContent[] | undefined {
  const [link] = elementsNamed(node, 'a');
  if (!link) return undefined;
  for (const one of elementsNamed(node, 'a', 'img', 'div')) {
    const [, picture] = /url\(["']?([^"')]+)/.exec(attribute(one, 'style')) ?? [];
    if (picture) drop(node, `The picture of a card that has become a link was left out: “${picture}”.`);
  }
  const [title] = elementsNamed(link, 'strong');
  const [about] = elementsNamed(link, 'em');
  // The host stands behind them as a bare text
  const host = title && link.children.flatMap((child) => (child.type === 'text' ? child.value.trim() : [])).join(' ');
  return [linkParagraph(attribute(link, 'href'), lineOf(title ?? link), about && lineOf(about), host)];
}

/** The rule above the first section is no break of the text. */
function isFirstDivider(node: ElementContent, sections: readonly unknown[]): boolean {
  const [first] = sections.filter((one): one is ElementContent => isElement(one as ElementContent));
  return isElement(first) && first.children.includes(node);
}
