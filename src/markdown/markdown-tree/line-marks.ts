/** Marks of headings, lists and tasks that readers see, because Markdown wants them written otherwise. */
import { codePointName } from '../../core/text/code-point.ts';
import type { Mark } from '../syntax/marks.ts';
import { excerpt } from '../syntax/rendering.ts';

const LINE = String.raw`^[ \t\0]*(?:>[ \t\0]?)*`;
const UNSEEN = String.raw`[\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]`;
const BULLET = `[•◦▪▫‣⁃●○■□◆◇·・∙⚫➢➤✓✔]`;

const AS_TEXT = 'so readers see it as text';

/** The marks, each with its explanation, in the order in which they are tried. */
export const LINE_MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(`${LINE}(?<at>${UNSEEN}+)(?:#{1,6}|[-+*]|\\d{1,9}[.)]|>|\`{3})(?=[ \\t])`, 'gmu'),
    explain: ({ groups }) => unseen(groups?.['at'], 'before the mark', 'Delete it, so that the mark begins the line.'),
  },
  {
    pattern: new RegExp(`${LINE}(?:#{1,6}|[-+*]|\\d{1,9}[.)])(?:[ \\t]\\[[ xX]\\])?(?<at>${UNSEEN})(?=[^\\n])`, 'gmu'),
    explain: ({ groups }) => unseen(groups?.['at'], 'behind the mark', 'Write an ordinary space instead.'),
  },
  {
    pattern: new RegExp(String.raw`${LINE}(?<at>#{2,6})(?<words>[\p{L}\p{N}][^\n]*)`, 'gmu'),
    explain: ({ groups }) => [
      `Without a space behind its number signs this is no heading, ${AS_TEXT}.`,
      `Write ${groups?.['at']} ${excerpt(groups?.['words'] ?? '')}.`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LINE}(?<at>＃{1,6})[ \u3000]*(?<words>[^\s＃][^\n]*)`, 'gmu'),
    explain: ({ groups, 0: line }) =>
      /＃[ \u3000]|＃＃/u.test(line)
        ? [
            `The number sign “＃” is full-width, ${AS_TEXT}.`,
            `Write ${'#'.repeat(Math.max(2, groups?.['at']?.length ?? 2))} ${excerpt(groups?.['words'] ?? '')}.`,
          ]
        : undefined,
  },
  {
    pattern: new RegExp(String.raw`${LINE}[-+*]?[ \t]*(?<at>\[[xX ]?\])(?<words>[^\s([:\]\0][^\n]*)`, 'gmu'),
    explain: ({ groups }) =>
      groups?.['at'] === undefined || groups['at'] === '[]' || groups['words'] === undefined
        ? undefined
        : [
            `Without a space behind its box this is no task, ${AS_TEXT}.`,
            `Write - ${groups['at']?.toLowerCase()} ${excerpt(groups['words'])}.`,
          ],
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\n)${LINE}(?<at>(?<first>\d{1,9})[.)][ \t][^\n]*\n)[ \t>]*(?<second>\d{1,9})[.)][ \t]`,
      'gmu',
    ),
    explain: ({ groups }) =>
      Number(groups?.['second']) === Number(groups?.['first']) + 1
        ? [
            'A list that begins with another number than 1 needs an empty line above it, so readers see these lines as text.',
            `Leave an empty line above “${excerpt(groups?.['at'] ?? '')}”.`,
          ]
        : undefined,
  },
  {
    pattern: new RegExp(String.raw`${LINE}(?<at>[-+][\p{L}][^\n]*\n)[ \t>]*[-+]\p{L}`, 'gmu'),
    explain: ({ groups }) => [
      'Without a space behind each hyphen this is no list, so readers see these lines as one.',
      `Write - ${excerpt((groups?.['at'] ?? '').slice(1))}.`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LINE}(?<at>(?<bullet>${BULLET})[^\n]*\n)(?:[ \t>]*\n)?[ \t>]*\k<bullet>`, 'gmu'),
    explain: ({ groups }) => [
      `The sign “${groups?.['bullet']}” makes no list, so readers see these lines as text.`,
      `Write a hyphen and a space for it: - ${excerpt((groups?.['at'] ?? '').slice(1))}.`,
    ],
  },
  {
    pattern: new RegExp(String.raw`${LINE}(?<at>(?<dash>[–—−‐])[ \t]*\p{L}[^\n]*\n)[ \t>]*\k<dash>[ \t]*\p{L}`, 'gmu'),
    explain: ({ groups }) => [
      `Lines that begin with “${groups?.['dash']}” make no list, so readers see them as one line.`,
      `Write a hyphen and a space for a list: - ${excerpt((groups?.['at'] ?? '').slice(1))}. For speech, leave an empty line between the lines.`,
    ],
  },
  {
    pattern: new RegExp(
      String.raw`${LINE}(?<at>(?:\d{1,3}[.)](?=\p{L})|\(?\d{1,3}\)[ \t]*(?=\p{L})|[\d０-９]{1,3}[．、）]|[①-⑳])[^\n]*\n)[ \t>]*(?:\d{1,3}[.)]\p{L}|\(?\d{1,3}\)[ \t]*\p{L}|[\d０-９]{1,3}[．、）]|[①-⑳])`,
      'gmu',
    ),
    explain: ({ groups }) => [
      'These numbers make no list, so readers see the lines as one.',
      `Write the number, a full stop and a space: 1. ${excerpt((groups?.['at'] ?? '').replace(/^\(?(?:[\d０-９]+[.)．、）]|[①-⑳])[ \t]*/u, ''))}.`,
    ],
  },
];

function unseen(found: string | undefined, where: string, hint: string): [string, string] {
  const name = codePointName(found ?? '');
  return [
    `The character ${name}, which looks like a space or like nothing, stands ${where}, so readers see the mark as text.`,
    hint,
  ];
}
