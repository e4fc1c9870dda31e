/** Marks of emphasis and code that readers see, because Markdown wants them written otherwise. */
import type { Mark } from '../syntax/marks.ts';
import { excerpt } from '../syntax/rendering.ts';

/** The marks, each with its explanation, in the order in which they are tried. */
export const EMPHASIS_MARKS: readonly Mark[] = [
  {
    // Two rows of one length, neither inside a word: s**t
    pattern:
      /(?<![\p{L}\p{N}*_\0])(\*{2,3}|_{2,3})(?![*_])([^\n\0]{1,300}?)(?<![*_])\1(?![*_])|(?<=[\p{L}\p{N}])(\*{2,3})(?=[\p{Pi}\p{Ps}"'])([^\n\0]{1,300}?)\3(?![*_])/gu,
    explain: ([, row = '', words = '', other = '', more = '']) => {
      const [marks, text] = [row || other, (words || more).trim()];
      if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
      const tag = marks.length > 2 ? 'strong><em' : 'strong';
      const end = marks.length > 2 ? 'em></strong' : 'strong';
      return (words || more) === text
        ? [
            `The marks ${marks} around “${excerpt(text)}” touch letters and punctuation, so readers see them as text.`,
            `Write <${tag}>${excerpt(text)}</${end}>.`,
          ]
        : [
            `A space stands between the marks ${marks} and “${excerpt(text)}”, so readers see the marks as text.`,
            `Write ${marks}${excerpt(text)}${marks}.`,
          ];
    },
  },
  {
    pattern: /(?<=^|[\s(])([*_])(?=[^\s*_])([^*_\n\0]{1,300}?[^\s*_\0])[ \t]+\1(?=[\s.,;:!?)]|$)/gmu,
    explain: ([, mark = '', words = '']) => [
      `A space stands between the marks ${mark} and “${excerpt(words)}”, so readers see the marks as text.`,
      `Write ${mark}${excerpt(words)}${mark}.`,
    ],
  },
  {
    pattern: /(?<=^|\p{L}[ \t])([*_])[ \t]+(\p{L}[^*_\n\0]{0,300}?)[ \t]*\1(?=[.,;:!?)]|$)/gmu,
    explain: ([, mark = '', words = '']) => [
      `A space stands between the marks ${mark} and “${excerpt(words)}”, so readers see the marks as text.`,
      `Write ${mark}${excerpt(words)}${mark}.`,
    ],
  },
  {
    pattern: /(?<![\p{L}\p{N}*\0])\*\*(?=[\p{L}\p{N}])([^\n\0*]+)/gu,
    explain: ([, words = '']) => [
      `The bold text that ** opens before “${excerpt(words)}” is never closed, so readers see two asterisks.`,
      'Write ** where it ends, or \\*\\* for the asterisks themselves.',
    ],
  },
  {
    pattern: /(＊＊|＿＿)([^\n＊＿]+)\1|｀([^\n｀]+)｀/gu,
    explain: ([, row = '', words = '', code = '']) =>
      row
        ? [
            'These marks are full-width, so readers see them as text.',
            `Write **${excerpt(words)}** with the marks of ASCII.`,
          ]
        : ['These marks are full-width, so readers see them as text.', `Write \`${excerpt(code)}\` with backticks.`],
  },
];
