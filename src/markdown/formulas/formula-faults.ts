/** Says what is wrong with a formula, in the words of an editor rather than of a parser. */
import { didYouMean, suggest } from '../../core/text/suggest.ts';
import type { FormulaFault } from '../syntax/libraries.ts';
import { excerpt } from '../syntax/rendering.ts';
import { COMMANDS } from './commands.ts';

const COLOURS = /^\\(?:color|textcolor|colorbox|fcolorbox|definecolor|pagecolor)$/;
const DEFINITIONS =
  /^\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|newenvironment|DeclareMathOperator)$/;
/** Links, attributes, files, numbers by which lines call each other, and looks that no browser draws by MathML Core. */
const FOREIGN =
  /^\\(?:href|url|class|id|style|data|html\w*|includegraphics|label|(?:eq)?ref|require|phase|longdiv|angln?|cancelto|textcircled|reflectbox|[rl]lap|clap|math[rl]lap|raisebox)$/;

/** Returns the fault of the first command that no formula may hold here. */
export function foreignCommand(tex: string): FormulaFault | undefined {
  for (const { 0: command, index: at } of tex.matchAll(/\\(?:[a-zA-Z]+|.)/gs)) {
    if (COLOURS.test(command))
      return {
        message: `“${command}” sets a colour, and colours belong to the site, which is light or dark.`,
        hint: 'Take it away with its colour, and leave the braces around the formula.',
        at,
      };
    if (DEFINITIONS.test(command))
      return {
        message: `“${command}” defines a command, which a formula can’t do here.`,
        hint: 'Write it in full.',
        at,
      };
    if (FOREIGN.test(command))
      return { message: `“${command}” can’t be printed in a formula here.`, hint: 'Take it away.', at };
  }
  const environment = /\\begin\{CD\}/.exec(tex);
  if (!environment) return undefined;
  return {
    message: 'Commutative diagrams (“CD”) can’t be printed in a formula here.',
    hint: 'Save the diagram as an SVG beside the story, and write it as a picture.',
    at: environment.index,
  };
}

interface Reading {
  pattern: RegExp;
  say(found: RegExpExecArray): [message: string, hint: string];
}

const READINGS: readonly Reading[] = [
  {
    pattern: /Unsupported function name: (\\[a-zA-Z]+|\\.)/,
    say: ([, name = '']) => [
      `There is no command “${name}” in formulas.`,
      `${suggest(name, COMMANDS) === undefined ? '' : `${didYouMean(name, COMMANDS)} `}Words in a formula are written \\text{so}.`,
    ],
  },
  {
    pattern: /^ *Double (super|sub)script/,
    say: ([, kind]) =>
      kind === 'super'
        ? ['Two exponents follow each other, so it is not clear what is raised.', 'Write braces: {x^2}^3 or x^{2^3}.']
        : [
            'Two indices follow each other, so it is not clear which belongs to which.',
            'Write braces: x_{1,2} or x_{1_2}.',
          ],
  },
  {
    pattern: /Expected '\\right', got/,
    say: () => ['A “\\left” has no “\\right”.', 'Write \\right) where the bracket ends, or take \\left away.'],
  },
  {
    pattern: /got '\\right'/,
    say: () => ['A “\\right” has no “\\left”.', 'Write \\left( where the bracket begins, or take \\right away.'],
  },
  {
    pattern: /(?:No such environment|\{\w+\} can be used only in display mode)(?:: ([\w*]+))?/,
    say: ([, name]) =>
      name === undefined
        ? ['This stands only in a formula on lines of its own.', 'Write it between $$ and $$, on lines of their own.']
        : [
            `There is no environment “${excerpt(name)}” in formulas.`,
            'Known are aligned, cases, matrix, pmatrix, bmatrix, array and others of AMS-LaTeX.',
          ],
  },
  {
    pattern: /\\tag works only in display mode/,
    say: () => [
      'A number stands only beside a formula on lines of its own.',
      'Write it between $$ and $$, on lines of their own.',
    ],
  },
  {
    pattern: /Mismatch: (\\begin\{[\w*]+\}) matched by (\\end\{[\w*]+\})/,
    say: ([, begin = '', end = '']) => [
      `“${begin}” is ended by “${end}”.`,
      `Write ${begin.replace('begin', 'end')} where it ends.`,
    ],
  },
  {
    pattern: /Expected & or \\\\/,
    say: () => ['A “\\begin{…}” is never ended.', 'Write \\end{…} with the same name where it ends.'],
  },
  {
    pattern: /expected '\}'|Expected '\}'|Expected group|Cannot read/,
    say: () => [
      'Something is missing: a brace { is never closed, or a command or sign such as ^ has nothing behind it.',
      'Write } where the brace ends, and in braces what belongs to a command: \\frac{1}{2}, \\sqrt{x}, x^{2}.',
    ],
  },
  {
    pattern: /Expected 'EOF', got '(.)'/,
    say: ([, sign = '']) => [
      `“${sign}” has no meaning here.`,
      sign === '}' ? 'Take it away, or write { where the brace begins.' : `Write \\${sign} for the sign itself.`,
    ],
  },
  {
    pattern: /'\$' in math mode/,
    say: () => ['A dollar stands inside the formula.', 'Write \\$ for the sign itself.'],
  },
  {
    pattern: /Too many expansions|call stack/,
    say: () => ['This formula is too deep or calls itself.', 'Divide it into simpler ones.'],
  },
];

/** Returns what an error of Temml says of a formula. */
export function faultOf(error: unknown, tex: string): FormulaFault {
  const told = error instanceof Error ? error.message : String(error);
  const position = (error as { position?: unknown }).position;
  const at = typeof position === 'number' ? Math.min(position, Math.max(0, tex.length - 1)) : 0;
  for (const { pattern, say } of READINGS) {
    const found = pattern.exec(told);
    if (!found) continue;
    const [message, hint] = say(found);
    return { message, hint, at };
  }
  const [words = ''] = told.trim().split(/ at (?:position|end)|\n/);
  return {
    message: `This formula can’t be read: ${words}.`,
    hint: 'Look it up in a reference of LaTeX, or write it more simply.',
    at,
  };
}
