import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import { socialPicture } from '../../../../src/core/presentation/social-picture.ts';
import { makeContext, makeImage } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const images = {
  'content/articles/self/a.jpg': makeImage('d1'),
  'content/site/social.jpg': makeImage('d2'),
};
const site = { brand: { accent: '#0b6b6f', social: 'social.jpg' } };

function pictureOf(cover: boolean, isDrawn: boolean) {
  const context = makeContext([makeEntry('self/en', cover ? { cover: { src: 'a.jpg', alt: 'A boat' } } : {})], {
    images,
    site,
  });
  const [article] = context.library.articles as [Article];
  return socialPicture(article, isDrawn ? context : { ...context, nameCard: () => undefined });
}

describe('the picture of an article for networks', () => {
  it('is its card', () => {
    expect(pictureOf(true, true)).toHaveProperty('drawn.name');
  });

  it('is its cover where the card can’t be drawn', () => {
    expect(pictureOf(true, false)).toMatchObject({ alt: 'A boat', shown: { path: 'content/articles/self/a.jpg' } });
  });

  it('is the newsroom’s where there is no cover either', () => {
    expect(pictureOf(false, false)).toMatchObject({ shown: { path: 'content/site/social.jpg' } });
  });
});
