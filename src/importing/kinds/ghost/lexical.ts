/** Writes the documents of Ghost’s newer editor as HTML, for posts that hold no HTML of their own. */
import { escapeHtml } from '../../../core/text/escape-html.ts';

interface LexicalNode {
  type?: unknown;
  children?: unknown;
  [key: string]: unknown;
}

/** How deep a document is followed. */
const DEEPEST = 60;

/** Returns the HTML of a document and the names of cards in it that are not known; `undefined` where it is none. */
export function lexicalToHtml(json: string): { html: string; unknown: string[] } | undefined {
  let root: unknown;
  try {
    root = (JSON.parse(json) as { root?: unknown }).root;
  } catch {
    return undefined;
  }
  if (typeof root !== 'object' || root === null) return undefined;
  const unknown: string[] = [];
  return { html: childrenOf(root as LexicalNode, 0, unknown), unknown };
}

function childrenOf(node: LexicalNode, depth: number, unknown: string[]): string {
  if (!Array.isArray(node.children) || depth > DEEPEST) return '';
  return node.children.map((child) => write(child as LexicalNode, depth + 1, unknown)).join('');
}

function write(node: LexicalNode, depth: number, unknown: string[]): string {
  if (typeof node !== 'object' || node === null) return '';
  const say = (name: string) => {
    const value = node[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const attribute = (name: string, key = name) => (say(key) ? ` ${name}="${escapeHtml(say(key))}"` : '');
  const inner = () => childrenOf(node, depth, unknown);
  const captioned = (html: string) =>
    `<figure>${html}${say('caption') ? `<figcaption>${say('caption')}</figcaption>` : ''}</figure>`;
  switch (node.type) {
    case 'text':
    case 'extended-text':
      return formatted(escapeHtml(say('text')), Number(node['format']) || 0);
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading': {
      const tag = /^h[1-6]$/.test(say('tag')) ? say('tag') : 'h2';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'list':
      return say('listType') === 'number' ? `<ol${attribute('start')}>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
      return `<a${attribute('href', 'url')}>${inner()}</a>`;
    case 'horizontalrule':
      return '<hr>';
    case 'image':
      return captioned(`<img${attribute('src')}${attribute('alt')}>`);
    case 'gallery': {
      const images = Array.isArray(node['images']) ? (node['images'] as Record<string, unknown>[]) : [];
      const shots = images.map(
        ({ src, alt }) => `<img src="${escapeHtml(String(src ?? ''))}" alt="${escapeHtml(String(alt ?? ''))}">`,
      );
      return `<figure class="gallery">${shots.map((shot) => `<figure>${shot}</figure>`).join('')}</figure>`;
    }
    case 'html':
      return say('html');
    case 'markdown':
      return say('markdown')
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
        .join('');
    case 'codeblock':
      return `<pre><code${say('language') ? ` class="language-${escapeHtml(say('language'))}"` : ''}>${escapeHtml(say('code'))}</code></pre>`;
    case 'embed':
      return say('html') || `<p><a${attribute('href', 'url')}>${escapeHtml(say('url'))}</a></p>`;
    case 'bookmark': {
      const metadata = (node['metadata'] ?? {}) as Record<string, unknown>;
      const title = typeof metadata['title'] === 'string' ? metadata['title'] : say('url');
      return `<p><a${attribute('href', 'url')}>${escapeHtml(title)}</a></p>`;
    }
    case 'callout':
      return `<blockquote><p>${say('calloutEmoji')} ${say('calloutText')}</p></blockquote>`;
    case 'toggle':
      return `<details><summary>${say('heading')}</summary>${say('content')}</details>`;
    case 'button':
      return `<p><a${attribute('href', 'buttonUrl')}>${escapeHtml(say('buttonText'))}</a></p>`;
    case 'video':
      return captioned(`<video controls${attribute('src')}></video>`);
    case 'audio':
      return `<p>${escapeHtml(say('title'))}</p><audio controls${attribute('src')}></audio>`;
    case 'file':
      return `<p><a${attribute('href', 'src')}>${escapeHtml(say('fileTitle') || say('fileName'))}</a></p>`;
    default:
      if (Array.isArray(node.children)) return inner();
      unknown.push(say('type'));
      return '';
  }
}

/** The bits of a text’s format. */
const FORMATS: readonly [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

function formatted(html: string, format: number): string {
  return FORMATS.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), html);
}
