import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { createStandingPage } from '../../../../src/core/pages/standing-page.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const makePage = (id: string, frontMatter: FrontMatterInput = {}): CatalogueEntry => ({
  ...makeEntry(id, { date: undefined, category: undefined, ...frontMatter }),
  kind: 'standing',
  path: `pages/${id}.md`,
});
const entries = [
  makePage('privacy/en', { title: 'Privacy', updated: '2026-03-01' }),
  makePage('privacy/ar', { slug: 'خصوصية' }),
  makePage('imprint/en', { draft: true }),
  makeEntry('privacy/en', { title: 'A story about privacy' }),
];

describe('a standing page', () => {
  const context = makeContext(entries, { drafts: true });
  const { library } = context;

  it('has its own address, and is no story', () => {
    expect(library.routeAt('/en/privacy/')?.kind).toBe('standing');
    expect(library.routeAt('/en/news/privacy/')?.kind).toBe('article');
    expect(library.listed('en').map(({ title }) => title)).toEqual(['A story about privacy']);
    expect(library.translations('privacy', 'standing')).toHaveLength(2);
  });

  it('needs no date and no category', () => {
    const problems = makeContext(entries).library.standingPages.map(({ state }) => state);
    expect(problems).toEqual(['published', 'published']);
  });

  it('leads to the same page in other languages', () => {
    const [page] = library.translations('privacy', 'standing');
    const { languages, title, updated, head } = createStandingPage(
      page as (typeof library.standingPages)[number],
      context,
    );
    expect(languages.map(({ href }) => href)).toEqual(['/en/privacy/', '/ar/%D8%AE%D8%B5%D9%88%D8%B5%D9%8A%D8%A9/']);
    expect([title, updated?.text]).toEqual(['Privacy', 'March 1, 2026']);
    expect(head.alternates.map(({ href }) => href)).toEqual([
      'https://a.example/en/privacy/',
      'https://a.example/ar/%D8%AE%D8%B5%D9%88%D8%B5%D9%8A%D8%A9/',
      'https://a.example/en/privacy/',
    ]);
  });

  it('tells machines of no publication: it has none', () => {
    const page = library.standingPages.find(({ story }) => story === 'privacy');
    const { head } = createStandingPage(page as (typeof library.standingPages)[number], context);
    expect(JSON.stringify(head)).not.toMatch(/1970|NewsArticle|article:published_time/);
  });

  it('that is a draft is marked and not indexed', () => {
    const page = library.standingPages.find(({ story }) => story === 'imprint');
    expect(createStandingPage(page as (typeof library.standingPages)[number], context)).toMatchObject({
      notice: 'Draft: not yet published',
      head: { robots: 'noindex' },
    });
  });
});
