import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render } from '../../../support/markdown/render-markdown.ts';

describe('raw HTML', () => {
  it('may hold text, boxes that open, lists of terms, ruby and tables', () => {
    const html = [
      '<details open><summary>More</summary>\n<p>Text</p>\n</details>',
      '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
      '<p><kbd>A</kbd><sub>b</sub><sup>c</sup><abbr title="D">d</abbr><mark>e</mark><cite>f</cite><q>g</q><small>h</small></p>',
      '<p><ruby>字<rp>(</rp><rt>zi</rt><rp>)</rp></ruby><bdi>א</bdi><bdo dir="rtl">b</bdo><ins>i</ins><del>d</del><br></p>',
      '<p lang="ar" dir="rtl" id="x"><time datetime="2024-05-01">May</time></p>',
    ].join('\n');
    expect(htmlOf(html)).toBe(html);
    expect(problemsOf(html)).toEqual([]);
  });

  it('may hold tables, which get what every table gets', () => {
    expect(
      htmlOf('<table><caption>C</caption><tr><th scope="row" align="right">a</th><td colspan="2">b</td></tr></table>'),
    ).toBe(
      '<div class="table-scroll" role="region" aria-labelledby="table:1" tabindex="0"><table><caption id="table:1">C</caption><tbody><tr><th scope="row" class="align-end">a</th><td colspan="2">b</td></tr></tbody></table></div>',
    );
  });

  it('may surround Markdown', () => {
    expect(htmlOf('<details><summary>S</summary>\n\n## H\n\n- [x] *a*\n\n</details>')).toBe(
      '<details><summary>S</summary>\n<h2 id="h">H</h2>\n<ul class="tasks">\n<li class="task"><input type="checkbox" checked disabled aria-label="Done"> <em>a</em></li>\n</ul>\n</details>',
    );
  });

  it('may hold comments with signs of instructions, which take nothing along', () => {
    const markdown =
      '<div><!-- <?x -->a</div>\n\n:::facts[<!-- <? -->b]\n<!-- <!c> -->d\n:::\n\ne <!-- <![CDATA[ --> f';
    const { html, problems } = render(markdown);
    expect(html.replace(/<[^>]*>|\s/g, '')).toBe('abdef');
    expect(problems).toEqual([]);
  });

  it('leaves everything of Markdown as it is', () => {
    const markdown = [
      '## H {#h}',
      ':::note\nx\n:::',
      '![A](a.jpg)_Cap_',
      '| a |\n| :-: |\n| b |\n\n*Cap*',
      'x[^1] :lang[y]{lang=ar}',
      '```js\nconst a = 1;\n```',
      '- [ ] t',
      '[l](/l/) https://example.org',
      ':::gallery\n![B](b.jpg)\n:::',
      '[^1]: n',
    ].join('\n\n');
    const html = htmlOf(markdown);
    expect(
      htmlOf(`${markdown}\n\n<kbd>k</kbd>`)
        .replace('<kbd>k</kbd>', '')
        .replace(/\n<p><\/p>|<p><\/p>\n/, ''),
    ).toBe(html);
  });
});

describe('an id of raw HTML', () => {
  it('is unique, and none of the page', () => {
    expect(htmlOf('<p id="a">x</p><p id="a">y</p><p id="content">z</p>')).toBe(
      '<p id="a">x</p><p id="a-2">y</p><p id="content-2">z</p>',
    );
    expect(problemsOf('<p id="a">x</p><p id="a">y</p>')).toEqual(['1:16 duplicate-id']);
  });

  it('never is one of ours', () => {
    expect(htmlOf('<p id="fn:1">x</p>')).toBe('<p>x</p>');
    expect(problemsOf('<p id="fn:1">x</p>')).toEqual(['1:1 removed-html']);
  });

  it('is an anchor', () => {
    expect(render('<a id="here"></a>\n\n[x](#here)').anchors).toEqual(['here']);
  });
});
