import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import { divideStories } from '../../../../src/core/search/search-shards.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const [article] = makeLibrary([makeEntry('a/en')]).library.articles as [Article];
const articles = (count: number, locale = 'en') =>
  Array.from({ length: count }, (_, index) => ({ ...article, locale, story: `${2000 + (index % 20)}/story-${index}` }));

describe('the index of a language', () => {
  it('is whole in a small newsroom, and divided evenly in a large one', () => {
    expect(divideStories(articles(250))).toHaveLength(1);
    const shards = divideStories(articles(1000));
    expect(shards).toHaveLength(4);
    for (const shard of shards) expect(shard.articles.length).toBeGreaterThan(200);
  });

  it('costs a reader sixteen parts at most', () => expect(divideStories(articles(9000))).toHaveLength(16));

  it('keeps a story in its part when another comes', () => {
    const before = divideStories(articles(900));
    const after = divideStories(articles(901));
    const changed = after.filter(({ name, articles: part }) => {
      const old = before.find((shard) => shard.name === name);
      return old?.articles.length !== part.length;
    });
    expect(changed).toHaveLength(1);
  });

  it('names the language by which words have forms, where there is one', () => {
    const nameOf = (...locales: string[]) => divideStories(locales.flatMap((tag) => articles(1, tag)))[0]?.name;
    expect(nameOf('de-CH')).toBe('de-0');
    expect(nameOf('en', 'en-AU')).toBe('en-0');
    expect(nameOf('en', 'fr')).toBe('und-0');
    expect(nameOf('zh-Hans')).toBe('und-0');
  });

  it('has no empty part', () => expect(divideStories([])).toEqual([]));
});
