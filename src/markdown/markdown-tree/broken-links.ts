/** Warns of links, pictures and references that stayed text because they are not written as Markdown asks. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { codePointName } from '../../core/text/code-point.ts';
import { type Mark, reportMarks } from '../syntax/marks.ts';
import { excerpt, renderingOf } from '../syntax/rendering.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const SPACE = '[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]';
const LABEL = String.raw`(?<mark>!?)(?<![\p{L}\p{N}])\[(?<label>[^\][\n]*(?:\n[^\][\n]+)?)\]`;
const ENDINGS = 'md|html?|pdf|jpe?g|png|gif|webp|avif|svg|tiff?|docx?|xlsx?|zip|mp[34]';
const ADDRESS = String.raw`(?<address>(?:https?:|mailto:|www\.|\.{0,2}\/|#)[^\s()[\]]+|[^\s()[\]]+\.(?:${ENDINGS})(?:[?#][^\s()[\]]*)?)`;

/** Returns a shape whose message ends “…, so readers see the link as plain text.” */
function shape(pattern: string, explain: (groups: Groups) => readonly [why: string, remedy: string] | undefined): Mark {
  return {
    pattern: new RegExp(pattern, 'gmu'),
    explain: ({ groups = {} }) => {
      const said = explain(groups);
      const what = groups['mark'] ? 'picture' : 'link';
      return said && [`${said[0]}, so readers see the ${what} as plain text.`, said[1]];
    },
  };
}

