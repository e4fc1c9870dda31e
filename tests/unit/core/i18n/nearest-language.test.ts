import { describe, expect, it } from 'vitest';
import { didYouMeanLanguage, nearestLanguage } from '../../../../src/core/i18n/nearest-language.ts';

const LISTED = ['en', 'es-ES', 'es-AR', 'es-419', 'de-CH', 'pt-PT', 'pt-BR', 'zh-Hans', 'zh-Hant', 'sr-Latn'];

describe('the nearest language', () => {
  it.each([
    ['es', 'es-419'],
    ['es-PE', 'es-419'],
    ['pt', 'pt-BR'],
    ['de', 'de-CH'],
    ['en-AU', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['es_MX', 'es-419'],
  ])('of %s is %s', (tag, near) => expect(nearestLanguage(tag, LISTED)).toBe(near));

  it.each(['fr', 'sr', 'it', 'notes', '', 'x y'])('of “%s” is none', (tag) =>
    expect(nearestLanguage(tag, LISTED)).toBeUndefined(),
  );

  it('is suggested before one that is only spelt alike', () => {
    expect(didYouMeanLanguage('es', ['el', 'es-419'])).toBe('Did you mean “es-419”?');
    expect(didYouMeanLanguage('fe', ['fr', 'es-419'])).toBe('Did you mean “fr”?');
    expect(didYouMeanLanguage('en-AU', ['en', 'en-AE'])).toBe('Did you mean “en”?');
    expect(didYouMeanLanguage('en-GBR', ['en', 'en-GB'])).toBe('Did you mean “en-GB”?');
    expect(didYouMeanLanguage('en-BG', ['en', 'en-GB'])).toBe('Did you mean “en-GB”?');
    expect(didYouMeanLanguage('klingon', ['fr', 'el'])).toBe('The languages are: fr, el.');
  });
});
