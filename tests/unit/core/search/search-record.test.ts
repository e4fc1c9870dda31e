import { describe, expect, it } from 'vitest';
import { createSearchRecord, createSearchSource } from '../../../../src/core/search/search-record.ts';
import { showSearchText } from '../../../../src/core/search/word-division.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

function recordOf(frontMatter: FrontMatterInput, html = '') {
  const context = makeContext([makeEntry('harbour/en', frontMatter)], {
    site: { url: 'https://a.example/news/', timeZone: 'Asia/Tokyo' },
    phrases: { en: { 'open-data': 'Open data' } },
  });
  const [article] = context.library.articles;
  if (!article) throw new Error('The article is not there.');
  return createSearchRecord(createSearchSource(article, context), html);
}

describe('the record of an article', () => {
  it('has its text as readers meet it', () => {
    const { content } = recordOf(
      {
        description: 'No',
        standfirst: '**First**',
        takeaways: ['*Then*'],
        cover: { src: 'a.jpg', alt: 'no', caption: '`Last`' },
      },
      '<p>Body.</p>',
    );
    expect(showSearchText(content)).toBe('First · Then · Body. Last');
  });

  it('is found by its title, its authors and its tags', () => {
    const { meta } = recordOf({ title: 'At the harbour', authors: ['ana'], tags: ['open-data'] });
    expect(meta).toEqual({ title: 'At the harbour', names: 'Ana Reyes · Open data' });
  });

  it('is chosen by category, and by the year in the newsroom’s time zone', () => {
    const { filters } = recordOf({ date: '2024-12-31T20:00:00Z' });
    expect(filters).toEqual({ category: ['news'], year: ['2025'], date: ['2024-12-31T20:00:00Z'], language: ['en'] });
  });

  it('has its address within the site', () => expect(recordOf({}).url).toBe('/news/en/news/harbour/'));
});
