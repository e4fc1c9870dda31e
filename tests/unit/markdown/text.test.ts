import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../src/core/articles/body.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { htmlOf, makeBodySource, render } from '../../support/markdown/render-markdown.ts';

describe('a marker', () => {
  it.each([
    ['in text', '\0image:0\0'],
    ['as a character reference', '&#0;image:0&#0; &#x0;link:0&#x0;'],
    ['in code', '`\0image:0\0`\n\n```\n\0image:0\0\n```'],
    ['in an address', '[x](\0link:0\0) <https://example.org/\0image:0\0>'],
    ['in an encoded address', '[x](%00link:0%00)'],
    ['in a title', '[x](/a/ "\0image:0\0")'],
    ['in an id', '## A {#\0image:0\0}'],
    ['in raw HTML', '<p title="\0image:0\0">\0image:0\0</p>'],
    ['in raw HTML as a character reference', '<p title="&#0;image:0&#0;">&#0;image:0&#x00;</p>'],
    ['in the name of a language', '```\0image:0\0\nx\n```'],
    ['in an attribute of a passage', ':abbr[x]{title="\0image:0\0"}'],
    ['in a footnote', 'a[^\0fn-1]\n\n[^\0fn-1]: b'],
  ])("can't be forged %s", (_where, markdown) => {
    const { html, links, images } = render(markdown);
    const markers = html.match(/\0[^\0]*\0/g) ?? [];
    expect(images).toEqual([]);
    expect(markers).toEqual(links.map((_, index) => `\0link:${index}\0`));
  });
});

describe('direction controls', () => {
  it('that a paragraph leaves open are closed at its end', () => {
    expect(htmlOf('\u202Eabc\n\n\u2067def\u2066ghi\u2069')).toBe(
      '<p>\u202Eabc\u202C</p>\n<p>\u2067def\u2066ghi\u2069\u2069</p>',
    );
  });

  it('are closed inside links and as character references', () => {
    expect(htmlOf('[a&#x202E;b](/c/) d')).toBe('<p><a href="[link:0]">a\u202Eb\u202C</a> d</p>');
  });

  it('that are balanced pass through', () => {
    expect(htmlOf('a \u2067b\u2069 \u202Ac\u202C d')).toBe('<p>a \u2067b\u2069 \u202Ac\u202C d</p>');
  });

  it('in a heading do not turn the outline', () => {
    expect(render('## A\u202Eb').headings[0]?.text).toBe('A\u202Eb\u202C');
  });
});

describe('words', () => {
  it.each([
    ['en', "It's 10:30am. Don't panic!", 5],
    ['zh', '数字安全很重要', 4],
    ['th', 'สวัสดีชาวโลก', 3],
    ['ar', 'الأمن الرقمي مهم', 3],
    ['not a locale', 'two words', 2],
  ])('in %s are counted as that language does', (locale, markdown, count) => {
    expect(render(markdown, { locale }).words).toBe(count);
  });

  it('leave out code blocks, footnotes and markup', () => {
    expect(render('One **two** th*ree* [four](/x/) `five`[^1]\n\n```\nsix seven\n```\n\n[^1]: eight').words).toBe(5);
  });

  it('of neighbouring blocks stay apart', () => {
    expect(render('# one\ntwo\n\n- three\n- four\n\n| five | six |\n| - | - |').words).toBe(6);
  });
});

describe('task lists', () => {
  it('have labelled check boxes', () => {
    expect(htmlOf('- [x] a\n- [ ] b')).toBe(
      '<ul class="tasks">\n<li class="task"><input type="checkbox" checked disabled aria-label="Done"> a</li>\n<li class="task"><input type="checkbox" disabled aria-label="To do"> b</li>\n</ul>',
    );
  });
});

describe('a body', () => {
  it('is printed alike every time', () => {
    const source = makeBodySource('## A\n\n## A\n\nx[^1] ![A](a.jpg) <kbd>k</kbd>\n\n[^1]: n');
    expect(renderBody(source)).toEqual(renderBody(source));
  });

  it('that is empty is empty', () => {
    expect(render('')).toEqual(emptyBody());
  });

  it('reports problems in the order of its lines', () => {
    const lines = render('[a]()\n\n# B\n\n![](c.jpg)\n\n<b class="d">e</b>\n\n[^f]').problems.map(({ line }) => line);
    expect(lines).toEqual([1, 3, 5, 7, 9]);
  });

  it('may have any line ending', () => {
    expect(render('a\r\n\r\n[b]()\r\n').problems[0]).toMatchObject({ line: 3, column: 1 });
    expect(render('a\r\r[b]()\r').problems[0]).toMatchObject({ line: 3, column: 1 });
  });
});

it.each([
  ['en', 'The late boat came in at noon.', 7],
  // この 文 に は 単語 の 間 に 空白 が あり ません
  ['ja', 'この文には単語の間に空白がありません。', 12],
  // ພາສາລາວ ບໍ່ ມີ ຊ່ອງຫວ່າງ
  ['lo', 'ພາສາລາວບໍ່ມີຊ່ອງຫວ່າງ', 4],
  ['hi', 'यह एक छोटा वाक्य है।', 5],
  ['ar', 'وصل القارب عند الظهر.', 4],
])('words are counted as %s divides them', (locale, text, words) => {
  expect(render(text, { locale }).words).toBe(words);
});
