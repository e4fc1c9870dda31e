import { expect, it } from 'vitest';
import { nextPublication } from '../../../../src/core/library/next-publication.ts';
import { makeEntry, NOW } from '../../../support/core/make-entry.ts';
import { makeLibrarySource } from '../../../support/core/make-library.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

type Entries = ReturnType<typeof makeEntry>[];
const next = (entries: Entries, site = {}) => nextPublication({ ...makeLibrarySource(entries, { site }), now: NOW });
const at = (text: string) => Date.parse(text);
const update = (time: string) => makeLiveStory(`:::update{time=${time}}\nx\n:::`).entry;

it('is the first of all that comes out, ends or goes', () => {
  const story = makeEntry('a/en', { date: '2026-06-05' });
  const gone = makeEntry('b/en', { expires: '2026-06-04' });
  const banner = { frontPage: { banner: { story: 'b', until: '2026-06-03T10:00Z' } } };
  const coverage = makeEntry('c/en', { live: { until: '2026-06-02T12:00Z' } });
  const waiting = update('2026-06-01T13:00Z');
  expect(next([story])).toEqual({ at: at('2026-06-05'), file: 'content/articles/a/en.md', what: 'a story comes out' });
  expect(next([story, gone])).toMatchObject({ at: at('2026-06-04'), what: 'a story goes' });
  expect(next([story, gone], banner)).toMatchObject({ at: at('2026-06-03T10:00Z'), what: 'the banner goes' });
  expect(next([story, gone, coverage], banner)).toMatchObject({ at: at('2026-06-02T12:00Z'), what: 'coverage ends' });
  expect(next([story, gone, coverage, waiting], banner)).toEqual({
    at: at('2026-06-01T13:00Z'),
    file: 'content/articles/harbour/en.md',
    what: 'an update comes out',
  });
});

it('is nothing where nothing waits, nor what lies in drafts, has gone, or waits for its story', () => {
  expect(next([makeEntry('a/en'), update('2026-05-01')])).toBeUndefined();
  expect(next([makeEntry('a/en', { date: '2026-07-01', draft: true })])).toBeUndefined();
  const early = makeLiveStory(':::update{time=2026-06-10}\nx\n:::', { date: '2026-06-20', live: true }).entry;
  expect(next([early])).toMatchObject({ what: 'a story comes out' });
});

it('is what a translation takes from its source, too', () => {
  const entries = [makeEntry('a/en', { expires: '2026-06-04' }), makeEntry('a/ar')];
  expect(next(entries)).toMatchObject({ what: 'a story goes' });
});
