/** Writes the documents of Ghost’s older editor as HTML, for posts that hold no HTML of their own. */
import { escapeHtml } from '../../../core/text/escape-html.ts';

type Payload = Record<string, unknown>;

interface Mobiledoc {
  markups: [tag: string, attributes?: string[]][];
  atoms: [name: string, text: string, payload?: Payload][];
  cards: [name: string, payload: Payload][];
  sections: unknown[];
}

/** Returns the HTML of a document and the names of cards in it that are not known; `undefined` where it is none. */
export function mobiledocToHtml(json: string): { html: string; unknown: string[] } | undefined {
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
  const unknown: string[] = [];
  return { html: sections.map((section) => writeSection(section, document, unknown)).join('\n'), unknown };
}

/** The kinds of sections (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). */
function writeSection(section: unknown, document: Mobiledoc, unknown: string[]): string {
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
  const [name, payload] = document.cards[Number(first)] ?? [];
  return name === undefined ? '' : writeCard(name, payload ?? {}, unknown);
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

function writeCard(name: string, payload: Payload, unknown: string[]): string {
  const say = (key: string) => (typeof payload[key] === 'string' ? (payload[key] as string) : '');
  const caption = say('caption') ? `<figcaption>${say('caption')}</figcaption>` : '';
  const picture = (src: string, alt: string) => `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  switch (name) {
    case 'image':
      return `<figure>${picture(say('src'), say('alt'))}${caption}</figure>`;
    case 'gallery': {
      const images = Array.isArray(payload['images']) ? (payload['images'] as Payload[]) : [];
      const shots = images.map(({ src, alt }) => `<figure>${picture(String(src ?? ''), String(alt ?? ''))}</figure>`);
      return `<figure class="gallery">${shots.join('')}${caption}</figure>`;
    }
    case 'html':
      return say('html');
    case 'markdown':
    case 'card-markdown':
      return say('markdown')
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
        .join('');
    case 'code':
      return `<pre><code${say('language') ? ` class="language-${escapeHtml(say('language'))}"` : ''}>${escapeHtml(say('code'))}</code></pre>`;
    case 'embed':
      return say('html') || `<p><a href="${escapeHtml(say('url'))}">${escapeHtml(say('url'))}</a></p>`;
    case 'bookmark':
      return `<p><a href="${escapeHtml(say('url'))}">${escapeHtml(String((payload['metadata'] as Payload | undefined)?.['title'] ?? say('url')))}</a></p>`;
    case 'hr':
      return '<hr>';
    case 'callout':
      return `<blockquote><p>${say('calloutEmoji')} ${say('calloutText')}</p></blockquote>`;
    case 'toggle':
      return `<details><summary>${say('heading')}</summary>${say('content')}</details>`;
    case 'paywall':
      return '';
    default:
      unknown.push(name);
      return '';
  }
}
