import likely from 'cldr-core/supplemental/likelySubtags.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { isSameWriting } from '../../../../src/core/i18n/same-writing.ts';

/** Languages that hardly any browser names, for which a script of every page is not made longer. */
const RARE = ['abq', 'ha', 'hak', 'lzz', 'mey', 'nan', 'pi', 'pnt', 'stu', 'tg', 'unr', 'yue'];

it.each([
  ['en', 'en-GB', true],
  ['pt-BR', 'pt-PT', true],
  ['en', 'de', false],
  ['zh-TW', 'zh-Hant', false],
  ['sr', 'sr', false],
  ['mni', 'mn', false],
])('%s and %s are surely one language in one script: %s', (one, other, expected) => {
  expect(isSameWriting(one, other)).toBe(expected);
  expect(isSameWriting(other, one)).toBe(expected);
});

it('where a region changes the script of a language, nothing is sure', () => {
  const tags = Object.keys(likely.supplemental.likelySubtags).filter((tag) => /^(?!und)[a-z]{2,3}-[A-Z]{2}$/.test(tag));
  const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script;
  const other = tags.filter((tag) => scriptOf(tag) !== scriptOf(tag.split('-', 1)[0] as string));
  expect(other).toContain('zh-TW');
  const spoken = other.filter((tag) => !RARE.includes(tag.split('-', 1)[0] as string));
  expect(spoken.filter((tag) => isSameWriting(tag, tag))).toEqual([]);
});
