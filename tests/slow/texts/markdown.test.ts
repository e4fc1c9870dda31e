/** Bodies that nobody would write, by the thousand: each is printed, safely and soon. */
import { expect, test } from 'vitest';
import { createRandom, printedSeed, type Random } from '../../support/cases/random.ts';
import { parseHtml } from '../../support/html/html.ts';
import { findCode } from '../../support/html/page-faults.ts';
import { bodyFaults, PIECES } from '../../support/markdown/body-faults.ts';
import { htmlOf, render } from '../../support/markdown/render-markdown.ts';

const BODIES = 4000;
/** Milliseconds that one small body may take on a machine that is busy with other things. */
const PATIENCE = 5_000;

const MORE_PIECES = [
  ...[
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200F',
    'عربي ',
    'עברית ',
    '\u0000',
    '\uFEFF',
    '\uD800',
    '👍🏽',
    '\u2028',
    '\t',
    '\r',
  ],
  ...[':::facts[In *short*]\n', ':::pullquote[Ana]\n', ':::gallery\n', ':::warning\n', '::::', ':lang[قمر]{lang=ar}'],
  ...['{.class onclick=x}', '{#a b=c}', '1. ', '- [x] ', '\\', '~~', '***', '===\n', '---\n', '```html\n', '~~~\n'],
  ...['| :-: |', '\\|', '|\n', '&#x202E;', '&lt;script&gt;', '&NewLine;', '<svg onload=x><use href="//e.example/#x">'],
  ...['[a](//e.example)', '[a](data:text/html,x)', '[a](JaVaScRiPt&colon;x)', '![a](https://e.example/x.png)'],
  ...[
    '<img srcset="//e.example/x">',
    '<a href="\u0001javascript:x">',
    '<div style="x" id="menu">',
    '<base href="//e">',
  ],
  ...['https://e.example/?a=<b>', 'www.e.example', 'ana@e.example', '<https://e.example>', '<style>@import "//e";'],
];
const ALL_PIECES = [...PIECES, ...MORE_PIECES];
const NESTS = ['> ', '- ', '1. ', '  ', ':::note\n', '<div>', '<b>', '*', '**', '[', '![', '| ', '<details><summary>'];

/** Mostly loose pieces; sometimes one of them many times over, or everything nested. */
function writeBody({ below, between, pick }: Random): string {
  const some = (count: number) => Array.from({ length: count }, () => pick(ALL_PIECES)).join('');
  switch (below(8)) {
    case 0:
      return pick(ALL_PIECES).repeat(between(2, 60)) + some(4);
    case 1:
      return Array.from({ length: between(2, 30) }, () => pick(NESTS)).join('') + some(6);
    case 2:
      return some(40).split('').sort().join('').slice(0, 400);
    case 3:
      return Array.from({ length: between(1, 12) }, () => pick(NESTS) + some(3)).join('\n');
    default:
      return some(between(1, 30));
  }
}

/** What of another host a reader’s browser would fetch. */
function fetched(html: string): string[] {
  return parseHtml(html)
    .elements.filter(({ name }) => name !== 'a')
    .flatMap(({ name, attributes }) =>
      ['src', 'srcset', 'href', 'data', 'poster', 'action', 'background'].flatMap((key) => {
        const value = attributes.get(key);
        return value === undefined ? [] : `fetches <${name} ${key}="${value}">`;
      }),
    );
}

test('random bodies are printed whole, without code, and fetch nothing', () => {
  const seed = printedSeed('random bodies');
  const random = createRandom(seed);
  const faults: string[] = [];
  for (let run = 0; run < BODIES && faults.length < 20; run++) {
    const body = writeBody(random);
    const started = performance.now();
    const html = htmlOf(body);
    const taken = performance.now() - started;
    const found = [
      ...bodyFaults(body),
      ...findCode(parseHtml(html)),
      ...fetched(html),
      // What its Markdown says once more is printed as safely
      ...findCode(parseHtml(htmlOf(render(body).markdown.replaceAll('\0', '')))),
      ...(taken > PATIENCE ? [`takes ${Math.round(taken)} ms`] : []),
    ];
    faults.push(...found.map((fault) => `${JSON.stringify(body)} ${fault}`));
  }
  expect(faults, `SEED=${seed}`).toEqual([]);
});
