import { describe, expect, it } from 'vitest';
import {
  canonicalTag,
  createLocales,
  directionOf,
  endonymOf,
  inheritanceOf,
} from '../../../../src/core/i18n/locale.ts';

describe('a language tag', () => {
  it.each([
    ['EN', 'en'],
    ['pt_br', 'pt-BR'],
    ['ZH-hans-cn', 'zh-Hans-CN'],
    ['iw', 'he'],
    ['sr-latn', 'sr-Latn'],
    ['es-419', 'es-419'],
  ])('is printed canonically: %s', (written, canonical) => expect(canonicalTag(written)).toBe(canonical));

  it.each(['', 'e', 'in English', 'en--US', 'en-', 'readme.old', 'ü'])('can’t be “%s”', (written) =>
    expect(canonicalTag(written)).toBeUndefined(),
  );
});

describe('a language', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'ckb', 'ug', 'yi', 'dv', 'ps', 'az-Arab', 'pa-Arab', 'ar-EG'])(
    'is written from right to left: %s',
    (tag) => expect(directionOf(tag)).toBe('rtl'),
  );
  it.each(['en', 'az', 'pa', 'ku', 'ja', 'zh-Hant', 'ar-Latn', 'th'])('is written from left to right: %s', (tag) =>
    expect(directionOf(tag)).toBe('ltr'),
  );

  it.each([
    ['en', 'English'],
    ['fr', 'Français'],
    ['pt-BR', 'Português (Brasil)'],
    ['az', 'Azərbaycan'],
    ['el', 'Ελληνικά'],
    ['ar', 'العربية'],
    ['zh-Hans', '中文（简体）'],
    ['sr-Latn', 'Srpski (latinica)'],
    ['ka', 'ქართული'],
  ])('has its own name for itself, with a capital where its script has one: %s', (tag, name) =>
    expect(endonymOf(tag)).toBe(name),
  );

  it('takes everything that the newsroom does not say from its tag', () => {
    const settings = { tag: 'fr-SN', path: 'sn', name: 'Sénégal', hreflang: ['fr'], inherits: 'fr' };
    expect(createLocales([{ tag: 'pt-BR' }, settings])).toEqual([
      {
        tag: 'pt-BR',
        path: 'pt-BR',
        name: 'Português (Brasil)',
        direction: 'ltr',
        formats: 'pt-BR',
        archive: 'gregorian',
        hreflang: ['pt-BR'],
      },
      { ...settings, direction: 'ltr', formats: 'fr-SN', archive: 'gregorian' },
    ]);
  });

  it('inherits through any number of others, and from itself never twice', () => {
    const locales = [
      { tag: 'a', inherits: 'b' },
      { tag: 'b', inherits: 'c' },
      { tag: 'c', inherits: 'a' },
    ];
    expect(inheritanceOf('a', locales)).toEqual(['a', 'b', 'c']);
    expect(inheritanceOf('es-MX', [{ tag: 'es-MX', inherits: 'es' }])).toEqual(['es-MX', 'es']);
  });
});
