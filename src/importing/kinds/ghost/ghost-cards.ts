/** Turns the cards of Ghost into plain HTML: bookmarks, callouts, toggles, files, recordings (https://ghost.org/help/cards/). */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Place, Tell } from '../../archive/archive.ts';
import {
  attribute,
  changeChildren,
  element,
  elementsNamed,
  hasClass,
  isElement,
  lineOf,
  text,
} from '../../html/html-tree.ts';
import { readTree } from '../exports/html-parts.ts';

type Say = (kind: 'dropped' | 'mended', what: string) => void;

/** Returns the HTML of a body with its cards as elements that any site has. */
export function mapCards(html: string, where: Place, tell: Tell): string {
  const clean = html.replaceAll('__GHOST_URL__', '');
  if (!/\bkg-/.test(clean)) return clean;
  // The lines of a text in JSON are no lines of the file
  const tree = readTree(clean, where.file, (finding) => tell({ ...finding, where }));
  const say: Say = (kind, what) => tell({ kind, where, what });
  changeChildren(tree, (node) => (isElement(node) && hasClass(node, /^kg-.*-card$/) ? mapCard(node, say) : undefined));
  return toHtml(tree);
}

function mapCard(card: Element, say: Say): ElementContent[] | undefined {
  const is = (name: string) => hasClass(card, new RegExp(`^kg-${name}-card$`));
  const wordsOf = (name: RegExp) => {
    const found = descendants(card).find((node) => hasClass(node, name));
    return found ? lineOf(found) : '';
  };
  if (is('bookmark') || is('file')) {
    const [link] = elementsNamed(card, 'a');
    if (!link) return undefined;
    const title = wordsOf(/-(?:bookmark|file-card)-title$|^kg-bookmark-title$/) || attribute(link, 'href');
    const about = [/bookmark-description$|file-card-caption$/, /bookmark-author$/, /bookmark-publisher$/]
      .map(wordsOf)
      .filter(Boolean);
    for (const picture of elementsNamed(card, 'img'))
      say('dropped', `The picture of a card that has become a link was left out: “${attribute(picture, 'src')}”.`);
    const words = element('a', { href: attribute(link, 'href') }, text(title));
    const caption = elementsNamed(card, 'figcaption').map(lineOf);
    return [element('p', {}, words, text([...about, ...caption].map((one) => ` – ${one}`).join('')))];
  }
  if (is('callout')) {
    const inner = descendants(card).find((node) => hasClass(node, /^kg-callout-text$/)) ?? card;
    const emoji = wordsOf(/^kg-callout-emoji$/);
    say('mended', 'A callout became a quotation.');
    return [element('blockquote', {}, element('p', {}, text(emoji ? `${emoji} ` : ''), ...inner.children))];
  }
  if (is('toggle')) {
    const content = descendants(card).find((node) => hasClass(node, /^kg-toggle-content$/));
    const summary = element('summary', {}, text(wordsOf(/^kg-toggle-heading-text$/) || wordsOf(/^kg-toggle-heading$/)));
    return [element('details', {}, summary, ...(content?.children ?? []))];
  }
  if (is('audio') || is('video')) {
    const [media] = elementsNamed(card, is('audio') ? 'audio' : 'video');
    const title = wordsOf(/^kg-audio-title$/);
    const captions = elementsNamed(card, 'figcaption');
    if (!media) return undefined;
    for (const picture of elementsNamed(card, 'img').filter((one) => attribute(one, 'src') !== ''))
      say('dropped', `The picture of a recording was left out: “${attribute(picture, 'src')}”.`);
    const src = attribute(media, 'src');
    const poster = attribute(media, 'poster');
    const player = element(media.tagName, { controls: true, src, ...(poster && { poster }) });
    const words = title ? [element('p', {}, text(title))] : [];
    return [...words, element('figure', {}, player, ...captions)];
  }
  if (is('signup') || is('email-cta') || is('email') || is('paywall')) {
    const words = lineOf(card).slice(0, 200);
    say('dropped', `A card for subscribers was left out${words && `: “${words}”`}.`);
    return [];
  }
  return undefined;
}

function descendants(node: Element): Element[] {
  return node.children.flatMap((child) => (isElement(child) ? [child, ...descendants(child)] : []));
}
