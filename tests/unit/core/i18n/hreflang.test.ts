import { describe, expect, it } from 'vitest';
import { assignHreflang } from '../../../../src/core/i18n/hreflang.ts';
import { officialCountries } from '../../../../src/locales/countries.ts';

/** Values by tag. */
function assign(...locales: (string | { tag: string; hreflang: string[] })[]) {
  const settings = locales.map((locale) => (typeof locale === 'string' ? { tag: locale } : locale));
  const values = assignHreflang(settings, officialCountries);
  return Object.fromEntries(settings.map(({ tag }, index) => [tag, values[index]]));
}

describe('hreflang', () => {
  it('is the tag where search engines know it', () => {
    expect(assign('en', 'kk-KZ', 'zh-Hans', 'zh-Hant-HK')).toEqual({
      en: ['en'],
      'kk-KZ': ['kk-KZ'],
      'zh-Hans': ['zh-Hans'],
      'zh-Hant-HK': ['zh-Hant-HK'],
    });
  });

  it('is the bare language for a region of several countries', () => {
    expect(assign('en', 'es-419', 'es-MX')).toMatchObject({ 'es-419': ['es'], 'es-MX': ['es-MX'] });
    expect(assign('ca-valencia')).toEqual({ 'ca-valencia': ['ca'] });
  });

  it('is the region’s countries where the bare language is taken, and no country twice', () => {
    const { 'fr-002': africa = [], fr } = assign('fr-002', 'fr', 'fr-SN');
    expect(fr).toEqual(['fr']);
    expect(africa).toEqual(expect.arrayContaining(['fr-CI', 'fr-CD', 'fr-ML']));
    expect(africa).not.toContain('fr-SN');
    expect(africa).not.toContain('fr-NG');
    expect(africa.every((value) => /^fr-[A-Z]{2}$/.test(value))).toBe(true);
    expect(africa).toEqual([...new Set(africa)].sort());
  });

  it('is what the newsroom states, which nobody else gets', () => {
    expect(assign({ tag: 'es-419', hreflang: ['es', 'es-CO'] }, 'es', 'es-ES')).toEqual({
      'es-419': ['es', 'es-CO'],
      es: [],
      'es-ES': ['es-ES'],
    });
  });
});
