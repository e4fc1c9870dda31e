import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('what the allow-list does not name', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a script among words', 'a <script>alert(1)</script> b', '<p>a  b</p>'],
    ['a style', '<style>p{}</style>', ''],
    ['a frame', '<iframe src="https://example.org"></iframe>', ''],
    ['a form', '<form action="/x"><p>Words</p><input name="a"><button>B</button></form>', '<p>Words</p>B'],
    ['a handler', '<p onclick="alert(1)">Words</p>', '<p>Words</p>'],
    ['a class', '<p class="note">Words</p>', '<p>Words</p>'],
    ['a look', '<p style="color:red">Words</p>', '<p>Words</p>'],
    ['a role', '<p role="alert" aria-label="x" tabindex="1" data-x="y">Words</p>', '<p>Words</p>'],
    ['an object', '<object data="x.swf"></object><embed src="x">', ''],
    ['a drawing', '<svg onload="alert(1)"><script>alert(1)</script><text>t</text></svg>', ''],
    ['mathematics', '<math><mtext><script>x</script></mtext></math>', ''],
    ['a comment', '<!-- words -->', ''],
    ['a base', '<base href="https://example.org">', ''],
    ['a meta', '<meta http-equiv="refresh" content="0">', ''],
    ['a link element', '<link rel="stylesheet" href="x">', ''],
    ['an input that looks like a task', '<input type="checkbox" checked disabled>', ''],
    ['a forged mark', '<p data-made="0">Words</p>', '<p>Words</p>'],
    ['a forged mark with NUL', '<p data-made="\u00000">Words</p>\n\n*x*', '<p>Words</p>\n<p><em>x</em></p>'],
    ['a forged mark with an entity', '<p data-made="&#0;0">Words</p>\n\n*x*', '<p>Words</p>\n<p><em>x</em></p>'],
    ['a name of Word', '<p>Words<o:p></o:p></p>', '<p>Words</p>'],
    ['a nested script', '<scr<script>ipt>alert(1)</script>', '<p>&lt;scr</p>'],
    ['an instruction', '<?php echo "<b>"; ?>', ''],
  ])('%s is removed', (_what, markdown, html) => {
    expect(htmlOf(markdown).trim()).toBe(html);
  });

  it('is reported once for each name, with what to write instead', () => {
    expect(
      reportOf(
        '<font>a</font>\n\n<font class="x">b</font> <i class="y">c</i>\n\n<iframe src="x"></iframe>\n\n<p onclick="x">d</p>',
      ),
    ).toMatchInlineSnapshot(`
      [
        "1:1 removed-html
      The HTML element <font> is not allowed here, so it is removed.
      The look comes from the site: write **bold** or *emphasis*.",
        "3:26 removed-html
      The attribute class of <i> is not allowed here, so it is removed.
      Classes belong to the site: write a box such as :::note, or leave it out.",
        "5:1 removed-html
      The HTML element <iframe> is not allowed here, so it is removed.
      Link to it instead: [Watch the video](https://www.example.org/video).",
        "7:1 removed-html
      The attribute onclick of <p> is not allowed here, so it is removed.
      Scripts do not run in articles: leave it out, or link to the page that has it.",
      ]
    `);
  });

  it('may have the name of something that every object has', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      const { html, problems } = render(`Call <${name}> in *Java*. <p ${name}="x">y</p>`);
      expect(html).toContain('<em>Java</em>');
      for (const { hint } of problems) expect(hint).toMatch(/^Write it as code|^Leave it out/);
      expect(problems).not.toEqual([]);
      expect(htmlOf(`<table><tr><td align="${name}">x</td></tr></table>`)).toContain('<td>x</td>');
      expect(htmlOf(`\`\`\`${name}\nx\n\`\`\``)).toContain('x');
    }
  });

  it('never takes along what follows it', () => {
    const tags = [
      'iframe',
      'script',
      'style',
      'textarea',
      'title',
      'xmp',
      'plaintext',
      'select',
      'svg',
      'math',
      'template',
      'noscript',
      'noembed',
      'object',
      'button',
      'table',
      'frameset',
      'body',
      'html',
      'head',
      'image',
      'colgroup',
      'caption',
      'details',
      'b',
      'a',
      'form',
      'p',
      'li',
      'ruby',
    ];
    for (const tag of tags) {
      expect(htmlOf(`Before <${tag}>\n\nAfter *that*`), tag).toContain('<em>that</em>');
      expect(htmlOf(`<${tag} x>\n\nAfter *that*`), tag).toMatch(/After (<em>that<\/em>|\*that\*)/);
    }
  });

  it('is quoted whole where a box around it ends before it is closed', () => {
    const [problem, ...others] = render(':::pullquote\n<your name>\n:::').problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ check: 'unknown-html', line: 2 });
    expect(problem?.hint).toContain('`<your name>`');
  });

  it('hides nothing behind a comment that is never closed', () => {
    expect(problemsOf('a\n\n<!-- b\n\nc')).toEqual(['3:1 unclosed-html']);
    expect(htmlOf(':::audio\n<b>\n<!-- c\n\n***\n<i>d</i>\n\n:::')).toContain('<i>d</i>');
  });

  it('may be a comment without a word', () => {
    expect(problemsOf('a <!-- b --> c\n\n<!-- more -->\n\nd')).toEqual([]);
    expect(htmlOf('a\n\n<!-- more -->\n\nd')).toBe('<p>a</p>\n<p>d</p>');
  });

  it('says so at its line below other lines', () => {
    expect(problemsOf('a\n\n<div>\n<p>b</p>\n<center>c</center>\n</div>', { firstLine: 10 })).toEqual([
      '14:1 removed-html',
    ]);
  });
});

describe('what HTML does not know', () => {
  it('is an error that says how to write it', () => {
    expect(reportOf('A List<String> holds text.')).toEqual([
      '1:7 unknown-html\nHTML has no element “string”, so readers would see nothing of <String>.\nWrite it as code, `<String>`, or with &lt; in place of the sign <: &lt;String>',
    ]);
    expect(problemsOf('Press <Enter>, write <your name>, <your-name>, <Card title="x" />')).toEqual(
      ['1:7', '1:22', '1:35', '1:48'].map((place) => `${place} unknown-html`),
    );
  });

  it('is no word that a known element takes along', () => {
    expect(problemsOf('<title>The harbour</title>')).toEqual(['1:1 unknown-html']);
    expect(problemsOf('<font>a</font> <script>x</script>')).toEqual(['1:1 removed-html', '1:16 removed-html']);
    expect(problemsOf('a < b, `<Enter>`, &lt;Enter> <https://example.org/> 3<x')).toEqual([]);
  });
});

it('an element behind a line break of Word is told at its own line', () => {
  const lines = render('<script>\u000b<select>').problems.map(({ check, line }) => `${line} ${check}`);
  expect(lines).toEqual(['1 removed-html', '1 removed-html']);
});
