/** Takes out the ends of lines inside Chinese, Japanese and Yi, which browsers would print as spaces. */
import { eastAsianWidthType } from 'get-east-asian-width';
import type { Nodes, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { BLOCK_ELEMENTS } from '../raw-html/html-allow-list.ts';
import { renderingOf } from '../syntax/rendering.ts';

const WIDE = new Set(['fullwidth', 'wide', 'halfwidth']);
const BREAK = /[ \t]*\n[ \t]*/g;
const ENDS_RUN: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, 'br', 'img', 'input']);

/**
 * Removes the line breaks of the tree that print no space by CSS Text 4, 4.1.3 (segment break transformation), which no
 * browser follows whole: between two wide characters, none of them Hangul; and in Chinese, Japanese and Yi between one
 * and a mark such as “ or …, whose width depends on the language.
 */
export function segmentBreaks() {
  return (tree: Root, file: VFile): void => {
    if (!/[\u2E80-\uFFEF]|[\uD840-\uD88F]/.test(String(file.value))) return;
    const isEastAsian = /^(zh|ja|ii|yue)\b/.test(renderingOf(file).source.locale);
    for (const run of runsOf(tree)) {
      for (const [index, text] of run.entries()) {
        text.value = text.value.replace(BREAK, (found, at: number) => {
          const before = lastOf(text.value.slice(0, at), run, index);
          const after = firstOf(text.value.slice(at + found.length), run, index);
          return printsNothing(before, after, isEastAsian) ? '' : found;
        });
      }
    }
  };
}

/** Lists the texts that stand in one line of text together, across inline elements. */
function runsOf(node: Nodes, runs: Text[][] = [[]]): Text[][] {
  if (node.type === 'text') runs.at(-1)?.push(node);
  if (node.type !== 'root' && node.type !== 'element') return runs;
  if (node.type === 'element' && node.tagName === 'pre') runs.push([]);
  else {
    const isEnd = node.type === 'element' && ENDS_RUN.has(node.tagName);
    if (isEnd) runs.push([]);
    for (const child of node.children) runsOf(child, runs);
    if (isEnd) runs.push([]);
  }
  return runs;
}

function lastOf(before: string, run: Text[], index: number): string | undefined {
  for (let at = index, text = before; ; text = run[at]?.value ?? '') {
    if (text !== '') return [...text.slice(-2)].at(-1);
    if (--at < 0) return undefined;
  }
}

function firstOf(after: string, run: Text[], index: number): string | undefined {
  for (let at = index, text = after; ; text = run[at]?.value ?? '') {
    if (text !== '') return String.fromCodePoint(text.codePointAt(0) as number);
    if (++at >= run.length) return undefined;
  }
}

function printsNothing(before: string | undefined, after: string | undefined, isEastAsian: boolean): boolean {
  if (before === undefined || after === undefined) return false;
  const [first, second] = [isWide(before), isWide(after)];
  if (first && second) return true;
  return isEastAsian && ((first && isAmbiguousMark(after)) || (second && isAmbiguousMark(before)));
}

/** Emoji are wide too, and stand among words of any language. */
function isWide(character: string): boolean {
  const isOther = /[\p{sc=Hangul}\p{Emoji_Presentation}\s]/u.test(character) && character !== '\u3000';
  return !isOther && WIDE.has(eastAsianWidthType(character.codePointAt(0) as number));
}

function isAmbiguousMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character) && eastAsianWidthType(character.codePointAt(0) as number) === 'ambiguous';
}
