/** Signs of Markdown and HTML in any order: short texts that readers take apart in different places. */
import fc from 'fast-check';
import { PIECES } from '../markdown/body-faults.ts';

const BLOCKS = [
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '# ',
  '\n',
  '\n\n',
  '\r',
  '\n===\n',
  '\n---\n',
  '***\n',
  '- [ ] ',
  '[^1]: ',
];
const FENCES = ['```', '~~~', '```js {1}\n', '```mermaid\ngraph TD\nA-->B\n```\n', '~~~diff js lines\n', '\n```\n'];
const TABLES = ['|', '||', '|-|\n', '|-|-|\n', '| a | b |\n', '| <b> |\n'];
const BOXES = [
  ...[':::note\n', ':::timeline\n', ':::audio{src=a.mp3}\n', ':::facts[<b>]\n', '\n:::\n', ':abbr[<b>]{title=z}'],
  ...[':::update[a]{time="2026-09-01T18:20+02:00"}\n', ':::related\n', ':::chart{type=bar}\n', ':::newsletter\n'],
];
const CODES = ['`', '``', '`<i>`', '`<b onclick=x>', '`<i>\n`', '`[z](javascript:c)`', '\\', '&#96;', '$$', '$'];
const ADDRESSES = [
  ...[
    'http://x/',
    'www.',
    'www.a.',
    'a@b.example',
    'ftp://b',
    '<https://a>',
    '<a@b.example>',
    '[',
    '](',
    '![',
    ']',
    ')',
  ],
  ...[
    '[x](javascript:a)',
    '[x](\u202atel:1)',
    '[x](\u3000mailto:a@b)',
    '<a href="\u202amailto:x">',
    '[y]: javascript:b\n',
  ],
];
const HTML = [
  '<font>',
  '<pre>',
  '</pre>',
  '<code>',
  '<p>',
  '<b title="',
  '">',
  '<li>',
  '<summary>',
  '<br>',
  '<h2 id="a">',
];
const SPACES = ['\u2028', '\u2029', '\v', '\f', '\u0085', '\u00a0', '\ufeff', '\u200b', '\u202a', ' ', '  '];

/** Up to 24 signs in a row. */
export const tangles: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.constantFrom(...BLOCKS) },
      { weight: 2, arbitrary: fc.constantFrom(...CODES) },
      { weight: 2, arbitrary: fc.constantFrom(...ADDRESSES) },
      { weight: 1, arbitrary: fc.constantFrom(...FENCES) },
      { weight: 1, arbitrary: fc.constantFrom(...TABLES) },
      { weight: 1, arbitrary: fc.constantFrom(...BOXES) },
      { weight: 1, arbitrary: fc.constantFrom(...HTML) },
      { weight: 1, arbitrary: fc.constantFrom(...SPACES) },
    ),
    { maxLength: 24 },
  )
  .map((signs) => signs.join(''));
