/** Bodies by a grammar of Markdown: what our own syntax and HTML make of each other, at any depth. */
import fc from 'fast-check';
import { CONTAINER_NAMES } from '../../../src/markdown/syntax/directive-syntax.ts';
import { PIECES } from '../markdown/body-faults.ts';
import { address, filled, joined, line, scraps } from './scraps.ts';

const KEYS = [
  ...[
    'title',
    'lang',
    'USD',
    'type',
    'src',
    'alt',
    'width',
    'time',
    'key',
    'poster',
    'captions',
    'countries',
    'id',
    'class',
  ],
  ...['constructor', '__proto__', 'onclick', 'style', 'unit', 'from', 'to', 'height', 'credit', 'href'],
];
const VALUES = [
  'bar',
  'line',
  'slope',
  'wide',
  'ar',
  '5',
  '2026-09-01T18:20+02:00',
  'a.geojson',
  'b.mp3',
  '"x',
  "'",
  '}',
  '',
];

const attributes: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      filled(
        ['%', '#%', '.%', '%=%', '%="%"', "%='%'"],
        fc.oneof(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)),
      ),
      filled(['title="%"', 'alt="%"', 'src=%', '%="%"'], line),
    ),
    { maxLength: 4 },
  )
  .map((all) => (all.length === 0 ? '' : `{${all.join(' ')}}`));

const INLINE = [
  ...[
    '*%*',
    '**%**',
    '_%_',
    '~~%~~',
    '`%`',
    '``%``',
    '$%$',
    '[%][a]',
    '[%][]',
    '[%]',
    '[^%]',
    '![%][a]',
    '<b>%</b>',
    '<i %>',
  ],
  ...[':abbr[%]{title="%"}', ':lang[%]{lang=ar}', ':money[%]{USD=5}', ':money[%]{%}', ':%[%]', '<span lang=%>%</span>'],
  ...[
    '<a href="%">%</a>',
    '<ruby>%<rt>%</rt></ruby>',
    '<kbd>%',
    '<%>',
    '</%>',
    '<!--%-->',
    '<details><summary>%</summary>%',
  ],
  ...[
    '<img src="%" alt="%">',
    '\\%',
    '%\\\n%',
    '%  \n%',
    'https://a.example/%',
    'www.%',
    '%@b.example',
    '<https://%>',
    '_%_\n',
  ],
];
const WITH_ADDRESS = [
  '[x](%)',
  '[x](<%>)',
  '![x](%)',
  '[x](% "%")',
  '![x](% "%")\n_x_',
  '<a href="%">x</a>',
  '[x]: % "%"',
  '<%>',
];

const FENCES = ['', 'js', 'math', 'mermaid', 'js title="%" {2,4-6} lines', 'diff', 'html', '{%}'];
const DIAGRAMS = [
  'graph TD\nA-->B',
  'flowchart LR\nA[%]-->|%|B{%}\nsubgraph %\nend',
  'flowchart RL\nA-->A\nB & C --> D',
];

/** A grammar whose blocks stand in blocks, and whose passages stand in passages. */
const { document } = fc.letrec<{ document: string; block: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: scraps },
    { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: filled(WITH_ADDRESS, address) },
    { weight: 3, arbitrary: filled(INLINE, tie('inline')) },
    { weight: 1, arbitrary: joined(tie('inline'), ['', ' ', '\n'], 3) },
  ),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: tie('inline') },
    { weight: 2, arbitrary: filled(['# %', '## % {#%}', '###### %', '%\n===', '%\n---', '##%'], tie('inline')) },
    { weight: 2, arbitrary: filled(['> %', '> [!NOTE]\n> %', '>%\n%', '> > %'], tie('block')) },
    { weight: 2, arbitrary: filled(['- %', '- %\n- %', '1. %\n\n   %', '- [x] %', '  * %', '7) %'], tie('block')) },
    { weight: 2, arbitrary: table(tie('inline')) },
    { weight: 3, arbitrary: box(tie('inline'), tie('block')) },
    {
      weight: 1,
      arbitrary: filled(['[^a]: %\n\n    %', '[a]: /u "%"\n', '[^%]: x', '***', '    %', '\t%'], tie('inline')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('```', '~~~', '````'),
          filled(FENCES, line),
          filled(['%', ...DIAGRAMS], line),
          fc.boolean(),
        )
        .map(([fence, info, code, isClosed]) => `${fence}${info}\n${code}\n${isClosed ? fence : ''}`),
    },
    {
      weight: 1,
      arbitrary: filled(['$$\n%\n$$', '$$%', '$$\n\\frac{%}{%}\n$$', '$\\begin{matrix}%\\end{matrix}$'], line),
    },
    {
      weight: 2,
      arbitrary: filled(
        ['<div>\n%\n</div>', '<div>\n\n%\n\n</div>', '<table><tr><td>%', '<pre>%', '<%>\n%'],
        tie('block'),
      ),
    },
    { weight: 1, arbitrary: joined(tie('block'), ['\n', '\n\n', ''], 3) },
  ),
  document: joined(tie('block'), ['\n\n', '\n\n', '\n', '', '\r\n', '\r'], 6),
}));

function table(inline: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cell = inline.map((text) => text.replace(/[\r\n]/g, ' '));
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`);
  const rule = fc.array(fc.constantFrom('-', ':-', '-:', ':-:'), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(row, rule, fc.array(row, { maxLength: 4 }))
    .map(([head, signs, rows]) => [head, `|${signs.join('|')}|`, ...rows].join('\n'));
}

function box(inline: fc.Arbitrary<string>, block: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const label = fc.oneof(
    fc.constant(''),
    inline.map((text) => `[${text.replace(/[\r\n]/g, ' ')}]`),
  );
  return fc
    .tuple(
      fc.constantFrom(...CONTAINER_NAMES, 'tip', 'constructor'),
      label,
      attributes,
      fc.oneof(block, table(inline)),
      fc.integer({ min: 2, max: 5 }),
      fc.boolean(),
    )
    .map(([name, title, values, inside, length, isClosed]) => {
      const colons = ':'.repeat(length);
      return `${colons}${name}${title}${values}\n${inside}\n${isClosed ? colons : ''}`;
    });
}

/** Bodies of articles. */
export const markdownTexts: fc.Arbitrary<string> = document;
