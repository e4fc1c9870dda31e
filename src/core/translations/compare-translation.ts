/** Compares a translation with its source, both sides read: what was lost, added, changed or never translated. */
import type { BodyBlock } from '../articles/body.ts';
import { addressProblems } from './address-problems.ts';
import { alignBlocks, type BlockPair } from './align-blocks.ts';
import { isKin } from './copied-text.ts';
import { copyProblems, isCopyOf } from './copy-problems.ts';
import { figureDifference } from './figure-differences.ts';
import type { Figure } from './figures.ts';
import { formulaProblems } from './formula-differences.ts';
import { shapeProblems } from './shape-problems.ts';
import type { TranslatedText, TranslationProblem } from './translated-text.ts';

/** Blocks of the source that have changed since it was translated, and whether others were taken away. */
export interface KnownChanges {
  changed: ReadonlySet<BodyBlock>;
  isShortened: boolean;
  /** Whether the texts of the front matter have changed. */
  texts: boolean;
}

/**
 * Returns what differs between a source and its translation that no translation changes. What an editor is told of as
 * changed since the translation is left out. An edition in the same language is no translation, and may be edited.
 *
 * @param story All languages of the story, the source first: any of them may have been copied.
 */
export function compareTranslation(
  source: TranslatedText,
  own: TranslatedText,
  story: readonly TranslatedText[],
  known: KnownChanges,
): TranslationProblem[] {
  if (isKin(source.locale, own.locale)) return [];
  const copied = copyProblems(own, story);
  if (isCopyOf(copied)) return copied;
  const lines = new Set(copied.map(({ line }) => line));
  const pairs = alignBlocks(source.blocks, own.blocks).filter((pair) => !isKnown(pair, known));
  return [
    ...copied,
    ...(known.texts ? [] : fieldProblems(source, own)),
    ...pairs.flatMap((pair) => figureProblems(pair, source, own)),
    ...formulaProblems(pairs, source),
    ...addressProblems(pairs, source, own, 'links'),
    ...addressProblems(pairs, source, own, 'pictures'),
    ...shapeProblems(pairs, source, own).filter(({ line }) => !lines.has(line)),
  ];
}

function isKnown({ source, own }: BlockPair, { changed, isShortened }: KnownChanges): boolean {
  return source.some((block) => changed.has(block)) || (isShortened && source.length === 0 && own.length > 0);
}

function figureProblems({ source, own }: BlockPair, from: TranslatedText, to: TranslatedText): TranslationProblem[] {
  const [first] = own;
  if (!first || source.length === 0) return [];
  const text = (blocks: BodyBlock[]) => blocks.map((block) => block.text).join('\n');
  return figureProblem(text(source), text(own), from, to).map((problem) => ({ ...problem, line: first.line }));
}

function fieldProblems(source: TranslatedText, own: TranslatedText): TranslationProblem[] {
  return own.fields.flatMap(({ field, text }) => {
    const theirs = source.fields.find((candidate) => candidate.field === field);
    return theirs ? figureProblem(theirs.text, text, source, own).map((problem) => ({ ...problem, field })) : [];
  });
}

function figureProblem(
  theirs: string,
  text: string,
  source: TranslatedText,
  own: TranslatedText,
): TranslationProblem[] {
  const difference = figureDifference(theirs, text, { source: source.locale, own: own.locale });
  if (!difference) return [];
  const { lost, added } = difference;
  return [
    {
      check: 'unlike-figures',
      message:
        added.length > 0
          ? `The figures differ from those in ${source.file}: it has ${listed(lost)}, this has ${listed(added)}.`
          : `${source.file} has ${listed(lost)} here, which this lacks.`,
      hint: 'Write the same numbers; how they are written, such as 1.5 million or 1,5 Mio., is the language’s own.',
    },
  ];
}

function listed(figures: Figure[]): string {
  const shown = figures.slice(0, 3).map(({ text }) => `“${text}”`);
  return shown.length < figures.length ? `${shown.join(', ')} and ${figures.length - 3} more` : shown.join(' and ');
}
