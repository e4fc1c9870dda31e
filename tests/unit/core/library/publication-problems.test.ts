import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../../src/core/articles/article.ts';
import { lastChange } from '../../../../src/core/articles/last-change.ts';
import { dateProblems, draftFolderProblems } from '../../../../src/core/library/publication-problems.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const clock = { timeZone: 'Asia/Hong_Kong', now: Date.parse('2026-03-10T12:00:00Z') };
const entryOf = (frontMatter: object) => {
  const entry = makeEntry('harbour');
  return { ...entry, frontMatter: { ...entry.frontMatter, ...frontMatter } };
};
const problemsOf = (frontMatter: object) => {
  const entry = entryOf(frontMatter);
  return dateProblems(entry, entry, clock).map(({ check, field }) => `${check} ${field}`);
};

describe('dates that contradict each other are told', () => {
  it.each([
    [{ date: '2026-03-08', expires: '2025-03-08' }, 'invalid-value expires'],
    [{ date: '2026-03-08', expires: '2026-03-08' }, 'invalid-value expires'],
    [{ date: '2026-03-08', updated: '2026-03-01' }, 'impossible-date updated'],
    [{ date: '2026-03-01', updated: '2062-03-01' }, 'impossible-date updated'],
    [{ date: '2026-03-08T10:00+08:00', updated: '2026-03-08T09:00+08:00' }, 'impossible-date updated'],
    [{ date: '2026-01-02', corrections: [{ date: '2025-01-01', text: 'X.' }] }, 'impossible-date corrections[0].date'],
    [{ date: '2062-03-01' }, 'impossible-date date'],
  ])('%j', (frontMatter, problem) => {
    expect(problemsOf(frontMatter)).toEqual([problem]);
  });

  it.each([
    { date: '2026-03-08T15:00+08:00', updated: '2026-03-08' },
    { date: '2026-03-08', updated: '2026-03-08T00:30+08:00' },
    { date: '2026-03-08', expires: '2026-03-09' },
    { date: '2026-03-08', updated: '2026-03-10', corrections: [{ date: '2026-03-08', text: 'X.' }] },
    { date: '2026-04-01', updated: '2026-04-02' },
    { date: '1896-01-01', updated: '1950-01-01' },
    { date: '2026-12-24' },
  ])('and what agrees is not: %j', (frontMatter) => {
    expect(problemsOf(frontMatter)).toEqual([]);
  });

  it('and such a change is no last change', () => {
    const corrections = [{ date: '2062-01-01', text: 'X.' }];
    const entry = entryOf({ date: '2026-03-01', updated: '2062-03-01', corrections });
    const article = createArticle(entry, entry, clock);
    expect(article.updated).toBeUndefined();
    expect(lastChange(article, clock.timeZone)).toBe('2026-03-01');
  });
});

it('a story in a folder of drafts is an error, unless it is a draft', () => {
  const found = (story: string, frontMatter = {}) =>
    draftFolderProblems({ ...entryOf(frontMatter), story }).map(({ check }) => check);
  for (const story of ['_drafts/idea', 'drafts/idea', '2026/_wip/idea', '2026/_idea'])
    expect([story, found(story)]).toEqual([story, ['stray-file']]);
  expect(found('_drafts/idea', { draft: true })).toEqual([]);
  for (const story of ['2026/draft', '2026/draftees/idea', 'trash-talk/idea']) expect(found(story)).toEqual([]);
});
