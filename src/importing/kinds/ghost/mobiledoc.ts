/** Writes the documents of Ghost’s older editor as HTML, for posts that hold no HTML of their own. */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import { type Card, cardToHtml, FOR_SUBSCRIBERS, wordsOfCard } from './card-html.ts';
import type { WrittenDocument } from './lexical.ts';

interface Mobiledoc {
  markups: [tag: string, attributes?: string[]][];
  atoms: [name: string, text: string, payload?: Card][];
  cards: [name: string, payload: Card][];
  sections: unknown[];
}

/** Returns the HTML of a document and what was left out of it; `undefined` where it is none. */
export function mobiledocToHtml(json: string): WrittenDocument | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  const sections = (parsed as Partial<Mobiledoc> | null)?.sections;
  if (!Array.isArray(sections)) return undefined;
  const { markups, atoms, cards } = parsed as Partial<Mobiledoc>;
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  const document = { markups: list(markups), atoms: list(atoms), cards: list(cards), sections };
  const left: WrittenDocument['left'] = [];
  return { html: sections.map((section) => writeSection(section, document, left)).join('\n'), left };
}

/** The kinds of sections (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). */
function writeSection(section: unknown, document: Mobiledoc, left: WrittenDocument['left']): string {
  if (!Array.isArray(section)) return '';
  const [kind, first, second] = section as unknown[];
  const tag = (name: unknown, usual: string) =>
    /^(?:h[1-6]|p|blockquote|aside|ul|ol)$/.test(String(name)) ? String(name) : usual;
  if (kind === 1) {
    const name = tag(first, 'p');
    const inner = writeMarkers(second, document);
    return name === 'aside' || name === 'blockquote'
      ? `<blockquote><p>${inner}</p></blockquote>`
      : `<${name}>${inner}</${name}>`;
  }
  if (kind === 2) return `<p><img src="${escapeHtml(String(first))}"></p>`;
  if (kind === 3) {
    const items = Array.isArray(second) ? second : [];
    const name = tag(first, 'ul');
    return `<${name}>${items.map((item) => `<li>${writeMarkers(item, document)}</li>`).join('')}</${name}>`;
  }
  const [name = `number ${first}`, payload = {}] = document.cards[Number(first)] ?? [];
  const card = FOR_SUBSCRIBERS.test(name) ? undefined : cardToHtml(name, payload);
  if (card === undefined) left.push({ name, words: wordsOfCard(payload) });
  return card ?? '';
}

function writeMarkers(markers: unknown, { markups, atoms }: Mobiledoc): string {
  if (!Array.isArray(markers)) return '';
  const open: string[] = [];
  let html = '';
  for (const [kind, opened, closes, value] of markers as [number, number[], number, unknown][]) {
    for (const index of Array.isArray(opened) ? opened : []) {
      const [tag = 'span', attributes = []] = markups[index] ?? [];
      const name = /^[a-z0-9]{1,12}$/i.test(tag) ? tag : 'span';
      const href = attributes[attributes.indexOf('href') + 1];
      html += attributes.includes('href') ? `<${name} href="${escapeHtml(String(href))}">` : `<${name}>`;
      open.push(name);
    }
    const [atom, text] = kind === 1 ? (atoms[Number(value)] ?? []) : [];
    html += kind === 1 ? (atom === 'soft-return' ? '<br>' : escapeHtml(text ?? '')) : escapeHtml(String(value ?? ''));
    for (let count = Number(closes) || 0; count > 0; count--) {
      const name = open.pop();
      if (name !== undefined) html += `</${name}>`;
    }
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
