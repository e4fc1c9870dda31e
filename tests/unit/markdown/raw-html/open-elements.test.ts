import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('an element without an end tag', () => {
  it('is an error at its place', () => {
    expect(reportOf('Text.\n\nThe <b>harbour opened.\n\nNext')).toEqual([
      '3:5 unclosed-html\n<b> is never closed, so it goes on to the end of the text.\nWrite </b> where it ends.',
    ]);
  });

  it.each([
    '<details>\n<summary>Method</summary>\n\nHow.\n\n## Results',
    '<table><tr><td>\n\nText',
    '<td>Text',
    '<ul>\n<li>a\n\nText',
    '<div><b>x</div>',
    'a <a id="r">b',
    '<div>\n\n<div>\n\nText\n\n</div>',
  ])('is found: %j', (markdown) => expect(problemsOf(markdown)).toContainEqual(expect.stringMatching('unclosed-html')));

  it.each([
    'The <b>harbour</b> <BR> <br/> <img src="a.jpg" alt="x" /> <wbr>',
    '<details>\n<summary>Method</summary>\n\nHow.\n\n</details>',
    '<table>\n<tr><td>a<td>b\n<tr><td>c\n</table>',
    '<ul><li>a<li>b</ul>',
    '<p>Text\n\nText',
    'A <b>b\n\nc</b> d',
    '<!-- <b> -->',
    '`<b>` \\<b>',
    '<a href=https://example.org/b/>x</a>',
    '<div title="a > <b>">x</div>',
  ])('is not %j', (markdown) =>
    expect(problemsOf(markdown).filter((problem) => problem.includes('unclosed-html'))).toEqual([]),
  );
});

describe('an element that a slash was meant to close', () => {
  it('is an error with the end tag to write, and takes in nothing', () => {
    expect(reportOf('## Results <a id="res"/>\n\nText.')).toEqual([
      '1:12 unclosed-html\nHTML closes nothing by a slash, so what <a id="res"/> opens would go on to the end of the text.\nWrite <a id="res"></a>.',
    ]);
    expect(htmlOf('## Results <a id="res"/>\n\nText.')).toContain('<a id="res"></a></h2>\n<p>Text.</p>');
  });
});
