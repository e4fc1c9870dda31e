/** Random HTML, however badly it is nested: its words stand in the page in their order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../../src/importing/html/html-to-markdown.ts';
import { wordsOfHtml } from '../../../support/importing/words-of-html.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

const WORDS = [
  ...[
    'word',
    'two words',
    ' spaces around ',
    '\u00a0',
    'a\u00a0b',
    'line\nend',
    '*',
    '**',
    '*a*',
    '_a_',
    '__',
    'snake_case',
  ],
  ...[
    '# x',
    '#',
    '1. x',
    '1) x',
    '2024.',
    '- x',
    '+ x',
    '> x',
    '|',
    'a | b',
    '---',
    '===',
    '***',
    '[a](b)',
    '[a]',
    '![a](b)',
    '!',
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '[x]: y',
    '&lt;b&gt;',
    '&amp;amp;',
    '&lt;!--',
    '\\',
    '\\*',
    '`',
    '``` x',
    '~~',
    '~',
    '~~a~~',
    ':::note',
    ':::',
  ],
  ...[
    ':abbr[x]{title=y}',
    ':lang[x]{lang=ar}',
    '{#id}',
    '{width=wide}',
    '{',
    '[!NOTE]',
    '[ ] x',
    '$x$',
    '$',
    '==x==',
    'a:b',
    ':',
  ],
  ...[
    'https://a.example/x_y_z',
    'www.a.example',
    'me@a.example',
    'https://a.example/*x*.',
    '&lt;https://a.example&gt;',
    '&amp;#42;',
  ],
  ...[
    '日本語',
    '「」',
    'です。',
    'ไทย',
    'مرحبا',
    'שלום',
    '👩‍👩‍👧',
    'é',
    '“',
    '”',
    '–',
    'É.',
    '\u200b',
    '\u00ad',
    '\t',
    '&nbsp;',
  ],
  ...[
    'import x from "y"',
    '%',
    '<',
    '>',
    '"',
    "'",
    '1',
    '1.',
    '(',
    ')',
    ']',
    '[',
    '...',
    'a  b',
    '\\\n',
    '-',
    '+',
    '=',
    '&',
  ],
];
const ELEMENTS = (
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup tt u var ' +
  'p p p div div section article blockquote ul ol li ul li h1 h2 h3 h4 h6 dl dt dd pre details summary figure figcaption ' +
  'table tr td th tbody thead center address form aside header nav main ruby rt rp fieldset legend'
).split(' ');
const ATTRIBUTES = [
  '',
  '',
  '',
  ' href="https://a.example/x"',
  ' href="#x"',
  ' id="x"',
  ' dir="rtl"',
  ' style="font-weight:bold"',
  ' href="javascript:x"',
  ' colspan="2"',
  ' class="gallery"',
  ' start="3"',
  ' title="t"',
];

const leaf = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom('<br>', '<hr>', '<img src="a.jpg" alt="A">', '<wbr>', ' '),
);
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: tie('element') }), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
  element: fc
    .record({
      name: fc.constantFrom(...ELEMENTS),
      attribute: fc.constantFrom(...ATTRIBUTES),
      inside: tie('html'),
      end: fc.boolean(),
    })
    .map(
      ({ name, attribute, inside, end }) =>
        `<${name}${attribute}>${inside}${end || inside.length % 3 > 0 ? `</${name}>` : ''}`,
    ),
}));

it('keeps each word of random HTML in its order, in the page that is made of it', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { markdown } = htmlToMarkdown(source, { file: 'a.html' });
      expect(
        wordsOfHtml(
          render(markdown)
            .html.replace(/\0image:\d+\0/g, '<img>')
            .replace(/\0[^\0]*\0/g, ''),
        ),
      ).toEqual(wordsOfHtml(source));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500), ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
  );
});
