/** Compares the formulas of a text and its translation: signs are the same in every language, words in them are not. */
import { shortened } from '../text/shortened.ts';
import type { BlockPair } from './align-blocks.ts';
import type { TranslatedText, TranslationProblem } from './translated-text.ts';

/** Returns a problem for each paragraph whose formulas are others than in the source. */
export function formulaProblems(pairs: readonly BlockPair[], source: TranslatedText): TranslationProblem[] {
  return pairs.flatMap((pair): TranslationProblem[] => {
    const [first] = pair.own;
    if (!first || pair.source.length === 0) return [];
    const formulas = (blocks: BlockPair['own']) => blocks.flatMap((block) => block.formulas ?? []);
    const [theirs, mine] = [formulas(pair.source), formulas(pair.own)];
    const lost = without(theirs, mine)[0];
    const added = without(mine, theirs)[0];
    const written = lost ?? added;
    if (written === undefined) return [];
    const name = `“${shortened(written.replace(/\s+/g, ' '))}”`;
    return [
      {
        check: 'unlike-formulas',
        line: first.line,
        message:
          lost === undefined
            ? `${source.file} has no formula ${name} here.`
            : added === undefined
              ? `${source.file} has the formula ${name} here, which this lacks.`
              : `The formula ${name} of ${source.file} is another here: “${shortened(added.replace(/\s+/g, ' '))}”.`,
        hint: 'Write the same formula; only words in \\text{…} and the sign of decimals are the language’s own.',
      },
    ];
  });
}

/** Returns the formulas of one side that the other lacks. */
function without(formulas: readonly string[], others: readonly string[]): string[] {
  const rest = others.map(signsOf);
  return formulas.filter((formula) => {
    const at = rest.indexOf(signsOf(formula));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Returns a formula without spaces, words, and what writes decimals: 3.14 and 3{,}14 are the same. */
function signsOf(formula: string): string {
  return formula
    .replace(/\\(?:text|textrm|textit|textbf|mathrm|operatorname)\s*\{[^{}]*\}/g, '\\text')
    .replace(/(?<=\d)(?:\{,\}|,|\.|\{\.\})(?=\d)/g, '.')
    .replace(/\s+/g, '');
}
