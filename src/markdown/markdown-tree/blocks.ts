/**
 * Notes of each block what a translation is compared by: a digest, which tells whether the source has changed since, and
 * the words, links and pictures.
 */
import { hash } from 'node:crypto';
import type { Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { BodyBlock } from '../../core/articles/body.ts';
import { placeInFile, renderingOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/**
 * Notes the digest and line of each top-level block of the tree in the rendering; blocks without words are left out.
 * The tree stays as it is.
 */
export function blocks() {
  return (tree: Root, file: VFile): void => {
    const addresses = definitionsOf(tree);
    renderingOf(file).blocks = tree.children.flatMap((node): BodyBlock[] => {
      const substance = substanceOf(wordsOf(node));
      if (substance === '') return [];
      const { links, pictures } = addressesOf(node, addresses);
      const formulas = formulasOf(node);
      return [
        {
          digest: digestOf(substance),
          line: placeInFile(file, node).line,
          kind: node.type === 'containerDirective' ? `:::${node.name}` : node.type,
          text: proseOf(node).trim(),
          ...lookOf(node),
          ...(links.length > 0 && { links }),
          ...(pictures.length > 0 && { pictures }),
          ...(formulas.length > 0 && { formulas }),
        },
      ];
    });
  };
}

/** What braces say of the look of a box; the rest of them is of one language, or compared by others. */
const LOOKS = ['type', 'width'];

function lookOf(node: RootContent): Pick<BodyBlock, 'look'> {
  const written = node.type === 'containerDirective' ? (node.attributes ?? {}) : {};
  const look = LOOKS.flatMap((name) => (written[name] ? [`${name}=${written[name]}`] : [])).join(' ');
  return look === '' ? {} : { look };
}

function definitionsOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  for (const { node } of markdownNodesOf(tree)) {
    // The first definition of a name counts (CommonMark 0.31.2, 4.7)
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
  }
  return found;
}

/** Returns the addresses of a block's links and pictures as written, in order; footnotes count as links. */
function addressesOf(block: RootContent, definitions: Map<string, string>): { links: string[]; pictures: string[] } {
  const links: string[] = [];
  const pictures: string[] = [];
  for (const { node } of markdownNodesOf({ type: 'root', children: [block] })) {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'linkReference') links.push(definitions.get(node.identifier) ?? '');
    if (node.type === 'footnoteReference') links.push(`[^${node.label ?? node.identifier}]`);
    if (node.type === 'image') pictures.push(node.url);
    if (node.type === 'imageReference') pictures.push(definitions.get(node.identifier) ?? '');
  }
  return { links, pictures };
}

function formulasOf(block: RootContent): string[] {
  return markdownNodesOf({ type: 'root', children: [block] }).flatMap(({ node }) =>
    node.type === 'math' || node.type === 'inlineMath' ? [node.value] : [],
  );
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective']);

/** Returns the words of a node that a translator translates, so without code; parts that stand apart are on lines. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return `\n${node.alt ?? ''}\n`;
  if (!('children' in node)) return '';
  const prose = node.children.map(proseOf).join('');
  return INLINE.has(node.type) ? prose : `${prose}\n`;
}

/**
 * Returns a digest of a text as four characters of base64url: 24 bits, enough to see that the words of a text have
 * changed.
 */
export function textDigest(text: string): string {
  return digestOf(substanceOf(text));
}

function digestOf(substance: string): string {
  return hash('sha256', substance, 'base64url').slice(0, 4);
}

/**
 * Keeps of a text what a translation depends on: letters, digits, signs such as % or $, and what makes one number
 * another: minus, point and comma.
 */
function substanceOf(text: string): string {
  const named = text.normalize('NFC').replace(/\{#[^{}]*\}/g, '');
  return (/\d/.test(named) ? numbersOf(named) : named).replace(/[^\p{L}\p{M}\p{N}\p{S}%]+/gu, ' ').trim();
}

function numbersOf(text: string): string {
  return text
    .replace(/-(?=\d)/g, '\u2212')
    .replace(/(?<=\d)\.(?=\d)/g, '\u02d9')
    .replace(/(?<=\d),(?=\d)/g, '\u00b8');
}

const CODE = new Set(['code', 'inlineCode', 'math', 'inlineMath']);

/** Returns all that is read or heard of a node: text, code, and the alternative texts of images. */
function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  // In code and formulas every character counts
  if (CODE.has(node.type) && 'value' in node) return Buffer.from(node.value).toString('hex');
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
