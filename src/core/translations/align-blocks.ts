/** Finds which blocks of a translation are made from which blocks of its source. */
import type { BodyBlock } from '../articles/body.ts';
import { weightOf } from './text-weight.ts';

/** What belongs together: blocks of the source, and blocks of the translation; either can be none. */
export interface BlockPair {
  source: BodyBlock[];
  own: BodyBlock[];
}

/** What a block without a counterpart costs; a pair that fits costs next to nothing. */
const ALONE = 1.1;
/** What it costs to take two paragraphs for one, besides how badly they fit. */
const JOINED = 0.35;
/** How badly they may fit at most, as a logarithm: otherwise one of the two is missing. */
const JOINABLE = 0.12;

/** Each way in which the next blocks can belong together: so many of the source, so many of the translation. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/**
 * Pairs the blocks of a source with those of its translation, both in their order, as W. Gale and K. Church pair
 * sentences (A Program for Aligning Sentences in Bilingual Corpora, 1993): the pairs that fit best by length, here also
 * by kind and addresses.
 */
export function alignBlocks(source: readonly BodyBlock[], own: readonly BodyBlock[]): BlockPair[] {
  const ratio = Math.max(1, totalWeight(own)) / Math.max(1, totalWeight(source));
  const [left, right] = [source.map((block) => itemOf(block, ratio)), own.map((block) => itemOf(block, 1))];
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width).fill(Infinity);
  const price = (row: number, column: number, [down, across]: readonly [number, number]) => {
    if (row + down > left.length || column + across > right.length) return Infinity;
    return (costs[(row + down) * width + column + across] ?? 0) + costOf(left, row, down, right, column, across);
  };
  for (let row = left.length; row >= 0; row--) {
    for (let column = right.length; column >= 0; column--) {
      const isEnd = row === left.length && column === right.length;
      costs[row * width + column] = isEnd ? 0 : Math.min(...STEPS.map((step) => price(row, column, step)));
    }
  }
  const pairs: BlockPair[] = [];
  for (let row = 0, column = 0; row < left.length || column < right.length; ) {
    const cost = costs[row * width + column];
    const [down, across] = STEPS.find((step) => price(row, column, step) === cost) ?? STEPS[0];
    pairs.push({ source: source.slice(row, row + down), own: own.slice(column, column + across) });
    row += down;
    column += across;
  }
  return pairs;
}

/** What is compared of a block. */
interface Item {
  kind: string;
  /** How much it says, or would say in the other language. */
  weight: number;
  links: number;
  pictures: number;
}

function itemOf({ kind, text, links = [], pictures = [] }: BodyBlock, ratio: number): Item {
  return { kind, weight: weightOf(text) * ratio, links: links.length, pictures: pictures.length };
}

function costOf(left: Item[], row: number, down: number, right: Item[], column: number, across: number): number {
  const [a, b] = [left[row], right[column]];
  if (down === 0 || across === 0 || !a || !b) return ALONE * (down + across);
  if (a.kind !== b.kind) return Infinity;
  const isJoined = down + across > 2;
  const [a2, b2] = [down > 1 ? left[row + 1] : undefined, across > 1 ? right[column + 1] : undefined];
  if (isJoined && (a.kind !== 'paragraph' || (a2 ?? b2)?.kind !== 'paragraph')) return Infinity;
  const sum = (part: 'weight' | 'links' | 'pictures') => [a[part] + (a2?.[part] ?? 0), b[part] + (b2?.[part] ?? 0)];
  const [before = 0, after = 0] = sum('weight');
  const difference = Math.min(2, Math.abs(Math.log((after + 20) / (before + 20))));
  if (isJoined && difference > JOINABLE) return Infinity;
  const [links, ownLinks] = sum('links');
  const [pictures, ownPictures] = sum('pictures');
  return difference + (links === ownLinks ? 0 : 0.3) + (pictures === ownPictures ? 0 : 0.6) + (isJoined ? JOINED : 0);
}

/** What several blocks say together. */
export function totalWeight(blocks: readonly BodyBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + weightOf(text), 0);
}
