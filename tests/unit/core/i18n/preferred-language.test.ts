import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../../../src/core/i18n/preferred-language.ts';

const available = ['ar', 'es-ES', 'es-419', 'pt-BR', 'zh-Hans', 'zh-Hant'];

describe('the language that a reader is offered', () => {
  it.each([
    [['ar-EG', 'en'], 'ar'],
    [['es-ES'], 'es-ES'],
    [['es-CO'], 'es-419'],
    [['pt-PT'], 'pt-BR'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-SG'], 'zh-Hans'],
    [['xx', 'de', 'ar'], 'ar'],
    [['not a tag', 'ar'], 'ar'],
  ])('is, for preferences %j, %s', (preferences, expected) => {
    expect(preferredLanguage(preferences, 'en', available)).toBe(expected);
  });

  it.each([
    ['the page’s own', ['en-GB', 'ar'], 'en'],
    ['another edition of the page’s own', ['es-MX', 'ar'], 'es-419'],
    ['none that is there', ['ja'], 'en'],
    ['none', [], 'en'],
  ])('is none where %s comes first', (_name, preferences, current) => {
    expect(preferredLanguage(preferences, current, available)).toBeUndefined();
  });
});
