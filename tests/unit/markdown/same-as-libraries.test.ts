/** Short ways past the libraries give what the libraries give, whatever a text holds. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { PLAIN_TEXTS } from '../../../src/markdown/markdown-tree/plain-texts.ts';
import { leanSyntax } from '../../../src/markdown/syntax/lean-syntax.ts';
import { createRandom } from '../../support/cases/random.ts';

const PIECES = [
  ...[
    'word ',
    'a',
    ' ',
    '  ',
    '.',
    ', ',
    'www.',
    'www.x.y',
    'w',
    'ww.',
    'http',
    'https://a.b/c',
    'HTTP://X',
    'http:',
    '/',
  ],
  ...[
    '@',
    'me@x.org',
    'a&#64;b.c',
    '&#119;ww.a.b',
    '&amp;',
    '|',
    '| a | b |\n',
    '|-|-|\n',
    ':-\n',
    '-:',
    '-',
    '1',
    '1. n\n',
  ],
  ...[
    '\n',
    '\n\n',
    '# H\n',
    '#',
    '- i\n',
    '> q\n',
    '*',
    '**',
    '_',
    '__',
    '`',
    '~~',
    '[',
    ']',
    '](',
    ')',
    '(',
    '[^1]',
    '[^1]: f\n',
  ],
  ...[
    '[r]: /u\n',
    '![',
    '!',
    '<b>',
    '<a@b.c>',
    '<http://a.b>',
    '\\',
    '日本',
    '。',
    'ا',
    '{',
    '}',
    '$',
    '+',
    '=',
    '"',
    "'",
    ':',
    ';',
    '\t',
  ],
];
const random = createRandom(5);
const texts = Array.from({ length: 1000 }, () =>
  Array.from({ length: 1 + random.below(12) }, () => random.pick(PIECES)).join(''),
);

const library = unified().use(remarkParse).use(remarkGfm).freeze();
const lean = unified().use(remarkParse).use(remarkGfm).use(leanSyntax).freeze();

it('a tree is the same without the syntax that a text can’t hold', () => {
  const differing = texts.filter((text) => JSON.stringify(lean.parse(text)) !== JSON.stringify(library.parse(text)));
  expect(differing).toEqual([]);
});

it('Markdown is the same where plain texts are written at once', () => {
  const extensions = [gfmToMarkdown()];
  const differing = texts.filter((text) => {
    const tree = library.parse(text);
    return toMarkdown(tree, { extensions }) !== toMarkdown(tree, { extensions, handlers: PLAIN_TEXTS });
  });
  expect(differing).toEqual([]);
});

const MARKS = [
  '*',
  '**',
  '***',
  '****',
  '_',
  '__',
  '~~',
  '*a',
  'a*',
  '_a',
  'a_',
  'a',
  '字',
  '。',
  '.',
  ' ',
  '\n',
  '[',
  '](u)',
];
const markedTexts = Array.from({ length: 4000 }, () =>
  Array.from({ length: 3 + random.below(28) }, () => random.pick(MARKS)).join(''),
);
const withMarks = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .freeze();

it('emphasis is the same where it is found in one go', () => {
  const linear = withMarks().use(leanSyntax).freeze();
  const differing = markedTexts.filter(
    (text) => JSON.stringify(linear.parse(text)) !== JSON.stringify(withMarks.parse(text)),
  );
  expect(differing).toEqual([]);
});
