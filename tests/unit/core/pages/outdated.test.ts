import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const SOURCE = { version: 'aaaa bbbb cccc' };

/** What readers of the Arabic translation are told. */
function outdated(translation: FrontMatterInput, source: FrontMatterInput = {}, drafts = false) {
  const entries = [makeEntry('moon/en', { title: 'Moon', ...source }, SOURCE), makeEntry('moon/ar', translation)];
  const context = makeContext(entries, { drafts });
  const article = context.library.articleOfFile('articles/moon/ar.md');
  return article && createArticlePage(article, emptyBody(), context).outdated;
}

describe('a translation', () => {
  it('tells its readers when the original has changed, and leads to it', () => {
    expect(outdated({ sourceVersion: 'aaaa bbbb' })).toEqual({
      before: 'The original was changed after this translation was made: ',
      link: {
        title: 'Moon',
        href: '/en/news/moon/',
        external: false,
        language: { tag: 'en', direction: 'ltr', hreflang: 'en' },
      },
      after: '',
    });
  });

  it.each([
    ['says what its source says', { sourceVersion: SOURCE.version }, {}],
    ['does not say what it was made from', {}, {}],
    ['has a source that readers can’t see', { sourceVersion: 'aaaa', draft: false }, { draft: true }],
  ])('tells nothing when it %s', (_name, translation, source) => {
    expect(outdated(translation, source)).toBeUndefined();
  });
});
