/** The dollars of formulas that readers see: where formulas are off, and where they are on and written otherwise. */
import type { Mark } from '../syntax/marks.ts';
import { excerpt } from '../syntax/rendering.ts';

const OFF_HINT =
  'Switch formulas on with a line formulas: true in site.yaml, or write this one as code, between backticks, or as a picture: ![E = mc²](formula.svg).';

/** A command, a power or an index: between amounts of money stands none. */
const SIGN = /\\[a-z]{2,}|[\p{L}\p{N})}]\^[\p{L}\p{N}{(]|\p{L}_[\p{L}\p{N}{]/iu;

/** Formulas, where the newsroom has not switched them on. */
export const FORMULAS: readonly Mark[] = [
  {
    pattern: /\$\$(?=[^$\\^_={}+]{0,500}[\\^_={}+])(?<words>[^$]{1,500})\$\$/g,
    explain: ({ groups }) => [
      `The formula between $$ is printed as it is written: “${excerpt(groups?.['words'] ?? '')}”.`,
      OFF_HINT,
    ],
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$(?=[^\s$])(?<words>[^$\n]{1,200}?)(?<=\S)\$(?![\p{N}$])/gu,
    explain: ({ groups }) => {
      const words = groups?.['words'] ?? '';
      if (!SIGN.test(words)) return undefined;
      return [`The formula between dollars is printed as it is written: “${excerpt(words)}”.`, OFF_HINT];
    },
  },
];

/** Dollars that make no formula, where they are on. */
export const STRAY_DOLLARS: readonly Mark[] = [
  {
    pattern: /(?<!\$)\$\$(?!\$)(?<words>[^$]{0,500}[\\^_={}][^$]{0,500})(?:\$\$|$)/g,
    explain: ({ groups, 0: found }) => [
      `The two dollars before “${excerpt(groups?.['words'] ?? '')}” make no formula, so readers see them.`,
      found.endsWith('$$')
        ? 'Write $$ on lines of their own above and below it, and leave no line of it empty.'
        : 'Write $$ on a line of its own where the formula ends.',
    ],
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$(?!\$)(?<words>[^$\n]{1,200})(?<!\$)\$(?!\$)/gu,
    explain: ({ groups }) => {
      const words = groups?.['words'] ?? '';
      if (!SIGN.test(words)) return undefined;
      return /^\s|\s$/.test(words)
        ? [
            `A space stands between a dollar and the formula “${excerpt(words)}”, so readers see the dollars.`,
            `Write $${excerpt(words)}$.`,
          ]
        : [
            `A digit stands right behind the formula “${excerpt(words)}”, so readers see its dollars.`,
            'Write a space there.',
          ];
    },
  },
];
