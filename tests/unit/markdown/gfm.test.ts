/** What bodies make of the extensions of GitHub Flavored Markdown; its own examples are in gfm-examples.test.ts. */
import { describe, expect, it } from 'vitest';
import { normalised, spelledOut } from '../../support/markdown/compare-html.ts';
import { newsroomHtml } from '../../support/markdown/newsroom-html.ts';
import { htmlOf, render } from '../../support/markdown/render-markdown.ts';

const table = (head: string, body = '') => `<table><thead>${head}</thead>${body && `<tbody>${body}</tbody>`}</table>`;

describe.each<[string, [string, string, string][]]>([
  [
    'tables',
    [
      [
        'have a head and rows',
        '| a | b |\n| --- | --- |\n| c | d |',
        table('<tr><th>a</th><th>b</th></tr>', '<tr><td>c</td><td>d</td></tr>'),
      ],
      [
        'need no bars at the edges',
        'a | b\n--|--\nc | d',
        table('<tr><th>a</th><th>b</th></tr>', '<tr><td>c</td><td>d</td></tr>'),
      ],
      [
        'are aligned',
        '| a | b |\n| :-: | --: |\n| c | d |',
        table(
          '<tr><th align="center">a</th><th align="right">b</th></tr>',
          '<tr><td align="center">c</td><td align="right">d</td></tr>',
        ),
      ],
      [
        'hold escaped bars, in code too',
        '| a |\n| - |\n| `x \\| y` \\| z |',
        table('<tr><th>a</th></tr>', '<tr><td><code>x | y</code> | z</td></tr>'),
      ],
      [
        'end at another block',
        '| a |\n| - |\n| b |\n> c',
        `${table('<tr><th>a</th></tr>', '<tr><td>b</td></tr>')}<blockquote><p>c</p></blockquote>`,
      ],
      [
        'end at an empty line',
        '| a |\n| - |\n| b |\nc\n\nd',
        `${table('<tr><th>a</th></tr>', '<tr><td>b</td></tr><tr><td>c</td></tr>')}<p>d</p>`,
      ],
      ['need as many dashes as cells', '| a | b |\n| - |\n| c |', '<p>| a | b |\n| - |\n| c |</p>'],
      [
        'fill up and cut off rows',
        '| a | b |\n| - | - |\n| c |\n| d | e | f |',
        table('<tr><th>a</th><th>b</th></tr>', '<tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr>'),
      ],
      ['may have no rows', '| a |\n| - |', table('<tr><th>a</th></tr>')],
      [
        'hold inline Markdown',
        '| *a* | [b](/c/) |\n| - | - |',
        table('<tr><th><em>a</em></th><th><a href="/c/">b</a></th></tr>'),
      ],
    ],
  ],
  [
    'strikethrough',
    [
      ['has two tildes', '~~a~~ b', '<p><del>a</del> b</p>'],
      ['has not one tilde, which stands between figures', '9~12, 14~18', '<p>9~12, 14~18</p>'],
      ['has not three', 'a ~~~b~~~', '<p>a ~~~b~~~</p>'],
      ['stays in its paragraph', 'a ~~b\n\nc~~ d', '<p>a ~~b</p><p>c~~ d</p>'],
      ['holds other marks', '~~*a*~~', '<p><del><em>a</em></del></p>'],
    ],
  ],
  [
    'autolinks',
    [
      [
        'begin with www',
        'www.example.org/help',
        '<p><a href="http://www.example.org/help">www.example.org/help</a></p>',
      ],
      [
        'begin with a scheme',
        'See https://example.org/a_(b)?c=d.',
        '<p>See <a href="https://example.org/a_(b)?c=d">https://example.org/a_(b)?c=d</a>.</p>',
      ],
      [
        'leave a bracket around them',
        '(www.example.org)',
        '<p>(<a href="http://www.example.org">www.example.org</a>)</p>',
      ],
      [
        'leave an entity behind them',
        'www.example.org/?a=b&hl;',
        '<p><a href="http://www.example.org/?a=b">www.example.org/?a=b</a>&amp;hl;</p>',
      ],
      [
        'end at a tag',
        'www.example.org/he<lp',
        '<p><a href="http://www.example.org/he">www.example.org/he</a>&lt;lp</p>',
      ],
      [
        'are e-mail addresses',
        'ana@example.org, a.b-c_d@a.b.',
        '<p><a href="mailto:ana@example.org">ana@example.org</a>, <a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>.</p>',
      ],
      ['are no e-mail addresses that end in a dash', 'a.b-c_d@a.b-', '<p>a.b-c_d@a.b-</p>'],
      ['are not in code', '`https://example.org`', '<p><code>https://example.org</code></p>'],
      ['are never ftp', 'ftp://example.org', '<p>ftp://example.org</p>'],
    ],
  ],
  ['footnotes', [['need a definition', 'a[^1]', '<p>a[^1]</p>']]],
])('%s', (_section, examples) => {
  it.each(examples)('%s', (_fact, markdown, html) => {
    expect(normalised(spelledOut(render(markdown)))).toBe(normalised(newsroomHtml(html)));
  });
});

describe('task lists', () => {
  it.each([
    ['- [ ] a', false],
    ['- [x] a', true],
    ['1. [X] a', true],
  ])('%s', (markdown, isDone) => {
    expect(htmlOf(markdown)).toMatch(
      isDone
        ? /<input type="checkbox" checked disabled aria-label="Done"> a/
        : /<input type="checkbox" disabled aria-label="To do"> a/,
    );
  });

  it.each(['- [] a', '- [y] a', '- [x]a', '[x] a'])('%s is none', (markdown) => {
    expect(htmlOf(markdown)).not.toContain('<input');
  });
});

describe('disallowed raw HTML', () => {
  it.each(['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'])(
    '<%s> is removed',
    (name) => {
      expect(htmlOf(`a <${name}> b <${name.toUpperCase()} x> *c*`)).not.toMatch(new RegExp(`<${name}`, 'i'));
    },
  );
});
