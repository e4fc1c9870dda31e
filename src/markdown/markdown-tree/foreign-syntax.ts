/** Warns of the syntax of other systems, which readers would see as it is written. */
import { nameToEmoji } from 'gemoji';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Mark, reportMarks } from '../syntax/marks.ts';
import { wordsOnly } from '../syntax/prose.ts';
import { excerpt, renderingOf } from '../syntax/rendering.ts';
import { FORMULAS } from './formula-marks.ts';

/** One system's mark. */
function mark(pattern: RegExp, system: string, hint: (found: RegExpMatchArray) => string): Mark {
  return {
    pattern,
    explain: (found) => [
      `“${excerpt(found.groups?.['at'] ?? found[0])}” is the syntax of ${system}, so readers see it as it is written.`,
      hint(found),
    ],
  };
}

const HINTS = {
  leave: () => 'Take it away, or write what readers should see.',
  contents: () => 'Take it away: the site makes a table of contents by itself.',
  box: () => 'Write a box: a line :::note, the text, and a line :::.',
} as const;

const SYSTEMS: Mark[] = [
  mark(
    /\[caption\b[^\]\n]*\]|\[\/caption\]/g,
    'WordPress',
    () => 'Write the picture, and its caption below it in emphasis: ![What it shows](photo.jpg) and _The caption_.',
  ),
  mark(/\[gallery\b[^\]\n]*\]/g, 'WordPress', () => 'Write a line :::gallery, the pictures, and a line :::.'),
  mark(/\[\/?embed\b[^\]\n]*\]/g, 'WordPress', () => 'Write the address alone on its line.'),
  mark(/\[(?:audio|video|playlist|contact-form|vc_\w+)(?:[ \t]+[\w-]+=[^\]\n]*)?\]/g, 'WordPress', HINTS.leave),
  mark(
    /(?<![\p{L}\p{N}\]])\[(?<name>[a-z][a-z0-9_-]*)(?:[= \t][^\]\n]*)?\][^[\]]*?\[\/\k<name>\]/giu,
    'BBCode or WordPress',
    () => 'Write it in Markdown: **bold**, *emphasis*, [words](address).',
  ),
  mark(/\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'))+[ \t]*\/?\](?![([])/gi, 'WordPress', HINTS.leave),
  mark(/\{\{[<%][^}]*[>%]\}\}/g, 'Hugo', HINTS.leave),
  mark(/\{%[^%\n]*%\}/g, 'Jekyll (Liquid)', HINTS.leave),
  mark(/\{\{[^{}\n]+\}\}/g, 'templates (Liquid, Jinja, Vue)', () => 'Write the words themselves.'),
  mark(
    /\{:[^{}\n]*\}/g,
    'kramdown',
    () => 'Take it away: links, looks and ids are made by the site; an id of a heading is {#id}.',
  ),
  mark(
    /[ \t]\{[^{}\n]{0,200}(?:\.[\w-]+|[\w-]+=[^}\n]*)\}[ \t]*$/gm,
    'Pandoc or kramdown',
    () => 'Take it away: looks belong to the site; an id of a heading is {#id}.',
  ),
  mark(/^[ \t>]*(?<at>\[\[?[_\0]?TOC[_\0]?\]?\]|\$\{toc\}|@\[toc\])[ \t]*$/gim, 'other programs', HINTS.contents),
  mark(/^[ \t]*(?<at>(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[^\n]*)/gm, 'MkDocs', HINTS.box),
  mark(/^(?<at>\.\.[ \t]+[a-z-]+::[^\n]*)/gm, 'reStructuredText', HINTS.leave),
  mark(
    /^(?<at>\*\[[^\]\n]+\]:[^\n]*)/gm,
    'Markdown Extra',
    () => 'Write :abbr[HTML]{title="HyperText Markup Language"} where the word stands.',
  ),
  mark(
    /^[^\s\0][^\n]*\n(?<at>:[ \t]+\S[^\n]*)/gm,
    'Markdown Extra (a list of definitions)',
    () => 'Write a list, - **Term**: its definition, or the HTML <dl><dt>Term</dt><dd>Definition</dd></dl>.',
  ),
  mark(
    /^(?<at>(?:import\s+[\w{*][^\n]*\sfrom\s+["'][^\n]*|export\s+(?:default|const|function)\s[^\n]*))/gm,
    'MDX',
    HINTS.leave,
  ),
  mark(
    /^(?<at>(={2,6})[ \t]+[^=\n]+[ \t]\2)[ \t]*$/gm,
    'MediaWiki or AsciiDoc',
    () => 'Write a heading with two number signs: ## Heading.',
  ),
  mark(/(?<!')'''[^'\n]+'''(?!')/g, 'MediaWiki', () => 'Write **bold**.'),
  mark(/^(?<at>h[1-6]\.[ \t]+\S[^\n]*)/gm, 'Textile', () => 'Write a heading with two number signs: ## Heading.'),
];

const CHAT: Mark[] = [
  {
    pattern: /(?<![\p{L}\p{N}:])(?<at>:(?<name>[a-z0-9_+-]+):)(?![\p{L}\p{N}:])/gu,
    explain: ({ groups }) => {
      const { at = '', name = '' } = groups ?? {};
      if (!Object.hasOwn(nameToEmoji, name)) return undefined;
      return [`“${at}” makes no emoji here, so readers see it as it is written.`, `Write ${nameToEmoji[name]} itself.`];
    },
  },
  asWritten(/(?<![=\p{L}\p{N}<>!])==(?=[^\s=])(?<words>[^=\n]{0,200}?[^\s=])==(?![=\p{L}\p{N}])/gu, 'mark'),
  asWritten(/(?<![+\p{L}\p{N}])\+\+(?=[^\s+])(?<words>[^+\n]{0,200}?[^\s+])\+\+(?![+\p{L}\p{N}])/gu, 'ins'),
  asWritten(/(?<=[\p{L}\p{N})])\^(?<words>[^\s^[\]]{1,20})\^/gu, 'sup'),
  asWritten(/(?<=[\p{L})])~(?<words>[\p{L}\p{N}+-]{1,5})~(?!~)/gu, 'sub'),
];

/** Reports the syntax of other systems in the tree's words. The tree stays as it is. */
export function foreignSyntax() {
  return (_: Root, file: VFile): void => {
    const source = String(file.value);
    if (!/[[{:=+^~$!?']|\.\.|^(?:im|ex)port|^h\d\./m.test(source)) return;
    const { prose, source: body } = renderingOf(file);
    reportMarks([...SYSTEMS, ...CHAT, ...(body.formulas ? [] : FORMULAS)], 'foreign-syntax', wordsOnly(prose), file);
  };
}

function asWritten(pattern: RegExp, tag: string): Mark {
  return {
    pattern,
    explain: ({ groups, 0: found }) => [
      `“${excerpt(found)}” is printed with its signs.`,
      `Write <${tag}>${excerpt(groups?.['words'] ?? '')}</${tag}>.`,
    ],
  };
}
