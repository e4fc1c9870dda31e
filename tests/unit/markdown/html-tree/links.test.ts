import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a link', () => {
  it.each([
    'https://example.org/a',
    'http://example.org',
    '//example.org/a',
    'HTTPS://example.org/',
    'https://news.example.org/',
  ])('to %s leaves the newsroom', (address) => {
    expect(htmlOf(`To [x](${address})`)).toBe(
      `<p>To <a href="${address}" class="external" rel="external noopener">x</a></p>`,
    );
  });

  it.each(['mailto:ana@example.org', 'tel:+85212345678'])('to %s is printed as it is', (address) => {
    expect(htmlOf(`[x](${address})`)).toBe(`<p><a href="${address}">x</a></p>`);
  });

  it('of a number that was pasted with signs that nobody sees is one to that number', () => {
    expect(htmlOf('[x](\u202Atel:+85212345678)')).toBe('<p><a href="tel:+85212345678">x</a></p>');
    expect(render('[x](\u202Atel:+85212345678)').markdown).toBe('[x](tel:+85212345678)\n');
  });

  it.each([
    '../other/en.md#part',
    '/en/blog/a/',
    '#part',
    'https://news.example/en/',
    '//news.example/en/',
    '?page=2',
    'статья.md',
  ])('to %s is left to the library, as it is written', (address) => {
    const { html, links } = render(`Words. [x](${address})`);
    expect(html).toBe('<p>Words. <a href="\0link:0\0">x</a></p>');
    expect(links).toEqual([{ href: address, line: 1, column: 8 }]);
  });

  it('below the base path of the newsroom is internal, beside it external', () => {
    const siteUrl = 'https://a.example/news/';
    expect(render('[x](https://a.example/news/en/) [y](https://a.example/news)', { siteUrl }).links).toHaveLength(2);
    expect(render('[x](https://a.example/newsletter/) [y](https://a.example/)', { siteUrl }).links).toEqual([]);
  });

  it('counts its line from the top of the file', () => {
    expect(render('a\n\n[x](b.md)', { firstLine: 12 }).links[0]).toMatchObject({ line: 14, column: 1 });
  });

  it('with a title keeps it', () => {
    expect(htmlOf('[x](https://example.org/ "T & U")')).toContain('title="T &amp; U"');
  });

  it('with letters of other scripts is percent-encoded once', () => {
    expect(htmlOf('[x](https://example.org/ä%20b?q=%zz)')).toContain('href="https://example.org/%C3%A4%20b?q=%25zz"');
  });
});

describe('an unsafe address', () => {
  it.each([
    ['in a link', '[x](javascript:alert(1))'],
    ['in capitals', '[x](JaVaScRiPt:alert(1))'],
    ['in entities', '[x](&#106;avascript&colon;alert(1))'],
    ['behind spaces', '[x](<  javascript:alert(1)>)'],
    ['with a tab', '[x](<java\tscript:alert(1)>)'],
    ['with a tab as entity', '[x](java&Tab;script:alert(1))'],
    ['with a soft hyphen', '[x](java&shy;script:alert(1))'],
    ['behind a zero-width space', '[x](&#8203;javascript:alert(1))'],
    ['behind a no-break space', '[x](&nbsp;javascript:alert(1))'],
    ['with data', '[x](data:text/html,<b>)'],
    ['with vbscript', '[x](vbscript:x)'],
    ['with a file', '[x](file:///etc/passwd)'],
    ['in angle brackets', '<javascript:alert(1)>'],
    ['in a reference', '[x][a]\n\n[a]: javascript:alert(1)'],
    ['in raw HTML', '<a href="javascript:alert(1)">x</a>'],
    ['in raw HTML with a line break', '<a href="java\nscript:alert(1)">x</a>'],
    ['in raw HTML with entities', '<a href="&#x6a;avascript&#58;alert(1)">x</a>'],
    ['with backslashes', '[x](<\\\\\\\\example.org/>)'],
    ['without a host', '[x](https:example)'],
    ['in an image', '![x](javascript:alert(1))'],
    ['of an image in data', '![x](data:image/png;base64,AAAA)'],
    ['in an image of raw HTML', '<p><img src="javascript:alert(1)" alt="x"></p>'],
  ])('%s is reported once and printed as its words', (_where, markdown) => {
    const { html, links, images } = render(markdown);
    expect(problemsOf(markdown).map((problem) => problem.replace(/^\S+ /, ''))).toEqual(['unsafe-address']);
    expect(html).not.toMatch(/<a|<img|href|src/);
    expect([...links, ...images]).toEqual([]);
  });

  it('with a control character is told as both', () => {
    const markdown = '[x](<\u0001javascript:alert(1)>)';
    expect(problemsOf(markdown)).toEqual(['1:1 unsafe-address', '1:6 control-character']);
    expect(render(markdown).html).toBe('<p>x</p>');
  });

  it('is explained', () => {
    expect(reportOf('Words\n[x](javascript:alert(1))')).toMatchInlineSnapshot(`
      [
        "2:1 unsafe-address
      The address “javascript:alert(1)” is not safe for readers.
      Write an address that begins with https://, http://, mailto: or tel:, or a path such as /en/about/ or ./notes.md.",
      ]
    `);
  });

  it('never takes the place of a safe neighbour', () => {
    expect(htmlOf('[a](javascript:x) [b](/b/)')).toBe('<p>a <a href="[link:0]">b</a></p>');
  });

  it('goes from a link inside a refused link too', () => {
    expect(htmlOf('<a href="">\n<table><a href="javascript:x">y</a></table>')).not.toContain('<a');
  });
});

describe('an empty link', () => {
  it('without an address leaves its words', () => {
    expect(htmlOf('[words]()')).toBe('<p>words</p>');
    expect(problemsOf('[words]()')).toEqual(['1:1 empty-link']);
  });

  it('without words is left out', () => {
    expect(htmlOf('a [](b.md) c')).toBe('<p>a  c</p>');
    expect(reportOf('a [](b.md) c')).toMatchInlineSnapshot(`
      [
        "1:3 empty-link
      The link to “b.md” has no text, so nobody can see where it leads.
      Write the words and the address, such as [Our annual report](/reports/2024/).",
      ]
    `);
  });

  it('is not one around an image that has words', () => {
    expect(problemsOf('[![A stage](a.jpg)](b.md)')).toEqual([]);
  });
});
