import { expect, it } from 'vitest';
import { otherLanguage } from '../../../../src/core/i18n/other-language.ts';

it.each([
  ['en', 'en', undefined],
  ['en', 'en-GB', { tag: 'en', direction: 'ltr' }],
  ['zh-TW', 'zh-Hant', { tag: 'zh-TW', direction: 'ltr' }],
  ['zh-Hant', 'zh-Hans', { tag: 'zh-Hant', direction: 'ltr', hreflang: 'zh-Hant' }],
  ['ar', 'en', { tag: 'ar', direction: 'rtl', hreflang: 'ar' }],
])('a title in %s on a page in %s has a mark where its readers may not read it', (tag, page, language) => {
  expect(otherLanguage(tag, page)).toEqual(language);
});
