/** Tells of paragraphs, lists and quotations that a translation has lost or added, and of those far too short or long. */
import type { BodyBlock } from '../articles/body.ts';
import { shortened } from '../text/shortened.ts';
import { type BlockPair, totalWeight } from './align-blocks.ts';
import type { TranslatedText, TranslationProblem } from './translated-text.ts';

/** How short and how long a paragraph may be, against the others of the same translation. */
const SHORT = 0.6;
const LONG = 1.75;
/** From so many letters on, lengths of paragraphs can be compared. */
const COMPARABLE = 100;

const NAMES: Record<string, string> = {
  paragraph: 'paragraph',
  list: 'list',
  table: 'table',
  blockquote: 'quotation',
  code: 'block of code',
  math: 'formula',
  footnoteDefinition: 'footnote',
};

/** Returns what paragraphs, lists and the like of a translation lack or have more than the source. */
export function shapeProblems(
  pairs: readonly BlockPair[],
  source: TranslatedText,
  own: TranslatedText,
): TranslationProblem[] {
  const both = pairs.filter((pair) => pair.source.length > 0 && pair.own.length > 0);
  const ratio = medianOf(both.filter(isComparable).map(ratioOf)) ?? 1;
  let line = own.blocks[0]?.line ?? 1;
  return pairs.flatMap((pair): TranslationProblem[] => {
    line = pair.own[0]?.line ?? line;
    if (pair.own.length === 0) return pair.source.flatMap((block) => lostBlock(block, line, source));
    if (pair.source.length === 0) return pair.own.flatMap((block) => addedBlock(block, source));
    return [
      ...lookProblems(pair, line, source),
      ...itemProblems(pair, line, source),
      ...quotationProblems(pair, line, source),
      ...lengthProblems(pair, line, ratio, source),
    ];
  });
}

function nameOf({ kind, pictures }: BodyBlock): string {
  if (kind === 'paragraph' && pictures) return 'picture';
  return kind.startsWith(':::') ? `“${kind}”` : (NAMES[kind] ?? 'block');
}

/** Headings are compared by a check of their own. */
function lostBlock(block: BodyBlock, line: number, source: TranslatedText): TranslationProblem[] {
  if (block.kind === 'heading') return [];
  return [
    {
      check: 'unlike-paragraphs',
      line,
      message: `The ${nameOf(block)} on line ${block.line} of ${source.file}${quoted(block)} has no translation after this.`,
      hint: 'Translate it, or take it out of the source too.',
    },
  ];
}

function addedBlock(block: BodyBlock, source: TranslatedText): TranslationProblem[] {
  if (block.kind === 'heading') return [];
  return [
    {
      check: 'unlike-paragraphs',
      line: block.line,
      message: `${source.file} has no ${nameOf(block)} that says this.`,
      hint: 'Take it out here, or put it into the source too.',
    },
  ];
}

function quoted({ text }: BodyBlock): string {
  return text === '' ? '' : ` (${shortened(text.replace(/\s+/g, ' ').trim())})`;
}

/** What lists, tables and charts are counted by. */
const PARTS: Record<string, string> = {
  list: 'items',
  table: 'cells with text',
  ':::chart': 'cells and lines with text',
  ':::numbers': 'lines with text',
  ':::timeline': 'lines with text',
  ':::related': 'links',
};

function itemProblems(
  { source: [theirs], own: [mine] }: BlockPair,
  line: number,
  source: TranslatedText,
): TranslationProblem[] {
  if (!theirs || !mine || !(theirs.kind in PARTS)) return [];
  const [before, after] = [theirs, mine].map(
    ({ text }) => text.split('\n').filter((item) => item.trim() !== '').length,
  );
  if (before === after) return [];
  return [
    {
      check: 'unlike-paragraphs',
      line,
      message: `This ${nameOf(theirs)} has ${after} ${PARTS[theirs.kind]}, that of ${source.file} on line ${theirs.line} has ${before}.`,
      hint: 'Bring what is missing, or take out what the source doesn’t have.',
    },
  ];
}

function lookProblems(
  { source: [theirs], own: [mine] }: BlockPair,
  line: number,
  source: TranslatedText,
): TranslationProblem[] {
  if (!theirs || !mine || theirs.kind !== mine.kind || theirs.look === mine.look) return [];
  const braces = theirs.look ? `{${theirs.look}}` : '';
  return [
    {
      check: 'unlike-paragraphs',
      line,
      message: `This ${nameOf(mine)} has ${mine.look ? `{${mine.look}}` : 'no braces'}, that of ${source.file} on line ${theirs.line} has ${braces || 'none'}.`,
      hint: braces ? `Write ${braces} here too.` : 'Take the braces away, or put them into the source too.',
    },
  ];
}

const MARKS = /[“”„«»「」『』‹›"‟‘’'—–]/u;

/** A quotation of four words or more; a single one may be a name or a title. */
const QUOTATION =
  /[“„«「『"‘](?=[^“”„«»「」『』"]*[\s\u3040-\u9fff])([^“”„«»「」『』"]{20,}|[\u3040-\u9fff]{8,})[”“»」』"]/u;

/** What somebody says stands in marks in every language, or behind a dash. */
function quotationProblems({ source, own }: BlockPair, line: number, { file }: TranslatedText): TranslationProblem[] {
  const text = (blocks: BodyBlock[]) => blocks.map((block) => block.text).join('\n');
  // The other way round, marks may stand around a name, as they often do in Japanese
  if (!QUOTATION.test(text(source)) || MARKS.test(text(own))) return [];
  return [
    {
      check: 'unlike-paragraphs',
      line,
      message: `${file} quotes somebody here, and nothing in this stands in quotation marks.`,
      hint: 'Put what was said into quotation marks, so that readers see who says it.',
    },
  ];
}

function lengthProblems(pair: BlockPair, line: number, ratio: number, { file }: TranslatedText): TranslationProblem[] {
  if (!isComparable(pair)) return [];
  const share = ratioOf(pair) / ratio;
  if (share >= SHORT && share <= LONG) return [];
  return [
    {
      check: 'unlike-paragraphs',
      line,
      message: `Against the other paragraphs, this is much ${share < 1 ? 'shorter' : 'longer'} than what it translates on line ${pair.source[0]?.line} of ${file}.`,
      hint:
        share < 1 ? 'Look whether something was left out.' : 'Look whether something was added, or stands here twice.',
    },
  ];
}

function isComparable({ source }: BlockPair): boolean {
  return totalWeight(source) >= COMPARABLE;
}

function ratioOf({ source, own }: BlockPair): number {
  return totalWeight(own) / totalWeight(source);
}

function medianOf(values: number[]): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
