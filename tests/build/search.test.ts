/** What a reader asks finds the story that holds it, in every language of the demo, without a browser. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexedLanguages, openBuiltIndex } from '../support/search/search-engine.ts';
import { SEARCHED_WORDS } from '../support/search/searched-words.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_FOLDER } from '../support/sites/demo.ts';

const INDEXES = join(DEMO_FOLDER, '_search');
const site = readDemo();

test('every language with a search page has an index, and no other', () => {
  const withPage = site.pages.flatMap(({ path }) => /^\/([^/]+)\/search\/$/.exec(path)?.[1] ?? []);
  expect(indexedLanguages(INDEXES).sort()).toEqual(withPage.sort());
  expect(Object.keys(SEARCHED_WORDS).sort()).toEqual(withPage.sort());
});

describe('in every language', () => {
  const languages = Object.entries(SEARCHED_WORDS).map(([language, list]) => ({ language, words: list.split(', ') }));

  test('every word from inside a sentence finds its story', async () => {
    const missing: string[] = [];
    for (const { language, words } of languages) {
      expect(words.length, language).toBeGreaterThan(20);
      const engine = await openBuiltIndex(INDEXES, language);
      const address = language === 'en' ? '/en/security/cyber-security-award/' : `/${language}/security/`;
      for (const word of words) {
        const found = await engine.find(word, {});
        const stories = await found.load(0, found.count);
        if (!stories.some(({ url }) => url.startsWith(address))) missing.push(`${language}: ${word}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('what was asked is marked in the excerpt', async () => {
    const unmarked: string[] = [];
    for (const { language, words } of languages) {
      const engine = await openBuiltIndex(INDEXES, language);
      for (const word of words) {
        const [story] = await (await engine.find(word, {})).load(0, 1);
        if (!story?.excerpt.some(({ isHit }) => isHit)) unmarked.push(`${language}: ${word}`);
      }
    }
    expect(unmarked).toEqual([]);
  });

  test('what nobody wrote finds nothing', async () => {
    const found: string[] = [];
    for (const { language } of languages) {
      const engine = await openBuiltIndex(INDEXES, language);
      for (const word of ['xylophone', '鰯雲饅頭', 'ฬฦฤ', 'ъьэщж'])
        if ((await engine.find(word, {})).count > 0) found.push(`${language}: ${word}`);
    }
    expect(found).toEqual([]);
  });
});
