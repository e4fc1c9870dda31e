import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { CONTAINER_NAMES } from '../../../../src/markdown/syntax/directive-syntax.ts';
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

  it('that is like none of ours is told of all that there are', () => {
    const [report] = reportOf(':::constructor\nHello\n:::');
    for (const name of CONTAINER_NAMES) expect(report).toContain(name);
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

describe('an amount', () => {
  it('keeps its words, and holds its currency and number', () => {
    expect(htmlOf('From :money[**$39.6** billion]{USD=39.6e9} to :money[20 €]{eur="20"}.')).toBe(
      '<p>From <data value="USD 39.6e9"><strong>$39.6</strong> billion</data> to <data value="EUR 20">20 €</data>.</p>',
    );
  });

  it('survives raw HTML beside it, and parts no words', () => {
    expect(htmlOf('<b>x</b> :money[$5]{USD=5}')).toContain('<data value="USD 5">$5</data>');
    expect(render('a:money[$5]{USD=5}b c').words).toBe(render('a$5b c').words);
  });

  it.each([
    ':money[x]{}',
    ':money[x]{USD}',
    ':money[x]{USD=""}',
    ':money[x]{EURO=5}',
    ':money[x]{bitcoin=5}',
    ':money[x]{USD=39,6}',
    ':money[x]{USD="39.6 billion"}',
    ':money[x]{USD=5 EUR=4}',
    ':money[*x*]{number=5}',
  ])('%s stays as it is written', (markdown) => {
    expect(textOf(parseHtml(htmlOf(markdown)))).toBe(markdown.replaceAll('*', ''));
    expect(problemsOf(markdown)).toEqual(['1:1 invalid-value']);
  });

  it('with a mistake is reported with what to write', () => {
    const amounts = ['{}', '{USD}', '{EURO=5}', '{bitcoin=5}', '{USD=39,6}', '{USD=5 EUR=4}'];
    expect(reportOf(amounts.map((end) => `:money[x]${end}`).join('\n'))).toMatchInlineSnapshot(`
      [
        "1:1 invalid-value
      This amount does not say its currency and number.
      Write both in the braces, such as :money[$39.6 billion]{USD=39.6e9}.",
        "2:1 invalid-value
      This amount has a currency, and no number.
      Write the number after an equals sign, such as {USD=39.6e9} for 39.6 billion.",
        "3:1 invalid-value
      There is no currency “EURO”.
      Did you mean “EUR”? Write the three letters of its code (ISO 4217), such as :money[$39.6 billion]{USD=39.6e9}.",
        "4:1 invalid-value
      There is no currency “bitcoin”.
      Write the three letters of its code (ISO 4217), such as :money[$39.6 billion]{USD=39.6e9}.",
        "5:1 invalid-value
      “39,6” can’t be read as a number.
      Write digits alone, with a point before decimals, such as {USD=1250.50}; e6 stands for millions, e9 for billions (thousand millions): {USD=39.6e9}.",
        "6:1 invalid-value
      The braces of this amount hold more than one currency and its number.
      Write one code, an equals sign and a number, such as :money[$39.6 billion]{USD=39.6e9}.",
      ]
    `);
  });

  it.each([':money{USD=5}', ':Money[$5]{USD=5}', ':money [$5]{USD=5}', ':MONEY{}'])('%s is reported', (markdown) => {
    expect(problemsOf(`a ${markdown}`)).toEqual(['1:3 unknown-directive']);
  });

  it.each(['`:money{USD=5}`', '\\:money[x]{USD=5}', 'Money: [$5](/a)', ':money is tight'])('%s is none', (markdown) => {
    expect(problemsOf(`a ${markdown}`)).toEqual([]);
  });

  it('whose braces can’t be read, or that has none, is reported where it stands', () => {
    expect(reportOf('a\n\nb :money[x]{USD 39.6e9}\nc :money[y] \\:money[z] `:money[z]`')).toMatchInlineSnapshot(`
      [
        "3:3 invalid-value
      The braces of this amount hold more than one currency and its number.
      Write one code, an equals sign and a number, such as :money[$39.6 billion]{USD=39.6e9}.",
        "4:3 unknown-directive
      This amount is not marked as one, so it stays as it is written.
      Write its currency and number in braces right behind the brackets, with an equals sign between them: :money[$39.6 billion]{USD=39.6e9}.",
      ]
    `);
  });
});
