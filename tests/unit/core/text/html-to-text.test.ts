import { describe, expect, it } from 'vitest';
import { htmlToBlocks, joinBlocks } from '../../../../src/core/text/html-to-text.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

describe('the text of a body', () => {
  it('has its paragraphs, headings, items and cells, without markup', () => {
    const html =
      '<h2 id="a">A <em>b</em></h2>\n<p>c<br>d</p><ul><li>e</li></ul><table><tr><th>f</th><td>g</td></tr></table>';
    expect(htmlToBlocks(html)).toEqual(['A b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('reads what is escaped, once', () => {
    expect(htmlToBlocks('<p title="a > b">&#x3C;i&gt; &amp;lt; &quot;</p>')).toEqual(['<i> &lt; "']);
  });

  it('has no code, no pictures and no numbers of footnotes', () => {
    const note = '<sup><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup>';
    const html = `<figure>\0image:0\0<figcaption>Caption</figcaption></figure><pre><code>x\n</code></pre><p>Said${note} so</p>`;
    expect(htmlToBlocks(html)).toEqual(['Caption', 'Said so']);
  });

  it('has no link to the file of a table', () => {
    const { html } = render(`| a | b |\n| - | - |\n${'| c | 1 |\n'.repeat(31)}`);
    expect(html).toContain('class="csv"');
    expect(htmlToBlocks(html)).toEqual(['a', 'b', ...Array.from({ length: 31 }, () => ['c', '1']).flat()]);
  });

  it('tells blocks apart in one line', () => {
    expect(joinBlocks(['Title', 'It is so.', 'Item', '事。', '次'])).toBe('Title · It is so. Item · 事。 次');
  });
});
