import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../../src/core/articles/article.ts';
import { type FrontMatterInput, makeArticle, makeEntry, NOW } from '../../../support/core/make-entry.ts';

const clock = { timeZone: 'UTC', now: NOW };
const source = makeEntry('award/en', {
  date: '2026-02-03',
  category: 'awards',
  updated: '2026-02-04',
  authors: ['ana', { id: 'bo', role: 'Photographs' }],
  tags: ['prize', 'theatre'],
  label: 'opinion',
  promotion: 'app',
  slug: 'award-night',
  aliases: ['/old/'],
  kicker: 'Awards',
  standfirst: 'It was late.',
  canonical: 'https://b.example/award',
  takeaways: ['One.'],
  related: ['other', { title: 'A guide', url: 'https://b.example/' }],
  corrections: [{ date: '2026-02-05', text: 'It was early.' }],
  cover: { src: 'stage.jpg', alt: 'A stage', caption: 'The stage', credit: 'Bo', focus: '10% 20%' },
});
const translate = (frontMatter: FrontMatterInput = {}) =>
  createArticle(makeEntry('award/ar', frontMatter), source, clock);

describe('a translation', () => {
  it('takes from its source what it does not state', () => {
    expect(translate()).toMatchObject({
      isSource: false,
      date: '2026-02-03',
      publishedAt: Date.parse('2026-02-03'),
      updated: '2026-02-04',
      category: 'awards',
      authors: [{ id: 'ana' }, { id: 'bo', role: 'Photographs' }],
      tags: ['prize', 'theatre'],
      label: 'opinion',
      promotion: 'app',
    });
  });

  it('takes no texts, no slug, no aliases and no original', () => {
    const article = translate();
    expect(article).toMatchObject({
      title: 'Title of award/ar',
      description: 'Description of award/ar',
      slug: 'award',
      aliases: [],
      takeaways: [],
      corrections: [],
    });
    for (const key of ['kicker', 'standfirst', 'canonical']) expect(article).not.toHaveProperty(key);
  });

  it('takes the stories of further reading, but no pages whose titles are in another language', () => {
    expect(translate().related).toEqual(['other']);
    expect(translate({ related: [] }).related).toEqual([]);
  });

  it('keeps what it states itself', () => {
    const article = translate({ date: '2026-03-01', category: 'news', authors: 'cy', tags: [], promotion: false });
    expect(article).toMatchObject({
      date: '2026-03-01',
      category: 'news',
      authors: [{ id: 'cy' }],
      tags: [],
      promotion: false,
    });
  });

  it('is a draft with its source, unless it says otherwise', () => {
    const draft = makeEntry('award/en', { draft: true, unlisted: true });
    expect(createArticle(makeEntry('award/ar'), draft, clock)).toMatchObject({ state: 'draft', unlisted: true });
    const ready = makeEntry('award/ar', { draft: false, unlisted: false });
    expect(createArticle(ready, draft, clock)).toMatchObject({ state: 'published', unlisted: false });
  });

  it('shows the source’s picture with its credit and focus, in words of its own', () => {
    expect(translate().cover).toEqual({
      image: 'content/articles/award/stage.jpg',
      alt: 'A stage',
      credit: 'Bo',
      focus: { x: 10, y: 20 },
    });
    expect(translate({ cover: { alt: 'مسرح', caption: 'المسرح' } }).cover).toMatchObject({
      image: 'content/articles/award/stage.jpg',
      alt: 'مسرح',
      caption: 'المسرح',
    });
  });
});

describe('the state of an article', () => {
  const state = (frontMatter: FrontMatterInput, timeZone?: string) => makeArticle(frontMatter, timeZone).state;

  it('changes at the minute of its date', () => {
    expect(state({ date: '2026-06-01T12:00Z' })).toBe('published');
    expect(state({ date: '2026-06-01T12:01Z' })).toBe('scheduled');
    expect(state({ date: '2026-06-01T20:00+08:00' })).toBe('published');
  });

  it('changes at midnight in the newsroom’s time zone', () => {
    expect(state({ date: '2026-06-02' }, 'UTC')).toBe('scheduled');
    expect(state({ date: '2026-06-02' }, 'Pacific/Kiritimati')).toBe('published');
  });

  it('is expired from the moment of its expiry on, even when its date lies ahead', () => {
    expect(state({ expires: '2026-06-01T12:00Z' })).toBe('expired');
    expect(state({ expires: '2026-06-01T12:01Z' })).toBe('published');
    expect(state({ date: '2026-07-01', expires: '2026-05-01' })).toBe('expired');
  });

  it('is draft first of all', () => expect(state({ draft: true, expires: '2026-05-01' })).toBe('draft'));
});

describe('the cover of an article', () => {
  const image = (src: string) => makeArticle({ cover: { src, alt: 'A' } }).cover?.image;

  it('lies beside its file, elsewhere in the newsroom, or in the public folder', () => {
    expect(image('stage.jpg')).toBe('content/articles/harbour/stage.jpg');
    expect(image('./a/../stage.jpg')).toBe('content/articles/harbour/stage.jpg');
    expect(image('../shared/stage.jpg')).toBe('content/articles/shared/stage.jpg');
    expect(image('/press/stage.jpg')).toBe('public/press/stage.jpg');
    expect(image('cafe\u0301.jpg')).toBe('content/articles/harbour/caf\u00e9.jpg');
  });

  it.each(['../../../stage.jpg', '/../stage.jpg', '..\\..\\stage.jpg', 'a/../../../../x.jpg'])(
    'never lies outside: %s',
    (src) => expect(image(src)).toBeUndefined(),
  );
});
