import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { createPageModel, hasModel } from '../../../../src/core/pages/page-models.ts';
import { createBodyParts } from '../../../../src/core/presentation/body-parts.ts';
import type { PageContext } from '../../../../src/core/presentation/page-context.ts';
import { openBodyCache } from '../../../../src/newsroom/articles/body-cache.ts';
import type { Environment } from '../../../../src/newsroom/files/environment.ts';
import { neededImage, neededImages } from '../../../../src/newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../../../../src/newsroom/outputs/open-newsroom.ts';
import { createPages } from '../../../../src/newsroom/outputs/page-source.ts';
import { makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const withCover = (story: string, frontMatter: FrontMatterInput = {}, locale = 'en') =>
  makeEntry(
    `${story}/${locale}`,
    { cover: { src: 'cover.jpg', alt: 'A' }, ...frontMatter },
    { images: [{ path: `content/articles/${story}/${locale}.png`, role: 'gallery' }] },
  );

/** More than a home shows, and enough for a list of two pages. */
const STORIES = 40;

const stories = Array.from({ length: STORIES }, (_, index) =>
  withCover(`s${String(index).padStart(2, '0')}`, {
    date: `2026-0${1 + Math.floor(index / 20)}-${String((index % 20) + 1).padStart(2, '0')}`,
  }),
);
const entries = [
  ...stories,
  withCover('s05', { cover: { alt: 'B' } }, 'ar'),
  withCover('focused', { cover: { src: 'cover.jpg', alt: 'A', focus: '10% 20%' }, unlisted: true }),
  withCover('carded', { card: 'card.png', unlisted: true }),
  withCover('draft', { draft: true }),
  withCover('over', { expires: '2026-05-01' }),
  makeEntry('missing/en', { cover: { src: 'none.jpg', alt: 'A' } }),
];
const names = entries.flatMap(({ story, locale }) => [`${story}/cover.jpg`, `${story}/${locale}.png`]);
const images = Object.fromEntries(
  [
    ...names.map((name) => `articles/${name}`),
    'site/social.jpg',
    'authors/ana.jpg',
    'articles/carded/card.png',
    'articles/s01/unused.jpg',
  ].map((name) => [`content/${name}`, makeImage(name.replaceAll('/', '-'))]),
);
const authors = new Map([['ana', { name: 'Ana Reyes', picture: 'ana.jpg', links: [] }]]);
const site = { brand: { accent: '#0b6b6f', social: 'social.jpg' } };
const context = makeContext(entries, { images, authors, site });

/** A newsroom whose pages can be made; nothing reads a body but the pages of articles. */
function open(of: PageContext, bodies = openBodyCache('no bodies')): OpenNewsroom {
  const sources = { library: of.library, bodies, images: new Map(of.images) };
  return { ...sources, pages: createPages(sources, of), assets: { pictures: new Map() } } as unknown as OpenNewsroom;
}

/** The names of the files in all batches that are to be made. */
const namesIn = (batches: ReturnType<typeof neededImages>) => batches.flatMap(({ names }) => names);
const environment = { contentDir: '/content', publicDir: '/public', cacheDir: '/cache' } as Environment;

/** Every file of a picture, or card, that some page of the newsroom names. */
function shownFiles({ library }: PageContext): Set<string> {
  const pages = [
    ...library.routes.flatMap((page) => (hasModel(page) ? [createPageModel(page, context)] : [])),
    ...library.articles.map((article) => {
      const html = article.body.images.map((_, index) => `\0image:${index}\0`).join('');
      const body = { ...emptyBody(), html };
      return [createArticlePage(article, emptyBody(), context), createBodyParts(article, body, context)];
    }),
  ];
  return new Set(namesShown(pages));
}

/** The names of files that page models, or the parts of a body, print. */
function namesShown(models: object): string[] {
  const addresses = JSON.stringify(models).matchAll(/\/_images\/([^\s"\\]+\.(?:avif|webp|jpeg|png))/g);
  return [...addresses].map((one) => one[1] as string);
}

const needed = [...open(context).pages.images().values()].flatMap((one) => ('variant' in one ? [one] : []));
const variantsOf = (name: string) =>
  needed.flatMap(({ path, variant }) => (path === `content/articles/${name}` ? [variant] : []));

describe('the pictures of a build', () => {
  it('are exactly those that its pages show', () => {
    const made = namesIn(neededImages(open(context), environment));
    expect(new Set(made)).toEqual(shownFiles(context));
    expect(made).toHaveLength(new Set(made).size);
  });

  it('are none of drafts, expired stories, or files that nobody shows', () => {
    for (const name of ['draft/cover.jpg', 'draft/en.png', 'over/cover.jpg', 's01/unused.jpg', 'missing/none.jpg'])
      expect(variantsOf(name)).toEqual([]);
  });

  it('are as large as a lead only of the story that leads', () => {
    const isCropped = (story: number) =>
      variantsOf(`s${story}/cover.jpg`).filter(({ crop, width, format }) => crop && width === 1920 && format === 'avif')
        .length;
    expect([isCropped(STORIES - 1), isCropped(STORIES - 2)]).toEqual([1, 0]);
  });

  it('has one set for a picture that several languages share', () => {
    expect(variantsOf('s05/cover.jpg').filter(({ name }) => name.endsWith('-1200.jpeg'))).toHaveLength(1);
  });
});

describe('a picture in the preview', () => {
  const key = 'ab'.repeat(16);
  const bodyImage = { path: 'content/articles/a/b.jpg', role: 'figure' as const };
  const cover = { src: 'a.jpg', alt: 'A' };
  const preview = makeContext(
    [makeEntry('a/en', { cover }, { key, images: [bodyImage] }), makeEntry('broken/en', { promotion: 'broken' })],
    {
      images: { 'content/articles/a/a.jpg': makeImage('d1'), 'content/articles/a/b.jpg': makeImage('d2') },
      promotions: { broken: { text: 'Go', button: {} as { label: string; url: string } } },
    },
  );

  it('is found when its page was just made, and no other page is made for it', () => {
    const bodies = openBodyCache(makeFolder());
    bodies.write(key, { ...emptyBody(), html: '<p>A</p>\0image:0\0' });
    const newsroom = open(preview, bodies);
    const shown = namesShown(newsroom.pages.article('article', '/en/news/a/'));
    expect(shown).toEqual(
      expect.arrayContaining(['d1-0.200.2400.1200-1200.jpeg', 'd2-840.jpeg', expect.stringMatching(/^card-.*\.jpeg$/)]),
    );
    for (const name of shown) {
      expect(newsroom.pages.image(name)).toBeDefined();
      expect(namesIn(neededImage(name, newsroom, environment))).toEqual([name]);
    }
    // One of the other pages can’t be made
    expect(() => newsroom.pages.image('other.jpeg')).toThrow(TypeError);
  });

  it('is found where its page was made by an earlier run', () => {
    const [name = ''] = shownFiles(context);
    expect(namesIn(neededImage(name, open(context), environment))).toEqual([name]);
    expect(neededImage('other.jpeg', open(context), environment)).toEqual([]);
  });
});
