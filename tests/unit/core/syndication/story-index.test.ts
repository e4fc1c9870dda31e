import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  createIndexedStory,
  createIndexHead,
  storiesOfIndex,
} from '../../../../src/core/syndication/create-story-index.ts';
import { createStoryFacts } from '../../../../src/core/syndication/story-facts.ts';
import { type StoryIndex, writeIndexSchema, writeStoryIndex } from '../../../../src/core/syndication/story-index.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';
import { type ContextOptions, makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const validate = new Ajv2020({ formats: { uri: true, 'date-time': true } }).compile(
  JSON.parse(writeIndexSchema('https://a.example/articles.schema.json')),
);

function indexOf(
  entries: ReturnType<typeof makeEntry>[],
  locale = 'en',
  year?: string,
  options: ContextOptions = {},
): StoryIndex {
  const context = makeContext(entries, options);
  const articles = storiesOfIndex(locale, year, context).map((article) =>
    createIndexedStory(article, createStoryFacts(article, context), context),
  );
  return JSON.parse(writeStoryIndex({ ...createIndexHead(locale, year, context), articles }));
}

describe('the index of a language', () => {
  const many = Array.from({ length: 130 }, (_, index) => makeEntry(`s${index}/en`, { date: `202${index % 2}-01-10` }));

  it('keeps to its published schema', () => {
    const entries = [
      makeEntry('a/en', { authors: ['ana'], tags: ['x'], updated: '2026-02-02', label: 'opinion' }),
      makeEntry('a/ar'),
      ...HOSTILE_TEXTS.map((title, index) => makeEntry(`h${index}/en`, { title, description: title, tags: [title] })),
    ];
    for (const year of [undefined, '2026']) {
      validate(indexOf(entries, 'en', year));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...indexOf(entries), more: 1 })).toBe(false);
  });

  it('holds the newest hundred, and names the file of each year, which holds all of it', () => {
    const { articles, years } = indexOf(many);
    expect(articles).toHaveLength(100);
    expect(years).toEqual([
      { year: '2021', count: 65, url: 'https://a.example/en/articles-2021.json' },
      { year: '2020', count: 65, url: 'https://a.example/en/articles-2020.json' },
    ]);
    expect(indexOf(many, 'en', '2020').articles).toHaveLength(65);
  });

  it('holds stories in the language itself that search engines may find, even in a preview', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'en-AU', inherits: 'en' }] };
    const entries = [
      makeEntry('a/en'),
      makeEntry('b/en', { unlisted: true }),
      makeEntry('c/en', { draft: true }),
      makeEntry('d/en'),
      makeEntry('d/en-AU'),
    ];
    const stories = (locale: string) =>
      indexOf(entries, locale, undefined, { site, drafts: true }).articles.map(({ story }) => story);
    expect(stories('en')).toEqual(['a', 'd']);
    expect(stories('en-AU')).toEqual(['d']);
  });

  it('leads from a story to its other languages by what they have in common', () => {
    const entries = [makeEntry('a/en'), makeEntry('a/ar')];
    const [english] = indexOf(entries).articles;
    const [arabic] = indexOf(entries, 'ar').articles;
    expect([english?.story, english?.translations]).toEqual(['a', ['ar']]);
    expect([arabic?.story, arabic?.translations]).toEqual(['a', ['en']]);
  });

  it('is the same after a changed sentence', () => {
    const written = (words: number) => indexOf([makeEntry('a/en', {}, { words, key: String(words) })]);
    expect(written(463)).toEqual(written(458));
    expect(written(463).articles[0]?.wordCount).toBe(500);
  });
});
