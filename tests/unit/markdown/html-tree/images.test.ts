import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('an image', () => {
  it('is handed to the page decoded', () => {
    expect(render('![A stage](my%20stage%C3%A9.jpg)').images).toEqual([
      { src: 'my stageé.jpg', alt: 'A stage', role: 'figure', line: 1, column: 1 },
    ]);
  });

  it('of raw HTML is handed to the page too', () => {
    const { html, images } = render('Words <img src="../a.png" alt="A stage" width="10" loading="lazy" srcset="x 2x">');
    expect(html).toBe('<p>Words \0image:0\0</p>');
    expect(images).toEqual([{ src: '../a.png', alt: 'A stage', role: 'inline', line: 1, column: 7 }]);
  });

  it('in a figure of raw HTML is a figure', () => {
    expect(render('<figure><img src="a.png" alt="A stage"><figcaption>C</figcaption></figure>').images[0]?.role).toBe(
      'figure',
    );
  });

  it('in a link of the editor’s is known to be in it', () => {
    const linked = (markdown: string) => render(markdown).images.map(({ isLinked }) => isLinked);
    expect(linked('[![A stage](a.jpg)](/b/)\n\n![A hall](b.jpg)')).toEqual([true, undefined]);
    expect(linked('<a href="/b/"><figure><img src="a.jpg" alt="A stage"></figure></a>')).toEqual([true]);
  });

  it('without a file is an error', () => {
    expect(problemsOf('![A stage]()')).toEqual(['1:1 missing-image']);
  });

  it('keeps a percent sign that encodes nothing', () => {
    expect(render('![A stage](100%.jpg)').images[0]?.src).toBe('100%.jpg');
  });

  it('with an encoded NUL is unsafe', () => {
    expect(problemsOf('![A stage](a%00.jpg)')).toEqual(['1:1 unsafe-address']);
  });
});

describe('a remote image', () => {
  it.each(['https://example.org/a/b%20c.jpg?w=1', '//example.org/b.jpg', 'https://news.example/b.jpg'])(
    '%s never loads',
    (src) => {
      const { html, images } = render(`![A stage](${src})`);
      expect(images).toEqual([]);
      expect(html).toBe(`<figure><a href="${src}" class="external" rel="external noopener">A stage</a></figure>`);
      expect(problemsOf(`![A stage](${src})`)).toEqual(['1:1 remote-image']);
    },
  );

  it('in raw HTML never loads', () => {
    expect(htmlOf('a <img src="https://example.org/a.jpg" alt="A stage">')).not.toContain('<img');
  });

  it('in a link is its words', () => {
    expect(htmlOf('[![A stage](https://example.org/a.jpg)](/b/)')).toBe(
      '<figure><a href="[link:0]">A stage</a></figure>',
    );
  });

  it('says how to bring it in', () => {
    expect(reportOf('![A stage](https://example.org/a/b%20c.jpg?w=1)')).toMatchInlineSnapshot(`
      [
        "1:1 remote-image
      The picture “https://example.org/a/b%20c.jpg?w=1” lies on another server.
      Save it next to the article and write ![What it shows](b%20c.jpg).",
      ]
    `);
  });
});

describe('an alternative text', () => {
  it('that is missing is asked for once', () => {
    expect(reportOf('![](a.jpg)')).toMatchInlineSnapshot(`
      [
        "1:1 missing-alt
      The image “a.jpg” has no text for readers who can't see it.
      Say between the brackets what it shows, such as ![Two speakers on a stage](a.jpg).",
      ]
    `);
  });

  it.each([
    ...['alt text', 'Alt text', 'alternative text', 'Enter image description here', 'enter image alt description'],
    ...[
      'Picture of',
      'an image',
      'The photo',
      'Image of…',
      'What the picture shows',
      'texte alternatif',
      '替代文字',
      '대체 텍스트',
    ],
  ])('“%s” is vague', (alt) => {
    expect(problemsOf(`![${alt}](a.jpg)`)).toEqual(['1:1 vague-alt']);
  });

  it.each([
    ...['Screenshot 2026-01-02 at 9.41.00', 'Bildschirmfoto 2026-01-02 um 9.41', 'WhatsApp Image 2026-01-02 at 09.41'],
  ])('“%s” is the name of a file', (alt) => {
    expect(problemsOf(`![${alt}](a.jpg)`)).toEqual(['1:1 alt-is-file-name']);
  });

  it.each(['image', 'Photo', 'Screenshot 2', 'Bild', 'foto.', 'صورة', '图片', 'Фото 1'])('“%s” is vague', (alt) => {
    expect(problemsOf(`![${alt}](a.jpg)`)).toEqual(['1:1 vague-alt']);
  });

  it.each(['stage.jpg', 'IMG_1234', 'team-photo_2'])('“%s” is the name of a file', (alt) => {
    expect(problemsOf(`![${alt}](pictures/team-photo_2.jpg)`)).toEqual(['1:1 alt-is-file-name']);
  });

  it.each([
    'stage',
    'A photo of the stage',
    'Photographers at work',
    'Add-on boards in a description of 1890',
    'The image of a saint',
    'Picture of the stage',
    'A none-too-happy fish',
    'Screenshot of the form of 2026-01-02',
  ])('“%s” is fine', (alt) => {
    expect(problemsOf(`![${alt}](stage.jpg)`)).toEqual([]);
  });
});
