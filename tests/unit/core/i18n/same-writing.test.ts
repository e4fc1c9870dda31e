import likely from 'cldr-core/supplemental/likelySubtags.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { isSameWriting } from '../../../../src/core/i18n/same-writing.ts';

it.each([
  ['en', 'en-GB', true],
  ['EN-us', 'en', true],
  ['pt-BR', 'pt-PT', true],
  ['en', 'de', false],
  ['zh-TW', 'zh-Hant', true],
  ['zh-TW', 'zh-Hans', false],
  ['zh', 'zh-Hans', true],
  ['sr', 'sr-Cyrl', true],
  ['sr', 'sr-Latn', false],
  ['en-Latn-US', 'en', true],
  ['kk', 'kk-CN', false],
  ['not a tag', 'en', false],
  ['zh-x-', 'zh', false],
  ['zh-x-', 'zh-x-', false],
])('%s and %s are one language in one script: %s', (one, other, expected) => {
  expect(isSameWriting(one, other)).toBe(expected);
  expect(isSameWriting(other, one)).toBe(expected);
});

it('no region changes the script of a language without the browser being asked', () => {
  const tags = Object.keys(likely.supplemental.likelySubtags).filter((tag) =>
    /^(?!und)[a-z]{2,3}(-[A-Z]{2})?$/.test(tag),
  );
  const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script;
  const wrong = tags.filter((tag) => {
    const language = tag.split('-', 1)[0] as string;
    return isSameWriting(tag, language) !== (scriptOf(tag) === scriptOf(language));
  });
  expect(wrong).toEqual([]);
});
