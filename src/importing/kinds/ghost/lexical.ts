/** Writes the documents of Ghost’s newer editor as HTML, for posts that hold no HTML of their own. */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import { cardToHtml, FOR_SUBSCRIBERS, wordsOfCard } from './card-html.ts';

interface LexicalNode {
  type?: unknown;
  children?: unknown;
  [key: string]: unknown;
}

/** A document as HTML. */
export interface WrittenDocument {
  html: string;
  /** The cards that are not known, or were for subscribers alone: their names and their words. */
  left: { name: string; words: string }[];
}

/** How deep a document is followed. */
const DEEPEST = 60;

/** Returns the HTML of a document and what was left out of it; `undefined` where it is none. */
export function lexicalToHtml(json: string): WrittenDocument | undefined {
  let root: unknown;
  try {
    root = (JSON.parse(json) as { root?: unknown }).root;
  } catch {
    return undefined;
  }
  if (typeof root !== 'object' || root === null) return undefined;
  const left: WrittenDocument['left'] = [];
  return { html: childrenOf(root as LexicalNode, 0, left), left };
}

function childrenOf(node: LexicalNode, depth: number, left: WrittenDocument['left']): string {
  if (!Array.isArray(node.children)) return '';
  if (depth <= DEEPEST) return node.children.map((child) => write(child as LexicalNode, depth + 1, left)).join('');
  left.push({ name: 'too deep', words: wordsOfCard(node.children) });
  return '';
}

function write(node: LexicalNode, depth: number, left: WrittenDocument['left']): string {
  if (typeof node !== 'object' || node === null) return '';
  const say = (name: string) => {
    const value = node[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const attribute = (name: string, key = name) => (say(key) ? ` ${name}="${escapeHtml(say(key))}"` : '');
  const inner = () => childrenOf(node, depth, left);
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
      return `<a${attribute('href', 'url')}${attribute('title')}>${inner()}</a>`;
  }
  const type = say('type');
  const card = FOR_SUBSCRIBERS.test(type) ? undefined : cardToHtml(type, node);
  if (card !== undefined) return card;
  if (Array.isArray(node.children)) return inner();
  if (say('text') !== '') return escapeHtml(say('text'));
  left.push({ name: type, words: wordsOfCard(node) });
  return '';
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
