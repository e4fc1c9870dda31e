import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../../src/core/articles/article.ts';
import { NOW } from '../../../support/core/make-entry.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const update = (time: string, text = 'one two') => `:::update[Title]{time=${time}}\n${text}\n:::\n\n`;
/** Of the first of June at noon, which is now. */
const PAST = update('2026-06-01T08:00Z') + update('2026-06-01T11:00Z') + update('2026-06-01T10:00Z');
const FUTURE = update('2026-06-01T13:00Z', '![x](a.jpg)\n\nhttps://vimeo.com/1');

describe('the updates of a story', () => {
  it('stand by their time, however they stand in the file', () => {
    expect(makeLiveStory(PAST).article.coverage?.shown).toEqual([1, 2, 0]);
    expect(makeLiveStory(PAST, { live: { order: 'newest-last' } }).article.coverage?.shown).toEqual([0, 2, 1]);
  });

  it('make the newest of them the story’s last change', () => {
    expect(makeLiveStory(PAST).article.updated).toBe('2026-06-01T11:00Z');
    expect(makeLiveStory(PAST, { live: true, updated: '2026-06-01T11:30Z' }).article.updated).toBe('2026-06-01T11:30Z');
    expect(makeLiveStory(update('2025-01-01')).article.updated).toBeUndefined();
    expect(makeLiveStory(FUTURE).article.updated).toBeUndefined();
  });

  it('that are in the future wait, with their words, pictures and embeds', () => {
    const { entry, article } = makeLiveStory(PAST + FUTURE);
    expect(article.coverage).toMatchObject({ shown: [1, 2, 0], waiting: [3] });
    expect(entry.body.words - article.body.words).toBe(entry.body.updates?.[3]?.words);
    expect(article.body.images.map(({ path }) => path)).toEqual(['']);
    expect(article.body.embeds).toEqual(['']);
    const later = createArticle(entry, entry, { timeZone: 'UTC', now: NOW + 3_600_000 });
    expect(later).toMatchObject({ updated: '2026-06-01T13:00Z', coverage: { shown: [3, 1, 2, 0] } });
    expect(later.body.embeds).toEqual(['https://vimeo.com/1']);
  });

  it('that wait are shown in the preview, and are no change yet', () => {
    const { entry } = makeLiveStory(PAST + FUTURE);
    const { coverage, updated } = createArticle(entry, entry, { timeZone: 'UTC', now: NOW, drafts: true });
    expect(coverage).toMatchObject({ shown: [3, 1, 2, 0], waiting: [3] });
    expect(updated).toBe('2026-06-01T11:00Z');
  });
});

describe('coverage', () => {
  const of = (live?: NonNullable<Parameters<typeof makeLiveStory>[1]>['live'], text = PAST) =>
    makeLiveStory(text, { live }).article.coverage;

  it('goes on until its end, and then there is no time at which the page was made', () => {
    expect(of(true)).toMatchObject({ isLive: true, isOver: false, from: '2026-01-10', madeAt: NOW });
    expect(of({ until: '2026-06-01T12:01Z' })).toMatchObject({ isOver: false, madeAt: NOW });
    expect(of({ until: '2026-06-01T12:00Z', from: '2026-02-01' })).toMatchObject({ isOver: true, from: '2026-02-01' });
    expect(of({ until: '2026-06-01T12:00Z' })).not.toHaveProperty('madeAt');
  });

  it('is no live coverage without “live:”, and there is none without updates', () => {
    expect(of(undefined)).toMatchObject({ isLive: false, isOver: true });
    expect(of(undefined, 'Words')).toBeUndefined();
    expect(of(true, 'Words')).toMatchObject({ isLive: true, shown: [] });
  });
});
