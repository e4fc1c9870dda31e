/** Turns the widgets of Substack’s posts into plain HTML; forms and buttons for subscribers are left out and told. */
import type { Element, ElementContent } from 'hast';
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
  text,
} from '../../html/html-tree.ts';
import { dataOf, innerHtml, linkParagraph, readTree } from '../exports/html-parts.ts';

/** Widgets without a place in a story. */
const WIDGETS =
  /^(?:subscription-widget(?:-wrap.*)?|community-chat|install-substack-app-embed|cashtag-wrap|comments-page|captioned-button-wrap|subscribe-widget|directMessage)$/;

/** Returns the HTML of a post. `pathOf` finds another post of the export by its slug. */
export function mapSubstack(
  html: string,
  file: string,
  tell: Tell,
  pathOf: (slug: string) => string | undefined,
): string {
  const tree = readTree(html, file, tell);
  const drop: Drop = (node, what) => tell({ kind: 'dropped', where: { file, line: lineAt(node) }, what });
  changeChildren(tree, (node) => {
    if (!isElement(node)) return undefined;
    if (hasClass(node, WIDGETS)) return left(node, 'A part for subscribers was left out', drop);
    if (hasClass(node, /^button-wrapper$/) || /^%%|%%$/.test(attribute(node, 'href')))
      return isOwnButton(node) ? left(node, 'A button for subscribers was left out', drop) : undefined;
    if (hasClass(node, /^paywall-jump$/)) {
      tell({
        kind: 'doubtful',
        where: { file, line: lineAt(node) },
        what: 'What follows a mark of the paywall was for subscribers.',
      });
      return [];
    }
    if (isElement(node, 'img')) mendPicture(node);
    if (isElement(node, 'picture')) return elementsNamed(node, 'img');
    if (isElement(node, 'a') && hasClass(node, /^image-link/))
      return leadsElsewhere(node) ? undefined : elementsNamed(node, 'img');
    if (hasClass(node, /^(?:tweet|twitter-embed)$/)) return mapTweet(node);
    if (hasClass(node, /^(?:digest-post-embed|embedded-post-wrap|embedded-publication-wrap)$/)) return mapPost(node);
    if (hasClass(node, /^youtube-wrap$/) && elementsNamed(node, 'iframe').length === 0) {
      const { videoId } = dataOf(node);
      return videoId ? [linkParagraph(`https://www.youtube.com/watch?v=${videoId}`, '')] : undefined;
    }
    if (hasClass(node, /^native-(?:video|audio)-embed$/)) return recordingLeft(node, drop);
    if (hasClass(node, /^latex-rendered$/)) {
      const { persistentExpression } = dataOf(node);
      return persistentExpression ? [element('p', {}, element('code', {}, text(persistentExpression)))] : undefined;
    }
    if (isElement(node, 'a')) leadToFile(node, pathOf);
    return isEmptyPart(node) ? mapEmptyPart(node, drop) : undefined;
  });
  return innerHtml(tree);
}

type Drop = (node: Element, what: string) => void;

function left(node: Element, what: string, drop: Drop): ElementContent[] {
  const words = lineOf(node).slice(0, 200);
  // What stood in it may have been told already
  if (words) drop(node, `${what}: “${words}”.`);
  return [];
}

/** Its file is not in the export, and often no word of it. */
function recordingLeft(node: Element, drop: Drop): [] {
  const words = lineOf(node) || Object.values(dataOf(node)).join(' ');
  drop(node, `A recording that lies at Substack was left out${words && `: “${words.slice(0, 200)}”`}.`);
  return [];
}

/** Whether Substack filled an element in for each reader: a poll, a card of another site. */
function isEmptyPart(node: Element): boolean {
  return (
    attribute(node, 'dataAttrs') !== '' &&
    !isElement(node, 'img') &&
    lineOf(node) === '' &&
    elementsNamed(node, 'img', 'iframe', 'audio', 'video', 'hr').length === 0
  );
}

function mapEmptyPart(node: Element, drop: Drop): ElementContent[] {
  const data = dataOf(node);
  const address = Object.values(data).find((value) => /^https?:\/\/[^\s<>"]+$/.test(value));
  const words = Object.values(data).filter((value) => value !== address);
  const name = attribute(node, 'className').split(' ')[0] || node.tagName;
  const held = words.length > 0 ? `: “${words.join(' ').slice(0, 200).toWellFormed()}”` : '';
  drop(node, `A part that Substack filled in, “${name}”, ${address ? 'has become a link' : 'was left out'}${held}.`);
  return address ? [linkParagraph(address, data['title'] ?? '')] : [];
}

/** Pictures link to themselves, unless an author has named another page. */
function leadsElsewhere(link: Element): boolean {
  return !/\/image\/(?:fetch|upload)\/|substack-post-media|bucketeer|\.(?:jpe?g|png|gif|webp|avif|heic)(?:[?#]|$)/i.test(
    attribute(link, 'href'),
  );
}

/** Buttons lead to forms of Substack; those that lead elsewhere are links of the story. */
function isOwnButton(node: Element): boolean {
  const links = isElement(node, 'a') ? [node] : elementsNamed(node, 'a');
  return links.every((link) => /%%|substack\.com\/(?:subscribe|share)|\/subscribe\b/.test(attribute(link, 'href')));
}

/** Addresses of smaller pictures hold the address of the original. */
function mendPicture(node: Element): void {
  const { src, alt } = dataOf(node);
  const inner = /\/image\/fetch\/[^?]*\/(https?(?:%3A|:)[^?]*)$/i.exec(attribute(node, 'src'))?.[1];
  const original = src ?? (inner && decode(inner));
  if (original && /^https?:/.test(original)) node.properties['src'] = original;
  if (alt && !attribute(node, 'alt')) node.properties['alt'] = alt;
}

function mapTweet(node: Element): ElementContent[] | undefined {
  const { url, full_text: words = '', name = '' } = dataOf(node);
  if (!url) return undefined;
  const said = element('p', {}, text(words.replace(/<[^<>]*>/g, '')));
  return [element('blockquote', {}, said, element('p', {}, text(name))), linkParagraph(url, '')];
}

function mapPost(node: Element): ElementContent[] | undefined {
  const { canonical_url: address, url, title = '', name = '', caption, subtitle } = dataOf(node);
  const href = address ?? url;
  return href ? [linkParagraph(href, title || name || lineOf(node).slice(0, 200), subtitle, caption)] : undefined;
}

function leadToFile(node: Element, pathOf: (slug: string) => string | undefined): void {
  const url = URL.parse(attribute(node, 'href'));
  const slug = /^\/p\/([\w-]+)\/?$/.exec(url?.pathname ?? '')?.[1];
  const path = slug && /\.substack\.com$/.test(url?.host ?? '') ? pathOf(slug) : undefined;
  if (path) node.properties['href'] = path + (url?.hash ?? '');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
