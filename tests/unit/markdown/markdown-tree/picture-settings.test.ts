import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('braces behind a picture', () => {
  it.each([
    ['![A](a.jpg){width=wide}', 'wide'],
    ['![A](a.jpg) {width="full"}', 'full'],
    ['[![A](a.jpg)](/a/){width=wide}', 'wide'],
    ['![A][a]{width=full}\n\n[a]: a.jpg', 'full'],
  ])('give its figure a width, and its picture the files for it: %s', (markdown, width) => {
    const { html, images, problems, markdown: plain } = render(markdown);
    expect(html).toMatch(new RegExp(`^<figure class="${width}">`));
    expect(html + plain).not.toMatch(/[{}]/);
    expect(images.map(({ role }) => role)).toEqual([width]);
    expect(problems).toEqual([]);
  });

  it('leave the caption what it is', () => {
    const html = '<figure class="wide">[picture:0]<figcaption>Our stage</figcaption></figure>';
    expect(htmlOf('![A](a.jpg){width=wide}\n_Our stage_')).toBe(html);
    expect(htmlOf('![A](a.jpg){width=wide}_Our stage_')).toBe(html);
    expect(htmlOf('![A](a.jpg "Our stage"){width=wide}')).toBe(html);
  });

  it('put the caption into the margin', () => {
    expect(htmlOf('![A](a.jpg){caption=margin}_Words_')).toMatch(/^<figure class="margin">/);
  });

  it('belong to the picture before them, when a paragraph holds several', () => {
    const html = htmlOf('![A](a.jpg){width=wide}\n_One_\n![B](b.jpg){width=full}\n_Two_');
    expect(html.match(/<figure class="\w+"/g)).toEqual(['<figure class="wide"', '<figure class="full"']);
  });

  it.each(['![A](a.jpg){see below}', '![A](a.jpg)\\{width=wide}', 'Words {width=wide}', '![A](a.jpg) and {a}'])(
    'stay text where they set nothing: %s',
    (markdown) => {
      expect(htmlOf(markdown)).toContain('{');
      expect(htmlOf(markdown)).not.toContain('class=');
    },
  );

  it('are told where they mean nothing, and the picture is printed all the same', () => {
    const written = ['{width=wdie}', '{wide}', '{.full}', '{widht=full}', '{width=wide caption=margin}', '{:.x}'];
    for (const braces of written) expect(htmlOf(`![A](a.jpg)${braces}\n_x_`)).toContain('[picture:0]');
    expect(written.flatMap((braces) => reportOf(`![A](a.jpg)${braces}\n_x_`))).toMatchInlineSnapshot(`
      [
        "1:12 invalid-value
      “wdie” is no width of a picture.
      Did you mean “wide”?",
        "1:12 invalid-value
      “wide” behind this picture does not say what it sets.
      Write {width=wide}.",
        "1:12 invalid-value
      “.full” behind this picture does not say what it sets.
      Write {width=full}.",
        "1:12 unknown-key
      “widht” can't be set behind a picture.
      Did you mean “width”?",
        "1:12 invalid-value
      A picture that is wide leaves no margin for its caption.
      Write {width=wide} or {caption=margin}.",
        "1:12 invalid-value
      “:.x” behind this picture does not say what it sets.
      Write {width=wide}, {width=full} or {caption=margin}, or take the braces away.",
      ]
    `);
  });

  it('are told where nothing follows from them', () => {
    expect(
      [
        '![A](a.jpg){caption=margin}',
        'Words ![A](a.jpg){width=wide}',
        ':::gallery\n![A](a.jpg){width=wide}\n:::',
      ].flatMap(reportOf),
    ).toMatchInlineSnapshot(`
      [
        "1:1 invalid-value
      This picture has no caption that could stand in the margin.
      Write the caption in emphasis below the picture, such as _The stage at noon._, or take {caption=margin} away.",
        "1:18 invalid-value
      These braces change nothing: a picture between words is as small as they are.
      Write the picture in a paragraph of its own, or take the braces away.",
        "2:12 invalid-value
      “{width=wide}” changes nothing in a gallery, where each picture is as wide as its row allows.
      Take it away. For a gallery that is wider than the text, write :::gallery{width=wide}.",
      ]
    `);
  });
});

describe('the terms of a picture', () => {
  it('are known to the page, and its maker is named in the caption and in the plain Markdown', () => {
    const terms = '{credit="Ana & <b>Co</b>" licence=https://a.example/by_nd rightsUntil=2027-06-30 width=wide}';
    const { html, images, markdown, problems } = render(`![A](a.jpg)${terms}\n_Words_`);
    expect(html).toMatch(/^<figure class="wide">.*<figcaption>Words Picture: Ana &amp; &lt;b>Co&lt;\/b><\/figcaption>/);
    expect(html).not.toContain('rightsUntil');
    expect(images[0]).toMatchObject({
      credit: 'Ana & <b>Co</b>',
      licence: 'https://a.example/by_nd',
      rightsUntil: '2027-06-30',
    });
    expect(markdown).toContain('"Picture: Ana & &lt;b>Co&lt;/b>"');
    expect(problems).toEqual([]);
  });

  it('may stand in a gallery, and behind a picture between words', () => {
    expect(render(':::gallery\n![A](a.jpg){credit=Ana}\n:::').images[0]).toMatchObject({ credit: 'Ana' });
    expect(problemsOf('Words ![A](a.jpg){licence=https://a.example/}')).toEqual([]);
  });

  it('can’t be forged in HTML', () => {
    expect(render('<img src="a.jpg" alt="A" data-rights=\'{"credit":"X"}\'>').images[0]).not.toHaveProperty('credit');
  });

  it('are told where they can’t be right', () => {
    expect(reportOf('![A](a.jpg){rightsUntil=soon licence=by credit=""}')).toMatchInlineSnapshot(`
      [
        "1:12 invalid-value
      “soon” can't be the “rightsUntil” of a picture.
      Write the last day on which the picture may be shown: {rightsUntil=2027-06-30}.",
        "1:12 invalid-value
      “by” can't be the “licence” of a picture.
      Write the full address of the licence: {licence=https://creativecommons.org/licenses/by/4.0/}.",
        "1:12 invalid-value
      “” can't be the “credit” of a picture.
      Write who made the picture: {credit="Ana Silva"}.",
      ]
    `);
  });
});

describe('a gallery', () => {
  it('may be wider than the text', () => {
    const { html, images } = render(
      ':::gallery[Bay]{width=wide}\n![A](a.jpg)_One_\n:::\n\n:::gallery\n![B](b.jpg)\n:::',
    );
    expect(html).toContain('<div class="gallery wide"><p class="aside-title">Bay</p><figure>');
    expect(images).toMatchObject([
      { role: 'gallery', gallery: 1, isWide: true },
      { role: 'gallery', gallery: 2 },
    ]);
    expect(images[1]).not.toHaveProperty('isWide');
  });

  it('of an unknown width is told', () => {
    expect(problemsOf(':::gallery{width=full}\n![A](a.jpg)\n:::')).toEqual(['1:1 invalid-value']);
    expect(problemsOf(':::gallery{.wide}\n![A](a.jpg)\n:::')).toEqual(['1:1 invalid-value']);
  });
});
