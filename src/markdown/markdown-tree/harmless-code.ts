/** Writes code of the Markdown alternate as HTML where other readers may find its backticks elsewhere than we do. */
import type { Link, Nodes, Root, RootContent } from 'mdast';
import { codeElement, isAlive, isPlainCode, isPlainText } from '../../core/text/harmless-code.ts';

/** An address in which nobody finds the end of a link, or code; markers wait for theirs. */
const PLAIN_ADDRESS = /^(?:\0\w+:[\w.~!*'()%-]*\0|[\w./#?=&%:,;+-]*)$/;
/** In the text of a link, some readers forget the backslashes before brackets. */
const BRACKET = /[[\]]/;

/**
 * Replaces code with tags or links by elements of HTML in each paragraph, heading and table that holds more than plain
 * words, links and code. What readers take for a bare address, for code or for a cell differs there, and one backtick
 * more or less would bring the code to life. Changes the tree.
 */
export function keepCodeHarmless(tree: Root): void {
  for (const node of tree.children) keepIn(node);
}

function keepIn(node: RootContent): void {
  if (!('children' in node)) return;
  const isWhole = node.type === 'paragraph' || node.type === 'heading' || node.type === 'table';
  if (!isWhole) for (const child of node.children) keepIn(child);
  else if (hasLiveCode(node) && !node.children.every(isPlain)) replaceCode(node);
}

function hasLiveCode(node: Nodes): boolean {
  if (node.type === 'inlineCode') return isAlive(node.value);
  return 'children' in node && node.children.some(hasLiveCode);
}

function isPlain(node: RootContent): boolean {
  switch (node.type) {
    case 'text':
      return isPlainText(node.value);
    case 'inlineCode':
      return isPlainCode(node.value);
    case 'link':
      return (
        PLAIN_ADDRESS.test(node.url) &&
        isPlainText(node.title ?? '') &&
        (isBare(node) || (node.children.every(isPlain) && !hasBrackets(node)))
      );
    case 'image': {
      const words = `${node.title ?? ''}${node.alt ?? ''}`;
      return PLAIN_ADDRESS.test(node.url) && isPlainText(words) && !BRACKET.test(words);
    }
    case 'footnoteReference':
      return /^[\w-]+$/.test(node.identifier);
    case 'break':
      return true;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'tableRow':
    case 'tableCell':
      return node.children.every(isPlain);
    default:
      return false;
  }
}

/** Returns whether a link is its address alone, which is written between `<` and `>`. */
function isBare({ url, children: [only, ...others] }: Link): boolean {
  return only?.type === 'text' && only.value === url && others.length === 0;
}

function hasBrackets(node: Nodes): boolean {
  if (node.type === 'text') return BRACKET.test(node.value);
  return 'children' in node && node.children.some(hasBrackets);
}

function replaceCode(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'inlineCode') replaceCode(child);
    else if (isAlive(child.value)) node.children[index] = { type: 'html', value: codeElement(child.value) };
  }
}
