import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { neededPictures, neededVariants } from '../../../../src/core/pages/needed-pictures.ts';
import { createPageModel, hasModel } from '../../../../src/core/pages/page-models.ts';
import { createBodyParts } from '../../../../src/core/presentation/body-parts.ts';
import type { PageContext } from '../../../../src/core/presentation/page-context.ts';
import { makeContext, makeImage } from '../../../support/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/make-entry.ts';

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
const context = makeContext(entries, { images, authors, site: { brand: { accent: '#0b6b6f', social: 'social.jpg' } } });

/** Every file of a picture that some page of the newsroom names. */
function shownFiles({ library }: PageContext): Set<string> {
  const pages = [
    ...library.routes.flatMap((page) => (hasModel(page) ? [createPageModel(page, context)] : [])),
    ...library.articles.map((article) => {
      const html = article.body.images.map((_, index) => `\0image:${index}\0`).join('');
      const body = { ...emptyBody(), html };
      return [createArticlePage(article, [], context), createBodyParts(article, body, context)];
    }),
  ];
  return new Set(
    [...JSON.stringify(pages).matchAll(/\/_images\/((?!card-)[^\s"\\]+\.(?:avif|webp|jpeg|png))/g)].map(
      (one) => one[1] as string,
    ),
  );
}

const needed = neededVariants(neededPictures(context.library, context.site, context.authors), context.images);

describe('the pictures of a build', () => {
  it('are exactly those that its pages show', () => {
    const made = [...needed.values()].flatMap((variants) => [...variants.keys()]);
    expect(new Set(made)).toEqual(shownFiles(context));
    expect(made).toHaveLength(new Set(made).size);
  });

  it('are none of drafts, expired stories, or files that nobody shows', () => {
    for (const name of ['draft/cover.jpg', 'draft/en.png', 'over/cover.jpg', 's01/unused.jpg', 'missing/none.jpg'])
      expect(needed.has(`content/articles/${name}`)).toBe(false);
  });

  it('are as large as a lead only of the story that leads', () => {
    const isCropped = (story: number) =>
      [...(needed.get(`content/articles/s${story}/cover.jpg`)?.values() ?? [])].filter(
        ({ crop, width, format }) => crop && width === 1600 && format === 'avif',
      ).length;
    expect([isCropped(STORIES - 1), isCropped(STORIES - 2)]).toEqual([1, 0]);
  });

  it('has one set for a picture that several languages share', () => {
    expect(
      [...(needed.get('content/articles/s05/cover.jpg')?.values() ?? [])].filter(({ name }) =>
        name.endsWith('-1200.jpeg'),
      ),
    ).toHaveLength(1);
  });
});
