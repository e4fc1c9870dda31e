import { toString as textOf } from 'hast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../support/markdown/compare-html.ts';
import { render } from '../../support/markdown/render-markdown.ts';

describe('any other colon', () => {
  it.each([
    '10:30am',
    ':smile:',
    'a:b[c]{d}',
    '::: unknown',
    'key:value',
    '::leaf',
    '::leaf[a]{b=c}',
    'localhost:8080/a:b',
    ':abbr',
    ':abbr[open',
    ':abbr[HKPF]',
    ':lang{lang=ar}',
    ':lang[a] {b}',
    ':money',
    ':money[$5] {USD=5}',
    ':money[$5]{USD 5}',
    'C:\\Users\\ana',
    'a::b:::c',
    ':',
    '::',
    ':::::',
    'note: :note: :::note x',
    ':abbrev[a]{title=b}',
    '::abbr[a]{title=b}',
  ])('stays text: %s', (markdown) => {
    expect(textOf(parseHtml(render(markdown).html))).toBe(markdown);
  });

  it('stays text in whatever surroundings', () => {
    const plain = unified()
      .use(remarkParse)
      .use(remarkGfm, { singleTilde: false })
      .use(remarkCjkFriendly)
      .use(remarkRehype);
    const pieces = [
      ...[
        ':',
        '::',
        ':::',
        'note',
        ' note',
        ':::notes',
        ':abbr',
        ':abbr[x]',
        ':lang',
        '[a]',
        '{b=c}',
        '{#d}',
        'word',
        ' ',
        '\n',
        '\n\n',
      ],
      ...[
        '10:30',
        '*',
        '`',
        '> ',
        '- ',
        '| ',
        '\\',
        '👍🏽',
        'עברית',
        ':foo[x]{y}',
        '](',
        '"',
        '{',
        '}',
        '[',
        ']',
        '    ',
      ],
    ];
    for (let seed = 1; seed <= 2000; seed++) {
      const markdown = randomPieces(pieces, seed);
      if (BOX_LINE.test(markdown)) continue;
      const expected = textOf(plain.runSync(plain.parse(markdown)));
      const printed = textOf(parseHtml(render(markdown).html));
      expect(squeezed(printed), JSON.stringify(markdown)).toBe(squeezed(expected));
    }
  }, 60_000);
});

const BOX_LINE = /:{3}note(\[[^\n]*\])?[ \t]*$/m;

function randomPieces(pieces: string[], seed: number): string {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: 1 + Math.floor(next() * 14) }, () => pieces[Math.floor(next() * pieces.length)]).join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
