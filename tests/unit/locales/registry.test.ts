/** The generator's own words in every language, and the rules by which languages count and write. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCount, formatMoment, formatReadingTime } from '../../../src/core/i18n/format.ts';
import type { PluralForms } from '../../../src/core/i18n/interface-words.ts';
import { ancestryOf } from '../../../src/locales/ancestry.ts';
import { interfaceWordsOf, SOURCE_WORDS } from '../../../src/locales/registry.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { MANY_LANGUAGES } from '../../support/newsrooms/many-languages.ts';

const textsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object));
const tokensOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([token]) => token).sort();

describe('the words of a language', () => {
  it('are complete, and have a place for everything that is filled in', async () => {
    const failures = await failuresOf(named(MANY_LANGUAGES), (tag) => {
      const words = interfaceWordsOf(tag);
      expect(Object.keys(words ?? {}).sort()).toEqual(Object.keys(SOURCE_WORDS).sort());
      for (const [key, value] of Object.entries(words ?? {})) {
        const wanted = tokensOf(textsOf(SOURCE_WORDS[key as keyof typeof SOURCE_WORDS])[0] ?? '');
        for (const text of textsOf(value)) {
          expect(text.trim(), key).not.toBe('');
          // Arabic says “one minute” and “two minutes” without a numeral
          if (typeof value === 'string') expect(tokensOf(text), key).toEqual(wanted);
        }
      }
    });
    expect(failures).toEqual([]);
  });

  it('have a form for every way in which the language counts', async () => {
    const failures = await failuresOf(named(MANY_LANGUAGES), (tag) => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      expect(Object.keys(interfaceWordsOf(tag)?.readingTime ?? {}).sort()).toEqual([...pluralCategories].sort());
    });
    expect(failures).toEqual([]);
  });

  it('are English in English alone', async () => {
    const others = MANY_LANGUAGES.filter((tag) => !tag.startsWith('en'));
    const failures = await failuresOf(named(others), (tag) => {
      const words = interfaceWordsOf(tag);
      const same = Object.entries(SOURCE_WORDS).filter(([key, value]) => words?.[key as keyof typeof words] === value);
      const alike = /^(authorWithRole|menu|community|note|tip|important|done|live|opinion|pages?)$/;
      expect(same.map(([key]) => key).filter((key) => !alike.test(key))).toEqual([]);
    });
    expect(failures).toEqual([]);
  });

  it('are found by the registry, whatever files there are', () => {
    const names = readdirSync(join(import.meta.dirname, '../../../src/locales'))
      .flatMap((name) => /^(.*)\.ts$/.exec(name)?.[1] ?? [])
      .filter((name) => !['registry', 'ancestry', 'countries', 'exemplars'].includes(name));
    for (const name of names) expect(interfaceWordsOf(name), name).toBeDefined();
    expect(interfaceWordsOf('tlh')).toBeUndefined();
  });

  it('of a regional edition hold what differs', () => {
    expect(interfaceWordsOf('de-CH')?.pressRelease).not.toBe(interfaceWordsOf('de')?.pressRelease);
    expect(JSON.stringify(interfaceWordsOf('de-CH'))).not.toContain('ß');
    expect(interfaceWordsOf('de-AT')).toEqual(interfaceWordsOf('de'));
  });
});

describe('a language is a kind of', () => {
  it.each([
    ['es-AR', ['es-AR', 'es-419', 'es', 'es-Latn']],
    ['pt-AO', ['pt-AO', 'pt-PT', 'pt', 'pt-Latn']],
    ['zh-TW', ['zh-TW', 'zh-Hant']],
    ['zh', ['zh', 'zh-Hans']],
    ['zh-Hant-HK', ['zh-Hant-HK', 'zh-Hant']],
  ])('others: %s', (tag, ancestry) => expect(ancestryOf(tag)).toEqual(ancestry));
});

describe('a counted phrase', () => {
  const minutes = (tag: string, count: number) =>
    formatReadingTime(count * 230, interfaceWordsOf(tag)?.readingTime as PluralForms, tag);

  it('has the right one of six Arabic forms', () => {
    const forms = [1, 2, 3, 11, 100].map((count) => minutes('ar', count));
    expect(new Set(forms).size).toBe(5);
    expect(forms.join(' ')).toMatch(/3.*11.*100/);
  });

  it.each([
    ['ru', [1, 2, 5, 21, 22, 25], [0, 1, 2, 0, 1, 2]],
    ['pl', [1, 2, 5, 21, 22, 25], [0, 1, 2, 2, 1, 2]],
    ['sl', [1, 2, 3, 5, 101, 102], [0, 1, 2, 3, 0, 1]],
  ])('agrees with its number in %s', (tag, counts, kinds) => {
    const shapes = counts.map((count) => minutes(tag, count).replace(/\d+/, '#'));
    expect(shapes.map((shape) => [...new Set(shapes)].indexOf(shape))).toEqual(kinds);
  });

  it.each(['ja', 'lo'])('has one form in %s', (tag) => {
    expect(new Set([1, 2, 5].map((count) => minutes(tag, count).replace(/\d+/, '#'))).size).toBe(1);
  });

  it('has its number in the language’s own digits and grouping', () => {
    const count = (tag: string) => formatCount('{count}', 8412907, tag).replace(/[^\p{N}]/gu, '_');
    expect(['en', 'de-CH', 'fr', 'pl', 'hi', 'ar', 'ar-BH'].map(count)).toEqual([
      ...['8_412_907', '8_412_907', '8_412_907', '8_412_907', '84_12_907', '8_412_907', '٨_٤١٢_٩٠٧'],
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['ar', '29 فبراير 2024'],
    ['ru', '29 февраля 2024 г.'],
    ['pl', '29 lutego 2024'],
    ['sl', '29. februar 2024'],
    ['ja', '2024年2月29日'],
    ['si', '2024 පෙබරවාරි 29'],
    ['lo', '29 ກຸມພາ 2024'],
    ['hi', '29 फ़रवरी 2024'],
    ['th', '29 กุมภาพันธ์ 2567'],
  ])('is written as in %s', (tag, text) => {
    expect(formatMoment('2024-02-29', tag, 'Asia/Hong_Kong').text).toBe(text);
  });
});
