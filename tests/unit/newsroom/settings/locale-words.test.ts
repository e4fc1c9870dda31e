import { describe, expect, it } from 'vitest';
import { createLocales } from '../../../../src/core/i18n/locale.ts';
import { wordsSchema } from '../../../../src/core/schemas/words.ts';
import { dictionaryOf, interfaceOf } from '../../../../src/newsroom/settings/locale-words.ts';

const locales = createLocales([
  { tag: 'en' },
  { tag: 'es-MX', inherits: 'es-419' },
  { tag: 'es-419', inherits: 'es' },
  { tag: 'gsw', inherits: 'de-CH' },
  { tag: 'tlh' },
]);
const words = new Map([
  ['es', wordsSchema.parse({ phrases: { News: 'Noticias', Markets: 'Mercados' }, interface: { close: 'Fuera' } })],
  ['es-419', wordsSchema.parse({ phrases: { Markets: 'Plazas' } })],
  ['es-MX', wordsSchema.parse({ interface: { menu: 'Carta' } })],
  ['tlh', wordsSchema.parse({ interface: { close: 'SoQmoH' } })],
]);
const settings = { words };

describe('the words of a language', () => {
  it('are its own first, then those that it inherits, then the generator’s', () => {
    const { words: found, missing } = interfaceOf('es-MX', settings, locales);
    expect([found.menu, found.close, found.share]).toEqual([
      'Carta',
      'Fuera',
      interfaceOf('es', settings, locales).words.share,
    ]);
    expect(missing).toEqual([]);
    const { phrase } = dictionaryOf('es-MX', settings, locales);
    expect([phrase('News'), phrase('Markets'), phrase('Earn')]).toEqual(['Noticias', 'Plazas', 'Earn']);
  });

  it('may come from a language that is not listed', () => {
    expect(interfaceOf('gsw', settings, locales).missing).toEqual([]);
    expect(JSON.stringify(interfaceOf('gsw', settings, locales).words)).not.toContain('ß');
  });

  it('are English, and missing, where the language is new', () => {
    const { words: found, missing } = interfaceOf('tlh', settings, locales);
    expect([found.close, found.menu]).toEqual(['SoQmoH', 'Menu']);
    expect(missing).toContain('menu');
    expect(missing).not.toContain('close');
  });
});
