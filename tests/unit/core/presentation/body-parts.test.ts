import { describe, expect, it } from 'vitest';
import { type Body, emptyBody } from '../../../../src/core/articles/body.ts';
import { createBodyParts } from '../../../../src/core/presentation/body-parts.ts';
import { makeContext, makeImage } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const image = (src: string, alt: string) => ({ src, alt, role: 'figure' as const, line: 1, column: 1 });
const link = (href: string) => ({ href, line: 1, column: 1 });

function makeBody(html: string, parts: Partial<Body> = {}): Body {
  return { ...emptyBody(), html, ...parts };
}

const context = makeContext(
  [
    makeEntry(
      'a/en',
      {},
      {
        images: [
          { path: 'content/articles/a/x.jpg', role: 'figure' },
          { path: '', role: 'figure' },
          { path: 'content/articles/a/x.jpg', role: 'figure', isLinked: true },
        ],
      },
    ),
    makeEntry('b/en', { slug: 'b&c' }),
    makeEntry('b/ar', { slug: 'b' }),
    makeEntry('b/en-GB', { slug: 'b' }),
  ],
  {
    images: { 'content/articles/a/x.jpg': makeImage('d1') },
    site: { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'en-GB', inherits: 'en' }] },
  },
);
const article = context.library.translations('a')[0] as (typeof context.library.articles)[number];
const parts = (body: Body) => createBodyParts(article, body, context);

describe('a body', () => {
  it('without markers is one part', () => {
    expect(parts(makeBody('<p>Text with [image:0] and link:0</p>'))).toEqual(['<p>Text with [image:0] and link:0</p>']);
    expect(parts(makeBody(''))).toEqual([]);
  });

  it('has its pictures where their markers stood, with their alternative texts', () => {
    const body = makeBody('<p>1</p>\0image:0\0<p>2</p>\0image:0\0', { images: [image('x.jpg', 'A "ship" <1>')] });
    const [first, picture, second, again, ...rest] = parts(body);
    expect([first, second, rest]).toEqual(['<p>1</p>', '<p>2</p>', []]);
    expect(picture).toMatchObject({ alt: 'A "ship" <1>', src: '/_images/d1-840.jpeg' });
    expect(again).toEqual(picture);
  });

  it('has a drawing in the place of the code that it was made from', () => {
    const html =
      '<p>A <code data-drawn="0">x</code></p><pre data-drawn="1"><code>y\n$&</code></pre><pre><code>z</code></pre>';
    expect(parts(makeBody(html, { drawings: ['<math>$&</math>', '<div>y</div>'] }))).toEqual([
      '<p>A <math>$&</math></p><div>y</div><pre><code>z</code></pre>',
    ]);
  });

  it('has the form of the newsletter as a part', () => {
    expect(parts(makeBody('<aside>A\0newsletter\0</aside>'))).toEqual(['<aside>A', { form: 'newsletter' }, '</aside>']);
  });

  it('has other stories as cards, in the language of the page where they exist in it', () => {
    const card = (number: number) => `<p class="story"><a href="\0link:${number}\0">As written</a></p>`;
    const links = ['../b/ar.md', '/ar/', 'missing.md'].map(link);
    const [before, story, list, ...rest] = parts(makeBody(`<p>1</p>${card(0)}${card(1)}${card(2)}`, { links }));
    expect(before).toBe('<p>1</p>');
    expect(story).toEqual({ story: { href: '/en/news/b&c/', title: 'Title of b/en' } });
    expect([list, ...rest].join('')).toBe(
      '<p class="story"><a href="/ar/" hreflang="ar">As written</a></p><p class="story"><a>As written</a></p>',
    );
  });

  it.each([
    ['/ar/news/b/', ' hreflang="ar"'],
    ['../b/ar.md', ' hreflang="ar"'],
    ['/ar/', ' hreflang="ar"'],
    ['/en-GB/news/b/', ''],
    ['../b/en.md', ''],
    ['https://b.example/', ''],
  ])('marks a link to a page in another language, but none to that of another country: %s', (href, mark) => {
    const [html] = parts(makeBody('<a href="\0link:0\0">1</a>', { links: [link(href)] }));
    expect(String(html).replace(/ href="[^"]*"/, '')).toBe(`<a${mark}>1</a>`);
  });

  it('leaves a picture in the link that the editor gave it', () => {
    const [, own, , linked] = parts(makeBody('<p>1</p>\0image:0\0<a href="/b/">\0image:2\0</a>'));
    expect(own).toMatchObject({ enlarged: '/_images/d1-1920.webp' });
    expect(linked).toMatchObject({ src: '/_images/d1-840.jpeg' });
    expect(linked).not.toHaveProperty('enlarged');
  });

  it('has a card where a link stands alone whose provider is known, and a paragraph where it is not', () => {
    const link = (href: string, text: string) => `<a href="${href}" class="external">${text}</a>`;
    const [film, other] = [link('https://vimeo.com/1', 'A <em>film</em> &amp; more'), link('https://b.example/', 'B')];
    const bare = link('https://www.vimeo.com/2', 'https://www.vimeo.com/2');
    const html = `<p>1</p><p data-embed="0">${film}</p><p data-embed="1">${other}</p>\0image:0\0<p data-embed="2">${bare}</p>`;
    const embeds = ['https://vimeo.com/1', 'https://b.example/', 'https://www.vimeo.com/2'];
    const embedding = makeContext([makeEntry('a/en', {}, { embeds })]);
    const [story] = embedding.library.articles;
    if (!story) throw new Error('There is no story.');
    const found = createBodyParts(story, makeBody(html, { embeds }), embedding);
    expect(found).toMatchObject([
      '<p>1</p>',
      { number: 1, title: 'A film & more', link: film, embed: { provider: 'Vimeo' } },
      `<p>${other}</p>`,
      { number: 2, title: 'vimeo.com/2', link: bare },
    ]);
  });

  it('leaves out a picture that was not found', () => {
    const body = makeBody('<p>1</p>\0image:1\0\0image:7\0<p>2</p>', {
      images: [image('x.jpg', ''), image('y.jpg', '')],
    });
    expect(parts(body)).toEqual(['<p>1</p>', '<p>2</p>']);
  });

  it('has the addresses of its links, safe inside an attribute', () => {
    const body = makeBody('<a href="\0link:0\0">b</a> <a class="x" href="\0link:1\0">t</a>', {
      links: [link('../b/en.md?a=1&b="2"#part'), link('#top')],
    });
    expect(parts(body)).toEqual([
      '<a href="/en/news/b&amp;c/?a=1&amp;b=&quot;2&quot;#part">b</a> <a class="x" href="#top">t</a>',
    ]);
  });

  it('takes the address away from a link that leads nowhere', () => {
    const body = makeBody('<a href="\0link:0\0">gone</a><a href="\0link:9\0" title="t">lost</a>', {
      links: [link('../missing/en.md')],
    });
    expect(parts(body)).toEqual(['<a>gone</a><a title="t">lost</a>']);
  });
});
