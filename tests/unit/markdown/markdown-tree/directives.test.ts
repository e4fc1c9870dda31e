import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../support/markdown/compare-html.ts';
import { htmlOf, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a box', () => {
  it('is a note, a warning or facts, with a title', () => {
    expect(htmlOf(':::note\nHello *you*\n:::')).toBe(
      '<aside class="note" role="note"><p class="aside-title">Note</p><p>Hello <em>you</em></p></aside>',
    );
    expect(htmlOf(':::warning[Mind the *gap*]\nx\n:::')).toContain('<p class="aside-title">Mind the <em>gap</em></p>');
    expect(htmlOf(':::facts\n- a\n:::')).toMatch(/^<aside class="facts"><p class="aside-title">Facts<\/p><ul>/);
  });

  it('is a pull quote, with its source', () => {
    expect(htmlOf(':::pullquote[Ana]\nBe bold.\n:::')).toBe(
      '<figure class="pullquote"><blockquote>\n<p>Be bold.</p>\n</blockquote><figcaption>Ana</figcaption></figure>',
    );
  });

  it('is a gallery of figures', () => {
    const { html, images } = render(':::gallery\n![A](a.jpg)_One_\n![B](b.jpg)\n:::');
    expect(html).toBe(
      '<div class="gallery"><figure>\0image:0\0<figcaption>One</figcaption></figure><figure>\0image:1\0</figure></div>',
    );
    expect(images.map(({ role }) => role)).toEqual(['gallery', 'gallery']);
  });

  it('may hold another with fewer colons', () => {
    expect(htmlOf('::::note\n:::facts\nx\n:::\n::::')).toMatch(
      /<aside class="note".*<aside class="facts">.*<\/aside><\/aside>$/s,
    );
  });

  it('survives raw HTML beside it', () => {
    expect(htmlOf(':::note\n<b>x</b>\n:::\n\n<i>y</i>')).toContain('<aside class="note" role="note">');
  });

  it('that is never closed is reported', () => {
    expect(reportOf('Words\n\n:::note\nHello')).toMatchInlineSnapshot(`
      [
        "3:1 unclosed-directive
      The box “:::note” is never closed, so everything after it lies inside.
      Write a line with three colons, “:::”, where the box ends.",
      ]
    `);
  });

  it('that is unknown stays text and is reported', () => {
    expect(htmlOf(':::nota\nHello\n:::')).toBe('<p>:::nota\nHello\n:::</p>');
    expect(reportOf('a\n\n:::nota\nHello\n:::\n\n:::note Title\nx\n:::\n\n:::')).toMatchInlineSnapshot(`
      [
        "3:1 unknown-directive
      There is no box named “nota”.
      Did you mean “note”?",
        "7:1 unknown-directive
      “:::note” has more on its line than a box may have.
      Write :::note or :::note[Title] alone on its line.",
        "11:1 unknown-directive
      This “:::” closes no box, so readers see three colons.
      Remove the line, or open a box above it with a line such as :::note.",
      ]
    `);
  });
});

describe('a passage', () => {
  it('is an abbreviation', () => {
    expect(htmlOf('The :abbr[HKPF]{title="Hong Kong Police Force"}.')).toBe(
      '<p>The <abbr title="Hong Kong Police Force">HKPF</abbr>.</p>',
    );
  });

  it('has a language and its direction', () => {
    expect(htmlOf(':lang[*مرحبا*]{lang=ar} :lang[olá]{lang=pt-br}')).toBe(
      '<p><span lang="ar" dir="rtl"><em>مرحبا</em></span> <span lang="pt-BR" dir="ltr">olá</span></p>',
    );
  });

  it.each([':lang[x]{lang="no tag"}', ':lang[x]{dir=rtl}'])('%s stays text and is reported', (markdown) => {
    expect(textOf(parseHtml(htmlOf(markdown)))).toBe(markdown);
    expect(problemsOf(markdown)).toEqual(['1:1 invalid-value']);
  });

  it('without a title keeps its words as they are written', () => {
    expect(htmlOf(':abbr[a :lang[b]{lang=ar}]{x=y}')).toBe('<p>:abbr[a <span lang="ar" dir="rtl">b</span>]{x=y}</p>');
  });
});
