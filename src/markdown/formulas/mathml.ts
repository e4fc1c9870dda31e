/**
 * Writes TeX as MathML Core (W3C). Only bodies that hold a formula load this module, since Temml takes 70 ms to load. What
 * Temml writes is parsed as a browser would, and reduced to a list of elements and attributes.
 */
import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import temml, { type Options } from 'temml';
import { VFile } from 'vfile';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { Formula, FormulaFault, Libraries } from '../syntax/libraries.ts';
import { faultOf, foreignCommand } from './formula-faults.ts';
import { reduceMathml } from './mathml-tree.ts';

/** The most characters of a formula, and of its MathML. */
const LIMITS = { tex: 4000, mathml: 100_000 };

/** Sizes in em, and how many macros a formula may expand: Temml's own macros expand to one another. */
/** Temml 0.13.5 raises what \overset puts above letters, as if it were an exponent. */
const MACROS = { '\\overset': '\\stackrel' };

const OPTIONS: Options = {
  throwOnError: true,
  strict: false,
  trust: false,
  maxSize: [20, 20],
  maxExpand: 500,
  // Browsers break no formula alike
  wrap: 'none',
};

const parse = rehypeRaw();

/** Writes TeX as MathML, without styles: looks are classes that begin with `m-`. It never throws. */
export const writeFormula: NonNullable<Libraries['writeFormula']> = (tex, isDisplay): Formula => {
  if (tex.length > LIMITS.tex) return { fault: tooLong(tex.length) };
  const foreign = foreignCommand(tex);
  if (foreign) return { fault: foreign };
  try {
    const written = temml.renderToString(tex, { ...OPTIONS, macros: { ...MACROS }, displayMode: isDisplay });
    if (written.length > LIMITS.mathml) return { fault: tooLong(written.length) };
    const raw = { type: 'raw', value: written } as unknown as RootContent;
    const tree = parse({ type: 'root', children: [raw] }, new VFile()) as Root;
    const inner = toHtml(reduceMathml(tree), { allowParseErrors: true });
    const display = isDisplay ? ' display="block"' : '';
    return { mathml: `<math${display} alttext="${escapeHtml(tex)}">${inner}</math>` };
  } catch (error) {
    return { fault: faultOf(error, tex) };
  }
};

function tooLong(length: number): FormulaFault {
  return {
    message: `This formula takes ${length.toLocaleString('en')} characters, which is more than a page can show.`,
    hint: 'Divide it into several.',
    at: 0,
  };
}