/** Ways in which links are miswritten (CommonMark 0.31.2, 6.3), in the order in which they are tried. */
const SHAPES: Mark[] = [
  shape(String.raw`${LABEL}\((?<address>[^()\s]+)\s+=\d*x\d*\)`, ({ mark, label, address }) => [
    'An address takes no size',
    `Write ${mark}[${label}](${address}): the sizes of pictures are made for you.`,
  ]),
  shape(
    String.raw`${LABEL}\((?<address>[^()\s]+)\s+[“”„‟«»‘’‚](?<title>[^()]*?)[“”„‟«»‘’‚]?\)`,
    ({ mark, label, address, title }) => [
      'The quotation marks are not straight',
      `Write straight ones: ${mark}[${label}](${address} "${title}").`,
    ],
  ),
  shape(String.raw`${LABEL}\((?<address>[^()\s]+(?:${SPACE}+(?:[^()\s"']|\([^()\n"']*\))+)+)\)`, ({ address = '' }) =>
    spaced(address),
  ),
  shape(
    String.raw`${LABEL}\((?<address>(?:https?:|www\.|\.{0,2}\/)[^\s()]*\n[^\s()]*)\)`,
    ({ mark, label, address = '' }) => [
      'The address goes on in the next line',
      `Write it in one line: ${mark}[${label}](${address.replace(/\s+/g, '')}).`,
    ],
  ),
  shape(String.raw`${LABEL}\s+\(${ADDRESS}\)`, ({ mark, label, address }) => [
    'A space stands between the two brackets',
    `Take it away: ${mark}[${label}](${address}).`,
  ]),
  shape(String.raw`(?<mark>!?)\((?<label>[^()\n]+)\)\[${ADDRESS}\]`, ({ mark, label, address }) => [
    'The two kinds of brackets have changed places',
    `Write ${mark}[${label}](${address}).`,
  ]),
  shape(
    String.raw`(?<mark>!?)\[\[(?<address>[^\][|\n]*\p{L}[^\][|\n]*)(?:\|(?<label>[^\][\n]*))?\]\]`,
    ({ mark, label, address = '' }) =>
      /^[_\0]?toc[_\0]?$/i.test(address)
        ? undefined
        : [
            'Double brackets are not Markdown',
            isAddress(address)
              ? `Write ${mark}[${labelOf(label, mark)}](${address}).`
              : `Write the words and the address of what you mean: [${label || address}](../story/en.md).`,
          ],
  ),
  shape(
    String.raw`${LABEL}\((?<address>(?:https?:|www\.)[^\s\n]*\([^\s()]*)\)?(?!\))`,
    ({ mark, label, address = '' }) => [
      'A round bracket in the address is never closed',
      `Write %28 for it: ${mark}[${label}](${address.replace('(', '%28')}).`,
    ],
  ),
  shape(String.raw`${LABEL}\(${ADDRESS}(?![^\s]*\))`, ({ mark, label, address }) => [
    'The round bracket behind the address is missing',
    `Write ${mark}[${label}](${address}).`,
  ]),
  {
    pattern:
      /(?<![\p{L}\p{N}\]\0])(?<mark>!?)\[(?<label>[^\][\n\0]*\p{L}[^\][\n\0]*)\]\[(?!\^)(?<name>[^\][\n\0]*)\]/gu,
    explain: ({ groups = {} }) => [
      `Nothing in this text says where “${excerpt(groups['name'] || (groups['label'] ?? ''))}” leads, so readers see the brackets.`,
      `Write the address itself, ${groups['mark']}[${excerpt(groups['label'] ?? '')}](address), or a line [${excerpt(groups['name'] || (groups['label'] ?? ''))}]: address.`,
    ],
  },
  {
    pattern:
      /^[ \t>]*(?<at>\[(?<name>[^\][\n^][^\][\n]*)\]:[ \t]*(?<address>(?:(?:https?:|mailto:|www\.|\.{0,2}\/)\S*|\S+)[^\n]*))$/gmu,
    explain: ({ groups = {} }) => {
      const [address = '', title] = (groups['address'] ?? '').split(/\s+(?=["“„«(])/u);
      if (!isAddress(address)) return undefined;
      if (address === groups['address'] && !/\s/.test(address))
        return [
          `This line says where “${excerpt(groups['name'] ?? '')}” leads, and stands right below other text, so readers see it.`,
          'Leave an empty line above it.',
        ];
      return [
        `This line says where “${excerpt(groups['name'] ?? '')}” leads in a form that Markdown does not know, so readers see the line.`,
        /\s/.test(address.trim())
          ? `Write %20 for each space: [${groups['name']}]: ${encoded(address)}`
          : `Write the address and, if any, a title in straight quotation marks: [${groups['name']}]: ${address}${title ? ` "${title.replace(/^["“„«(]|["”“»)]$/gu, '')}"` : ''}`,
      ];
    },
  },
];

/** Reports text in the tree that looks like a miswritten link, picture or reference. The tree stays as it is. */
export function brokenLinks() {
  return (_: Root, file: VFile): void => {
    if (!/\]\s?\(|\)\[|\[\[|\]\[|\]:/.test(String(file.value))) return;
    reportMarks(SHAPES, 'broken-link', renderingOf(file).prose, file);
  };
}

/** What Obsidian writes behind a bar is words, or the width of a picture. */
function labelOf(label = '', mark = ''): string {
  return label === '' || (mark && /^\d+(?:x\d+)?$/.test(label)) ? (mark ? 'What the picture shows' : 'words') : label;
}

function isAddress(text: string): boolean {
  return new RegExp(String.raw`^(?:https?:|mailto:|tel:|www\.|\.{0,2}\/|#)|\.(?:${ENDINGS})(?:[?#].*)?$`, 'iu').test(
    text.trim(),
  );
}

function spaced(address: string): [string, string] {
  if (/^https?:\s+\/\//i.test(address))
    return [`“${address}” has a space`, `Take it away: (${encoded(address.replace(/\s+/u, ''))}).`];
  if (/^tel:/i.test(address)) return [`“${address}” has spaces`, `Take them away: (${address.replace(/\s/gu, '')}).`];
  const strange = /[\u00A0\u2000-\u200A\u202F\u3000]/u.exec(address)?.[0];
  const name = strange && codePointName(strange);
  return [
    `“${address}” has a space`,
    strange
      ? `One of them is the character ${name}: rename the file, or write (${encoded(address)}).`
      : `Write %20 for each space: (${encoded(address)}).`,
  ];
}

function encoded(address: string): string {
  return address.replace(/\s/gu, encodeURIComponent);
}
