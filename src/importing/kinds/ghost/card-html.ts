/** Writes the cards of Ghost’s editors as HTML; both editors keep the same facts of each (https://ghost.org/help/cards/). */
import { escapeHtml } from '../../../core/text/escape-html.ts';

export type Card = Readonly<Record<string, unknown>>;

/** The names of cards in the newer editor that the older one has by another. */
const CALLED: Readonly<Record<string, string>> = {
  codeblock: 'code',
  horizontalrule: 'hr',
  'card-markdown': 'markdown',
};

/** Cards that readers of letters alone have seen, or that were filled in for members. */
export const FOR_SUBSCRIBERS = /^(?:email|email-cta|paywall|signup)$/;

/** Returns the HTML of a card, or `undefined` where nobody knows it. */
export function cardToHtml(name: string, card: Card): string | undefined {
  const write = CARDS[CALLED[name] ?? name];
  return write?.(card);
}

/** How deep a card is followed for its words. */
const DEEPEST = 500;

/** Returns the words in a card on one line, to be told. */
export function wordsOfCard(card: unknown, depth = 0): string {
  if (typeof card === 'string') {
    const words = card
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return /\p{L}{2}/u.test(words) ? words : '';
  }
  if (typeof card !== 'object' || card === null || depth > DEEPEST) return '';
  const values = Object.entries(card).filter(
    ([key]) =>
      !/^(?:type|version|format|mode|style|direction|\w+(?:Color|Width|Style|Size|Alignment|alignment))$/.test(key),
  );
  return values
    .map(([, value]) => wordsOfCard(value, depth + 1))
    .filter(Boolean)
    .join(' ');
}

function say(card: Card, ...keys: string[]): string {
  const found = keys.map((key) => card[key]).find((value) => value !== undefined && value !== null && value !== '');
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function image(src: string, alt: string): string {
  return src === '' ? '' : `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
}

function link(href: string, words: string): string {
  return href === '' ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
}

function captioned(card: Card, html: string): string {
  const caption = say(card, 'caption');
  return `<figure>${html}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}

function button(card: Card, url: string, words: string): string {
  const label = say(card, words) || say(card, url);
  return label === '' ? '' : paragraph(link(say(card, url), escapeHtml(label)));
}

function gallery(card: Card): string {
  const images = Array.isArray(card['images']) ? (card['images'] as Card[]) : [];
  const shots = images.map((one) => captioned(one, image(say(one, 'src'), say(one, 'alt'))));
  const caption = say(card, 'caption');
  return `<figure class="gallery">${shots.join('')}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

function code(card: Card): string {
  const language = say(card, 'language');
  const name = language && ` class="language-${escapeHtml(language)}"`;
  const html = `<pre><code${name}>${escapeHtml(say(card, 'code'))}</code></pre>`;
  return say(card, 'caption') ? captioned(card, html) : html;
}

function bookmark(card: Card): string {
  const about = (typeof card['metadata'] === 'object' && card['metadata'] ? card['metadata'] : {}) as Card;
  const behind = [say(about, 'description'), say(about, 'author'), say(about, 'publisher')].map(escapeHtml);
  const more = [...behind, say(card, 'caption')].filter(Boolean).map((one) => ` – ${one}`);
  return paragraph(link(say(card, 'url'), escapeHtml(say(about, 'title') || say(card, 'url'))) + more.join(''));
}

/** A heading, words, a picture and a button, by whichever names a card keeps them. */
function panel(card: Card): string {
  const heading = say(card, 'heading', 'header', 'productTitle');
  const words = [say(card, 'sponsorLabel'), say(card, 'subheading', 'subheader', 'textValue', 'productDescription')];
  const picture = image(say(card, 'backgroundImageSrc', 'productImageSrc', 'imageUrl'), '');
  return [
    picture && `<figure>${picture}</figure>`,
    heading && `<h2>${heading}</h2>`,
    ...words.map((one) => (/<p[\s>]/.test(one) ? one : paragraph(one))),
    card['productUrl'] === undefined
      ? button(card, 'buttonUrl', 'buttonText')
      : button(card, 'productUrl', 'productButton'),
  ].join('');
}

const CARDS: Readonly<Record<string, (card: Card) => string>> = {
  image: (card) => captioned(card, link(say(card, 'href'), image(say(card, 'src'), say(card, 'alt')))),
  gallery,
  html: (card) => say(card, 'html'),
  markdown: (card) =>
    say(card, 'markdown')
      .split(/\n{2,}/)
      .map((one) => paragraph(escapeHtml(one)))
      .join(''),
  code,
  embed: (card) => {
    const html = say(card, 'html') || paragraph(link(say(card, 'url'), escapeHtml(say(card, 'url'))));
    return say(card, 'caption') ? captioned(card, html) : html;
  },
  bookmark,
  hr: () => '<hr>',
  callout: (card) => `<blockquote><p>${say(card, 'calloutEmoji')} ${say(card, 'calloutText')}</p></blockquote>`,
  toggle: (card) => `<details><summary>${say(card, 'heading')}</summary>${say(card, 'content')}</details>`,
  button: (card) => button(card, 'buttonUrl', 'buttonText'),
  video: (card) => captioned(card, `<video controls src="${escapeHtml(say(card, 'src'))}"></video>`),
  audio: (card) =>
    `${paragraph(escapeHtml(say(card, 'title')))}<audio controls src="${escapeHtml(say(card, 'src'))}"></audio>`,
  file: (card) => {
    const words = escapeHtml(say(card, 'fileTitle') || say(card, 'fileName'));
    const caption = escapeHtml(say(card, 'fileCaption'));
    return paragraph(link(say(card, 'src'), words) + (caption && ` – ${caption}`));
  },
  header: panel,
  product: panel,
  'call-to-action': panel,
};
