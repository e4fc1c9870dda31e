/**
 * Turns formulas into code that a drawing may stand for: a page prints their MathML (`body-parts.ts`), and feeds, search
 * and whatever knows text alone have the TeX. What can't be read is reported, and stays code.
 */
import type { Code, InlineMath, Math as MathBlock, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { reportMarks } from '../syntax/marks.ts';
import { wordsOnly } from '../syntax/prose.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';
import { STRAY_DOLLARS } from './formula-marks.ts';

/** A formula in a sentence that is wider than this can't be broken on a phone. */
const LONG = 60;
/** Two words in a row, one between spaces, or the punctuation of a sentence at its beginning: 5$, not 6$. */
const WORDS = /\p{L}{2,}[,.;:]?\s+\p{L}+|\s\p{L}{2,}\s|^[,.;:?!)]/u;

/** Gives formulas their HTML, where the newsroom has switched them on; a block of code named `math` is one, too. */
export function formulas() {
  return (tree: Root, file: VFile): void => {
    const { prose, source } = renderingOf(file);
    const isOn = source.formulas === true;
    if (isOn && source.markdown.includes('$')) reportMarks(STRAY_DOLLARS, 'stray-formula', wordsOnly(prose), file);
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type === 'code' && /^math$/i.test(node.lang ?? '')) {
        if (isOn) replaceMarkdown(parent, node, [turnBlock(ofCode(node), file)]);
        else reportOff(node, file);
      } else if (node.type === 'math') turnBlock(node, file);
      else if (node.type === 'inlineMath') turnInline(node, file);
    }
  };
}

function ofCode({ value, position }: Code): MathBlock {
  return { type: 'math', value, ...(position && { position }) };
}

function turnBlock(node: MathBlock, file: VFile): MathBlock {
  const number = draw(node, true, file);
  const code = { type: 'element' as const, tagName: 'code', properties: {}, children: [textOf(node)] };
  node.data = { hName: 'pre', hProperties: propertiesOf(number), hChildren: [code] };
  return node;
}

function turnInline(node: InlineMath, file: VFile): void {
  // GitHub's form, $`x`$
  node.value = node.value.replace(/^`(.*)`$/s, '$1').trim();
  const number = draw(node, false, file);
  node.data = { hName: 'code', hProperties: propertiesOf(number), hChildren: [textOf(node)] };
  if (number !== undefined) reportInline(node, file);
}

function textOf({ value }: InlineMath | MathBlock) {
  return { type: 'text' as const, value };
}

function propertiesOf(number: number | undefined) {
  return number === undefined ? {} : { dataDrawn: String(number) };
}

/** Notes the MathML of a formula; returns its number, or `undefined` where what is wrong with it was reported. */
function draw(node: InlineMath | MathBlock, isDisplay: boolean, file: VFile): number | undefined {
  const { drawings, libraries } = renderingOf(file);
  const formula = libraries.writeFormula?.(node.value, isDisplay);
  if (!formula) throw new Error('A body with formulas is rendered with what loadLibraries returns.');
  if ('mathml' in formula) {
    // What is wider than the page scrolls in a box, as a table does
    const box = `<div class="table-scroll formula" tabindex="0">${formula.mathml}</div>`;
    return drawings.push(isDisplay ? box : formula.mathml) - 1;
  }
  const { message, hint, at } = formula.fault;
  report(file, 'broken-formula', placeIn(node, at, file), `${message} The formula is printed as its code.`, hint);
  return undefined;
}

/** Returns the point of an offset in a formula, whose lines may stand in a list or a quotation. */
function placeIn(node: InlineMath | MathBlock, at: number, file: VFile): Point {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const source = sourceOf(file, node);
  const first = source.indexOf(node.value.split('\n')[0] ?? '');
  const before = node.value.slice(0, at).split('\n');
  const skipped = source.slice(0, Math.max(0, first)).split('\n').length - 1;
  const index = skipped + before.length - 1;
  const written = source.split('\n')[index] ?? '';
  const own = node.value.split('\n')[before.length - 1] ?? '';
  const indent = Math.max(0, written.indexOf(own)) + (before.at(-1)?.length ?? 0);
  return { line: line + index, column: (index === 0 ? column : 1) + indent };
}

function reportInline(node: InlineMath, file: VFile): void {
  const words = excerpt(node.value);
  if (isSentence(node.value))
    report(
      file,
      'stray-formula',
      node,
      `“${words}” stands between two dollar signs, so it is printed as a formula.`,
      'Write \\$ for a dollar sign. In a formula, words are written \\text{so}.',
    );
  else if (node.isDoubled)
    report(
      file,
      'stray-formula',
      node,
      `The formula “${words}” stands between pairs of dollars, and not on lines of its own.`,
      'Write one dollar on each side, or put the formula on lines of its own.',
    );
  else if (node.value.replace(/\\[a-zA-Z]+|[{}\s]/g, '').length > LONG)
    report(
      file,
      'stray-formula',
      node,
      `The formula “${words}” is too long for a line of text on a phone.`,
      'Put it on lines of its own, between $$ and $$.',
    );
}

/** Returns whether a formula is what stands between two prices: words without any sign of TeX, or half of a link. */
function isSentence(value: string): boolean {
  return /\]\(|\]\{\w+=/.test(value) || (!/[\\^_{}=]/.test(value) && WORDS.test(value));
}

function reportOff(node: Code, file: VFile): void {
  report(
    file,
    'foreign-syntax',
    node,
    'This formula is printed as its code.',
    'Switch formulas on with a line formulas: true in site.yaml. If readers should see the code, name its language “text”.',
  );
}
