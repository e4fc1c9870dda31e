import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArchivePage } from '../../../../src/core/pages/archive-page.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { createStoryRow } from '../../../../src/core/pages/story-card.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { createChannel } from '../../../../src/core/syndication/create-feed.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

function makePages(formats?: string) {
  const context = makeContext(
    [
      makeEntry('a/en', {
        date: '2026-01-31',
        authors: ['ana', 'ben', 'cy'],
        corrections: [{ date: '2026-02-01', text: 'A figure.' }],
      }),
    ],
    { site: { locales: [{ tag: 'en', ...(formats && { formats }) }] } },
  );
  const [article] = context.library.articles as [Article];
  return { context, article, page: createArticlePage(article, emptyBody(), context) };
}

describe('a language with formats of another country', () => {
  const { context, article, page } = makePages('en-GB');

  it('has that country’s dates and lists in its stories', () => {
    expect(page.published.text).toBe('31 January 2026');
    expect(page.corrections[0]?.date.text).toBe('1 February 2026');
    expect(page.authors.map(({ text }) => text).join('')).toBe('By Ana Reyes, ben and cy');
  });

  it('has them in lists and feeds', () => {
    expect(createStoryRow(article, 'en', context).date.text).toBe('31 January 2026');
    expect(
      createChannel({ locale: 'en', path: '/en/feed.xml', listing: { by: 'all', id: '' } }, context).preview.dates,
    ).toEqual(['31 January 2026']);
  });

  it('stays the same language, of which scripts are told the formats', () => {
    expect(page).toMatchObject({ locale: 'en', formats: 'en-GB' });
    expect(makePages().page.formats).toBeUndefined();
  });

  it('has the years of its calendar', () => {
    const { context: thai } = makePages('en-TH-u-ca-buddhist');
    const archive = createArchivePage(thai.library.routeAt('/en/archive/') as RouteOf<'archive'>, thai);
    expect(archive.years[0]?.title).toContain('2569');
  });
});
