/**
 * Reads formulas: `$…$` in a sentence and `$$…$$` on lines of its own. The rule is Pandoc's (User's Guide,
 * `tex_math_dollars`), so that amounts of money stay what they are. `micromark-extension-math` knows another rule, runs to
 * the end of the text where a formula is never closed, and brings KaTeX along.
 */
import type { Processor } from 'unified';
import { tokenizeDisplayFormula } from './display-formula.ts';
import { DOLLAR } from './formula-codes.ts';
import { formulaNodes } from './formula-nodes.ts';
import { tokenizeInlineFormula } from './inline-formula.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaFlow: 'formulaFlow';
    formulaText: 'formulaText';
    formulaMark: 'formulaMark';
    formulaValue: 'formulaValue';
  }
}

/** Adds the syntax of formulas to the parser of a unified processor. */
export function formulaSyntax(this: Processor): undefined {
  const data = this.data();
  const syntax = {
    flow: { [DOLLAR]: { name: 'formulaFlow', tokenize: tokenizeDisplayFormula, concrete: true } },
    text: { [DOLLAR]: { name: 'formulaText', tokenize: tokenizeInlineFormula } },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaNodes];
}
