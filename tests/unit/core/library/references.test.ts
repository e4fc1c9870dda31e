import { describe, expect, it } from 'vitest';
import { referenceProblems } from '../../../../src/core/library/references.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const shelves = {
  categories: new Map([['news', { name: 'News' }]]),
  authors: new Map([['ana', { name: 'Ana', links: [] }]]),
  consent: {},
  promotions: { app: { text: 'Read on', button: { label: 'Go', url: '/' } } },
};
const find = (frontMatter: FrontMatterInput, locale = 'en') =>
  referenceProblems(makeEntry(`a/${locale}`, frontMatter), shelves, new Set(['a', '2024/award']));

describe('a reference', () => {
  it('that leads somewhere is no problem', () => {
    expect(
      find({
        category: 'news',
        authors: ['ana', { id: 'ana', role: 'Editor' }],
        promotion: 'app',
        related: ['2024/award'],
      }),
    ).toEqual([]);
    expect(find({ promotion: false, related: [{ title: 'T', url: 'https://b.example/' }] })).toEqual([]);
  });

  it.each<[FrontMatterInput, string, string]>([
    [{ category: 'nwes' }, 'unknown-category', 'category'],
    [{ authors: ['ana', 'anna'] }, 'unknown-author', 'authors[1]'],
    [{ authors: [{ id: 'anna', role: 'Editor' }] }, 'unknown-author', 'authors[0]'],
    [{ promotion: 'ap' }, 'unknown-promotion', 'promotion'],
    [{ promotion: 'constructor' }, 'unknown-promotion', 'promotion'],
    [{ related: ['2024/award', '2024/awrad'] }, 'unknown-story', 'related[1]'],
  ])('that leads nowhere is one problem at its place: %o', (frontMatter, check, field) => {
    expect(find(frontMatter)).toMatchObject([{ check, field, file: 'content/articles/a/en.md' }]);
  });

  it('to a post is one only where the comments are answers to it', () => {
    const post = 'https://social.example/@desk/109501234567890123';
    const consent = {
      comments: { mastodon: { server: 'https://social.example', privacy: 'https://social.example/p' } },
    };
    const findIn = (comments: string | false) =>
      referenceProblems(makeEntry('a/en', { comments }), { ...shelves, consent }, new Set());
    expect(findIn(post)).toEqual([]);
    expect(findIn(false)).toEqual([]);
    for (const one of ['https://b.example/@desk/1', 'https://social.example/@desk', '/en/'])
      expect(findIn(one)).toMatchObject([{ field: 'comments', message: expect.stringContaining('social.example') }]);
    expect(find({ comments: post })).toMatchObject([{ field: 'comments' }]);
    expect(find({ comments: false })).toEqual([]);
  });

  it('is reported for each cause, with the word that was probably meant', () => {
    const problems = find({ category: 'nwes', authors: ['anna'], related: ['2024/awrad'] });
    expect(problems.map(({ hint }) => hint.split('?')[0])).toEqual([
      'Did you mean “news”',
      'Did you mean “ana”',
      'Did you mean “2024/award”',
    ]);
  });

  it('that a translation only inherits is its source’s problem alone', () => {
    expect(find({}, 'ar')).toEqual([]);
  });
});
