import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../../../src/core/syndication/feed-html.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

/** What feed readers get of a body, links and pictures aside. */
const feedHtml = (markdown: string) =>
  toFeedHtml(render(markdown).html, (address) => `https://a.example${address}`).trim();

describe('the text of a feed', () => {
  it('has no ids, classes or roles', () => {
    expect(feedHtml('## A heading {#part}\n\nWords.')).toBe('<h2>A heading</h2>\n<p>Words.</p>');
    expect(feedHtml('[out](https://b.example)')).toBe('<p><a href="https://a.examplehttps://b.example">out</a></p>');
  });

  it('has tables and code without what makes them scroll and colourful', () => {
    expect(feedHtml('| a | b |\n| :- | -: |\n| 1 | 2 |')).toMatch(/^<table>\s*<thead>\s*<tr>\s*<th>a<\/th>/);
    expect(feedHtml('```ts\nconst a = 1; // b\n```')).toBe('<pre><code>const a = 1; // b\n</code></pre>');
  });

  it('has marked lines of code, the signs of a diff, and no numbers', () => {
    expect(feedHtml('```js {2} lines\na;\nb;\n```')).toBe('<pre><code>a;\n<mark>b;\n</mark></code></pre>');
    expect(feedHtml('```js diff\n-a;\n+b;\n```')).toBe('<pre><code>-a;\n+b;\n</code></pre>');
  });

  it('has check boxes as signs', () => {
    expect(feedHtml('- [x] done\n- [ ] to do')).toMatch(/<li>☑ {1,2}done<\/li>\n<li>☐ {1,2}to do<\/li>/);
  });

  it('sets boxes apart as quotations, with their titles', () => {
    expect(feedHtml(':::note[Mind]\nWords.\n:::')).toBe(
      '<blockquote><p><strong>Mind</strong></p><p>Words.</p></blockquote>',
    );
  });

  it('shows unfolded what a page folds, and a chart as its table', () => {
    expect(feedHtml(':::questions\n### Who?\n\nYou.\n:::')).toBe('<h3>Who?</h3><p>You.</p>');
    const chart = feedHtml(':::chart[A]{type=bar}\n| a | b |\n| - | - |\n| x | 1 |\n\nSource: us.\n:::');
    expect(chart).toMatch(
      /^<figure><figcaption>A<\/figcaption>\0drawing:0\0<p>Source: us.<\/p><table>.*<\/table><\/figure>$/s,
    );
  });

  it('shows a formula as its code', () => {
    const absolute = (address: string) => address;
    expect(
      toFeedHtml('<p>A <code data-drawn="0">x^2</code></p><pre data-drawn="1"><code>y</code></pre>', absolute),
    ).toBe('<p>A <code>x^2</code></p><pre><code>y</code></pre>');
  });

  it('has footnotes whose marks lead to the page, and no way back that would lead there too', () => {
    const html = feedHtml('A claim.[^1]\n\n[^1]: Its source.');
    expect(html).toContain('<sup><a href="https://a.example#fn:1">1</a></sup>');
    expect(html).toMatch(/<section><h2>Footnotes<\/h2>\s*<ol>\s*<li>\s*<p>Its source. <\/p>/);
    expect(html).not.toContain('↩');
  });

  it('keeps what tells languages, directions, dates and abbreviations', () => {
    expect(feedHtml(':lang[قمر]{lang=ar} :abbr[UN]{title="United <Nations>"}')).toBe(
      '<p><span lang="ar" dir="rtl">قمر</span> <abbr title="United <Nations>">UN</abbr></p>',
    );
    expect(feedHtml('<time datetime="2024-02-29">today</time>')).toBe(
      '<p><time datetime="2024-02-29">today</time></p>',
    );
  });

  it('has amounts as they are written', () => {
    expect(feedHtml('About :money[*$5*]{USD=5}.')).toBe('<p>About <em>$5</em>.</p>');
  });

  it('keeps text that looks like markup as text', () => {
    expect(feedHtml('`<a class="x">` &lt;b&gt; 1 < 2')).toBe('<p><code>&lt;a class="x"></code> &lt;b> 1 &lt; 2</p>');
  });
});
