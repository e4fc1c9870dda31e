/** What each form of HTML becomes, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../../src/importing/html/html-to-markdown.ts';
import { htmlOf } from '../../../support/markdown/render-markdown.ts';

const convert = (html: string) => htmlToMarkdown(html, { file: 'a.html', line: 10 });
const markdownOf = (html: string) => convert(html).markdown;
const told = (html: string) => convert(html).findings.map(({ kind, where, what }) => `${where.line} ${kind}: ${what}`);

describe('words', () => {
  it.each([
    ['bold <b>words </b>and <i><b>more</b></i>', 'bold **words** and _**more**_'],
    ['<span style="font-weight:700">b</span><b style="font-weight:normal">n</b><s>x</s>', '**b**n~~x~~'],
    ['<h2><b>Head</b> <em>line</em></h2>', '## Head _line_'],
    [
      'H<sub>2</sub>O <mark>m</mark> <kbd>F1</kbd> <abbr title="x">y</abbr>',
      'H<sub>2</sub>O <mark>m</mark> <kbd>F1</kbd> <abbr title="x">y</abbr>',
    ],
    ['<ruby>漢<rt>kan</rt></ruby>', '<ruby>漢<rt>kan</rt></ruby>'],
    ['a&nbsp;b &amp; c &lt;d&gt; 2*3 _x_ [y](z) # 1.', 'a\u00a0b & c \\<d> 2\\*3 \\_x\\_ \\[y]\\(z) # 1.'],
    ['one<br>two<br><br>three', 'one\\\ntwo\n\nthree'],
    ['see https://a.example/a_b_c.', 'see <https://a.example/a_b_c>.'],
    ['日本<b>「語」</b>の', '日本**「語」**の'],
    ['<code> a`b </code> <tt>c</tt>', '``a`b`` `c`'],
    ['<p>:::note</p><p>x:::</p>', '\\:::note\n\nx:::'],
    ['<h2>A {#b}</h2>', '## A \\{#b}'],
    ['<b>a</b><b>b</b> <i> </i>c', '**ab** c'],
  ])('of %s are written as an editor would', (html, markdown) => {
    expect(markdownOf(html)).toBe(`${markdown}\n`);
  });

  it('keep dollars where a newsroom has formulas', () => {
    expect(htmlToMarkdown('$5 and $6', { file: 'a', formulas: true }).markdown).toBe('\\$5 and \\$6\n');
    expect(markdownOf('$5 and $6')).toBe('$5 and $6\n');
  });

  it('stay in their direction', () => {
    expect(markdownOf('<p dir="rtl">مرحبا</p><p>x <span dir="rtl">هنا</span></p>')).toBe(
      '<div dir="rtl">\n\nمرحبا\n\n</div>\n\nx <span dir="rtl">هنا</span>\n',
    );
    expect(htmlToMarkdown('<p dir="rtl">مرحبا</p>', { file: 'a', language: 'ar' }).markdown).toBe('مرحبا\n');
  });
});

describe('blocks', () => {
  it.each([
    ['<a href="/x"><h2>Head</h2><p>words</p></a>', '## [Head](/x)\n\n[words](/x)'],
    ['<p><b>a<blockquote>b</blockquote>c</b></p>', '**a**\n\n> **b**\n\n**c**'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul><ul><ul><li>d</ul></ul>', '- a\n- b\n  - c\n\n* * d'],
    ['<ol start="3"><li>a<li>b</ol>', '3. a\n4. b'],
    ['<ul><li><input type="checkbox" checked> done<li><input type="checkbox"> not</ul>', '- [x] done\n- [ ] not'],
    ['<ol type="a"><li>x</ol>', '<ol type="a">\n<li>x</li>\n</ol>'],
    ['<pre class="brush: php">a();\n\nb();</pre>', '```php\na();\n\nb();\n```'],
    ['<pre><code class="language-js">a &lt; b</code></pre>', '```js\na < b\n```'],
    ['<pre class="wp-block-verse">one\n  two</pre>', 'one\\\n\u00a0\u00a0two'],
    ['<dl><dt>a<dd>b *c*</dl>', '<dl>\n<dt>a</dt>\n<dd>b &#42;c&#42;</dd>\n</dl>'],
    [
      '<details><summary>More</summary><p>x <b>y</b></details>',
      '<details>\n<summary>More</summary>\n\nx **y**\n\n</details>',
    ],
    ['<h1>a</h1><h2>b</h2><h5>c</h5><h2>d</h2>', '## a\n\n### b\n\n#### c\n\n### d'],
    [
      '<p id="x">a</p><h2 id="y">b</h2><a href="#x">c</a> <a href="#y">d</a>',
      '<a id="x"></a>a\n\n## b {#y}\n\n[c](#x) [d](#y)',
    ],
    ['<p class="x"><center><font size=7>a</font></center><address>b</address>', 'a\n\nb'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(`${markdown}\n`);
  });
});

describe('a table', () => {
  it('has lines in its cells, an alignment and a caption', () => {
    const html = '<table><caption>All</caption><tr><th>A<th align=right>B<tr><td>1|2<td align=right><p>x<p>y</table>';
    expect(markdownOf(html)).toBe('| A | B |\n| - | -: |\n| 1\\|2 | x<br>y |\n\n_All_\n');
  });

  it('stays HTML where cells are joined, and says so', () => {
    const html = '<table><tr><th colspan=2>A<tr><td>1<td><ul><li>x *y*</ul></table>';
    expect(markdownOf(html)).toBe(
      '<table>\n<tbody>\n<tr>\n<th colspan="2">A</th>\n</tr>\n<tr>\n<td>1</td>\n<td>\n<ul>\n<li>x &#42;y&#42;</li>\n</ul>\n</td>\n</tr>\n</tbody>\n</table>\n',
    );
    expect(htmlOf(markdownOf(html))).toContain('<li>x *y*</li>');
    expect(told(html)).toEqual([
      '10 doubtful: A table with joined cells, or with blocks in its cells, stays HTML, since Markdown can’t say it.',
    ]);
  });

  it('that only lays out becomes what stood in it', () => {
    expect(markdownOf('<table><tr><td><h2>a</h2></td><td>b</td></tr></table>')).toBe('## a\n\nb\n');
  });
});

describe('a picture', () => {
  it('has its caption and its credit', () => {
    const { markdown, pictures } = convert(
      '<figure><a href="/big/b.jpg"><img src="/b-300x200.jpg" alt="A b"></a><figcaption>Seen <i>at</i> noon. <span class="credit">Ana Silva</span></figcaption></figure>',
    );
    expect(markdown).toBe('![A b](/big/b.jpg){credit="Ana Silva"}\n_Seen <em>at</em> noon._\n');
    expect(pictures).toEqual([
      { src: '/big/b.jpg', written: '/big/b.jpg', alt: 'A b', caption: 'Seen at noon.', credit: 'Ana Silva' },
    ]);
  });

  it('stands outside of the words around it, unless it is a sign among them', () => {
    expect(
      markdownOf('<p><img class="alignleft" src="a.jpg" alt="A"> words <img src="b.png" width="16" alt="B"> more</p>'),
    ).toBe('![A](a.jpg)\n\nwords ![B](b.png) more\n');
    expect(markdownOf('x <img class="emoji" alt="🙂" src="https://s.example/1f642.svg">')).toBe('x 🙂\n');
  });

  it('is found where it loads late, and none where it counts readers', () => {
    expect(
      markdownOf('<img src="data:image/gif;base64,R0" data-src="a.jpg" alt="A"><noscript><img src="a.jpg"></noscript>'),
    ).toBe('![A](a.jpg)\n');
    expect(told('\n\n<img width=1 height=1 src="https://c.example/p">')).toEqual([
      '12 dropped: A picture of one pixel, which counts readers, is left out: “https://c.example/p”.',
    ]);
  });

  it('in a group is one of a gallery', () => {
    expect(
      markdownOf(
        '<ul class="blocks-gallery-grid"><li><figure><img src="1.jpg" alt=""><figcaption>x</figcaption></figure><li><img src="2.jpg" alt="2"></ul>',
      ),
    ).toBe(':::gallery\n\n![](1.jpg)\n_x_\n\n![2](2.jpg)\n\n:::\n');
  });
});

describe('frames and recordings', () => {
  it.each([
    [
      '<iframe title="A film" src="//www.youtube.com/embed/a1B2c3D4e5F?rel=0"></iframe>',
      '[A film](https://www.youtube.com/watch?v=a1B2c3D4e5F)',
    ],
    ['<iframe src="https://player.vimeo.com/video/123456"></iframe>', '<https://vimeo.com/123456>'],
    ['<iframe src="https://maps.example/x" title="Map"></iframe>', '[Map](https://maps.example/x)'],
    ['<audio><source src="a.mp3"></audio>', ':::audio{src="a.mp3"}\n:::'],
    [
      '<figure><video src="f.mp4" poster="f.jpg"></video><figcaption>A [film]</figcaption></figure>',
      ':::video[A \\[film\\]]{src="f.mp4" poster="f.jpg"}\n:::',
    ],
    ['<audio src="https://old.example/a.mp3"></audio>', '<https://old.example/a.mp3>'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(`${markdown}\n`);
  });
});

describe('footnotes', () => {
  it.each([
    [
      'WordPress',
      'a<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup><ol class="wp-block-footnotes"><li id="u-1">Note <b>x</b> <a href="#u-1-link">↩︎</a></li></ol>',
    ],
    [
      'kramdown',
      'a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup><div class="footnotes"><ol><li id="fn:1"><p>Note <b>x</b> <a href="#fnref:1">&#8617;</a></p></li></ol></div>',
    ],
    [
      'GitHub',
      'a<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup><section class="footnotes"><h2>Footnotes</h2><ol><li id="user-content-fn-1"><p>Note <b>x</b> <a href="#user-content-fnref-1">↩</a></p></li></ol></section>',
    ],
    [
      'Word',
      'a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note <b>x</b></p></div>',
    ],
    [
      'Google Docs',
      'a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Note <b>x</b></p></div>',
    ],
  ])('of %s are footnotes', (_, html) => {
    expect(markdownOf(html)).toBe('a[^1]\n\n[^1]: Note **x**\n');
  });

  it('are none where a number only links to a part of the page', () => {
    expect(markdownOf('<a href="#p2">2</a><h2 id="p2">Part</h2>')).toBe('[2](#p2)\n\n## Part {#p2}\n');
  });
});

describe('what no story holds', () => {
  it('is left out and told, with its line', () => {
    const html =
      '<p onclick="x()">a\n<script>b()</script>\n<form>Your name <input name="n" placeholder="Name"><button>Send</button></form>\n<a href="javascript:x">c</a> <a href="/y"></a><svg><title>d</title></svg>';
    expect(markdownOf(html)).toBe('a\n\nYour name\n\nc\n');
    expect(told(html)).toEqual([
      '10 dropped: The script of <p> (onclick) is left out.',
      '11 dropped: A script is left out: “b()”.',
      '12 dropped: A field of a form is left out: “Name”.',
      '12 dropped: A button is left out: “Send”.',
      '12 dropped: A form has become the words that stand in it.',
      '13 dropped: A drawing that stands in the HTML (<svg>) is left out: “d”.',
      '13 dropped: A link is left out, and its words are kept: “javascript:x” is no address for readers.',
      '13 mended: A link without words is left out: “/y”.',
    ]);
  });
});
