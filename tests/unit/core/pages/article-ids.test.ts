import { expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import { articleIds } from '../../../../src/core/pages/article-ids.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const figure = { path: 'content/articles/a/x.jpg', role: 'figure' as const };

it('links can name each picture that readers can enlarge, the cover first', () => {
  const images = [
    figure,
    { ...figure, isLinked: true as const },
    { ...figure, role: 'inline' as const },
    { ...figure, role: 'gallery' as const },
    { ...figure, path: '' },
  ];
  const ids = (cover?: { src: string; alt: string }) => {
    const { library } = makeLibrary([makeEntry('a/en', cover ? { cover } : {}, { images })]);
    return articleIds(library.articles[0] as Article, library).filter((id) => id.startsWith('picture-'));
  };
  expect(ids({ src: 'stage.jpg', alt: 'A stage' })).toEqual(['picture-1', 'picture-2', 'picture-3']);
  expect(ids()).toEqual(['picture-1', 'picture-2']);
});
