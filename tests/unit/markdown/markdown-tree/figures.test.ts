import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render } from '../../../support/markdown/render-markdown.ts';

describe('a caption', () => {
  const framed = '<figure>[picture:0]<figcaption>Our <strong>stage</strong></figcaption></figure>';

  it.each([
    ['right behind the image', '![A stage](a.jpg)_Our **stage**_'],
    ['behind a space', '![A stage](a.jpg) *Our **stage***'],
    ['on the next line', '![A stage](a.jpg)\n*Our **stage***'],
    ['behind a hard break', '![A stage](a.jpg)\\\n_Our **stage**_'],
    ['behind two spaces and a line break', '![A stage](a.jpg)  \n_Our **stage**_'],
    ['in the next paragraph', '![A stage](a.jpg)\n\n_Our **stage**_'],
    ['of an image with a reference', '![A stage][a]_Our **stage**_\n\n[a]: a.jpg'],
  ])('is emphasis %s', (_place, markdown) => {
    expect(htmlOf(markdown)).toBe(framed);
  });

  it.each([
    ['bold', '![A](a.jpg)\n**Our stage**', '_Our stage_'],
    ['followed by a full stop', '![A](a.jpg)\n_Our stage_.', '_Our stage._'],
    ['bold behind a hard break', '![A](a.jpg)  \n__Our stage__', '_Our stage_'],
  ])('that is %s is told, with the words to write', (_, markdown, words) => {
    const [problem, ...others] = render(markdown).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ check: 'stray-mark', line: 2, hint: expect.stringMatching(/: _[^_]+_$/) });
    expect(problem?.hint).toContain(words);
    expect(htmlOf(markdown.replace(/[*_]+Our stage[*_]+\.?/, words))).toContain('<figcaption>Our stage');
  });

  it.each([
    '![A](a.jpg)\nA sentence about it.',
    '![A](a.jpg) **Sale** ends today.',
    '![A](a.jpg)\n**Sale** ends today.',
    '![A](a.jpg)\n\n**In short**',
    'Words ![A](a.jpg)\n**bold**',
  ])('is nothing that a sentence begins with: %s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });

  it('may run over two lines', () => {
    expect(htmlOf('![](a.jpg)_Caption over\ntwo lines_')).toBe(
      '<figure>[picture:0]<figcaption>Caption over\ntwo lines</figcaption></figure>',
    );
  });

  it('is the title of an image, also where a reference gives it', () => {
    const html = '<figure>[picture:0]<figcaption>Our &lt;stage></figcaption></figure>';
    expect(htmlOf('![A stage](a.jpg "Our <stage>")')).toBe(html);
    expect(htmlOf('![A stage][a]\n\n[a]: a.jpg "Our <stage>"')).toBe(html);
  });

  it('keeps links and code', () => {
    expect(htmlOf('![A stage](a.jpg)\n*By [Ana](/ana/) with `x`*')).toContain(
      '<figcaption>By <a href="[link:0]">Ana</a> with <code>x</code></figcaption>',
    );
  });

  it('belongs to the image before it when a paragraph holds several', () => {
    expect(htmlOf('![A](a.jpg)_One_\n![B](b.jpg)_Two_')).toBe(
      [
        '<figure>[picture:0]<figcaption>One</figcaption></figure>',
        '<figure>[picture:1]<figcaption>Two</figcaption></figure>',
      ].join('\n'),
    );
  });

  it('may follow an image below lines of text', () => {
    expect(htmlOf('Some words.\n![A stage](a.jpg)\n_Our **stage**_')).toBe(`<p>Some words.</p>\n${framed}`);
  });

  it('is no emphasis with words behind it', () => {
    expect(htmlOf('![A stage](a.jpg) *Our* stage')).toBe('<p>[picture:0] <em>Our</em> stage</p>');
    expect(htmlOf('![A stage](a.jpg)\n\n*Our* stage')).toBe('<figure>[picture:0]</figure>\n<p><em>Our</em> stage</p>');
  });

  it('is no emphasis behind an image among words', () => {
    expect(htmlOf('Press ![the star](a.png) *twice*')).toBe('<p>Press [picture:0] <em>twice</em></p>');
  });

  it('is no strong text', () => {
    expect(htmlOf('![A stage](a.jpg)\n\n**Our stage**')).toContain('<p><strong>');
  });
});

describe('a figure', () => {
  it('is every image of a paragraph that holds only images', () => {
    const { html, images } = render('![A](a.jpg)\n![B](b.jpg)');
    expect(html).toBe('<figure>\0image:0\0</figure>\n<figure>\0image:1\0</figure>');
    expect(images.map(({ role }) => role)).toEqual(['figure', 'figure']);
  });

  it('is an image that is a link', () => {
    expect(htmlOf('[![A](a.jpg)](/b/)\n_Cap_')).toBe(
      '<figure><a href="[link:0]">[picture:0]</a><figcaption>Cap</figcaption></figure>',
    );
  });

  it('is no image among words, whose title stays with it', () => {
    const { html, images } = render('Press ![the star](a.png "Star") now.');
    expect(html).toBe('<p>Press <span title="Star">\0image:0\0</span> now.</p>');
    expect(images).toEqual([{ src: 'a.png', alt: 'the star', role: 'inline', line: 1, column: 7 }]);
  });

  it('may stand in a list', () => {
    expect(htmlOf('- ![A](a.jpg)\n  _Cap_')).toContain('<figure>[picture:0]<figcaption>Cap</figcaption></figure>');
  });
});

describe('a table', () => {
  const rows = '| a |\n| - |\n| b |\n';

  it('gets a name that readers of the page hear', () => {
    expect(htmlOf(rows)).toMatch(/^<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>/);
    expect(htmlOf(`${rows}\nx\n\n${rows}`)).toContain('aria-label="Table 2"');
  });

  it.each([
    ['in the next paragraph', `${rows}\n*Results*`],
    ['right below its rows', `${rows}*Results*`],
  ])('has a caption in emphasis %s', (_place, markdown) => {
    const html = htmlOf(markdown);
    expect(html).toMatch(
      /^<figure class="table"><figcaption id="table:1">Results<\/figcaption><div class="table-scroll" role="region" aria-labelledby="table:1" tabindex="0">/,
    );
    expect(html.match(/Results/g)).toHaveLength(1);
  });

  it('keeps a last row of emphasis between bars', () => {
    expect(htmlOf('| a |\n| - |\n| *b* |')).toContain('<td><em>b</em></td>');
  });

  it('is aligned by classes that follow the direction of the text', () => {
    const html = htmlOf('| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | c | d |');
    expect(html).toContain(
      '<th class="align-start">a</th>\n<th class="align-center">b</th>\n<th class="align-end">c</th>\n<th>d</th>',
    );
    expect(html).not.toMatch(/ (align|style)=/);
  });
});

it('captions cost no problems', () => {
  expect(problemsOf('![A stage](a.jpg)_Our stage_\n\n| a |\n| - |\n| b |\n\n*Results*')).toEqual([]);
});
