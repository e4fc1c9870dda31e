import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { seriesProblems } from '../../../../src/core/library/series-problems.ts';
import { articleIds } from '../../../../src/core/pages/article-ids.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const part = (story: string, date: string, more: FrontMatterInput = {}) =>
  makeEntry(`${story}/en`, { title: story, date, series: 'nights', ...more });
const site = { locales: [{ tag: 'en' }, { tag: 'en-GB', inherits: 'en' }, { tag: 'ar' }] };

/** The page of a story's article. */
function page(entries: ReturnType<typeof makeEntry>[], id = 'two/en') {
  const context = makeContext(entries, { site });
  const article = context.library.articles.find(({ path }) => path === `articles/${id}.md`);
  if (!article) throw new Error(`No page ${id}`);
  return { ...createArticlePage(article, emptyBody(), context), ids: articleIds(article, context.library) };
}
const titles = ({ series = [] }: ReturnType<typeof page>) =>
  series.map(({ title, current }) => (current ? `[${title}]` : title));

const nights = [part('three', '2026-03-01'), part('one', '2026-01-01'), part('two', '2026-02-01')];

describe('the parts of a series', () => {
  it('are listed in the order in which they came out, the one at hand marked', () => {
    expect(titles(page(nights))).toEqual(['one', '[two]', 'three']);
  });

  it('stand in the outline and can be linked, before further reading', () => {
    const { outline, ids } = page([...nights, makeEntry('other/en')]);
    expect(outline.map(({ href }) => href).slice(-2)).toEqual(['#in-this-series', '#further-reading']);
    expect(ids).toContain('in-this-series');
  });

  it('are no list where there is no other part, or no series', () => {
    expect(titles(page([part('two', '2026-02-01'), part('x', '2026-01-01', { series: 'days' })]))).toEqual([]);
    const { ids, outline } = page([makeEntry('two/en')]);
    expect(JSON.stringify([ids, outline])).not.toContain('in-this-series');
  });

  it('are those that readers can find', () => {
    const hidden = [{ draft: true }, { unlisted: true }, { expires: '2026-05-01' }, { date: '2026-08-01' }];
    const others = hidden.map((state, index) => part(`hidden-${index}`, '2026-02-02', state));
    expect(titles(page([...nights, ...others]))).toEqual(['one', '[two]', 'three']);
  });

  it('are listed on an unlisted part too, which stands in its place', () => {
    const two = part('two', '2026-02-01', { unlisted: true });
    expect(titles(page([...nights.slice(0, 2), two]))).toEqual(['one', '[two]', 'three']);
  });

  it('are those of the page’s language, and those that its edition inherits', () => {
    const translated = [makeEntry('two/ar', { title: 'ar' }), makeEntry('two/en-GB', { title: 'gb' })];
    expect(titles(page([...nights, ...translated], 'two/ar'))).toEqual([]);
    const british = page([...nights, ...translated], 'two/en-GB');
    expect(titles(british)).toEqual(['one', '[gb]', 'three']);
    expect(british.series?.[0]?.language).toEqual({ tag: 'en', direction: 'ltr' });
  });

  it('are the twelve nearest in time of a long one', () => {
    const day = (index: number) => `2025-01-${String(index + 1).padStart(2, '0')}`;
    const column = Array.from({ length: 30 }, (_, index) => part(`p${index}`, day(index)));
    const around = (index: number) => titles(page(column, `p${index}/en`));
    expect(around(15)).toEqual(column.slice(9, 22).map((_, index) => (index === 6 ? '[p15]' : `p${index + 9}`)));
    expect([around(0).length, around(0)[0], around(29).at(-1)]).toEqual([13, '[p0]', '[p29]']);
  });

  it('that the page lists are not proposed again as further reading, unless the editor does so', () => {
    const reading = (related: string[] = []) =>
      page([part('two', '2026-02-01', { related }), ...nights.slice(0, 2), makeEntry('other/en')]).furtherReading;
    expect(reading().map(({ title }) => title)).toEqual(['Title of other/en']);
    expect(reading(['one']).map(({ title }) => title)).toEqual(['one', 'Title of other/en']);
  });

  it('follow the source’s series in every translation', () => {
    const arabic = ['one', 'two'].map((story) => makeEntry(`${story}/ar`, { title: `${story} ar` }));
    expect(titles(page([...nights, ...arabic], 'two/ar'))).toEqual(['one ar', '[two ar]']);
  });
});

describe('a story that is alone in its series', () => {
  const found = (...series: string[]) =>
    seriesProblems(series.map((id, index) => makeEntry(`s${index}/en`, { series: id }))).map(({ file, hint }) => [
      file,
      hint.split('?')[0],
    ]);

  it('was probably meant for the series whose id is nearly the same', () => {
    const slip = [['content/articles/s2/en.md', 'Did you mean “nights”']];
    expect(found('nights', 'nights', 'Nigths', 'moons', 'moons')).toEqual(slip);
  });

  it('is told once where either could be the slip', () => expect(found('nights', 'night')).toHaveLength(1));

  it('may begin a series, also that of another year', () => {
    expect(found('nights', 'nights', 'moons')).toEqual([]);
    expect(found('review-2025', 'review-2025', 'review-2026')).toEqual([]);
  });

  it('is not alone with its translations’ own word for it', () => {
    const entries = ['a/en', 'a/ar', 'b/en'].map((id) => makeEntry(id, { series: 'nights' }));
    expect(seriesProblems(entries)).toEqual([]);
  });
});
