import { describe, expect, it } from 'vitest';
import { languageChoices } from '../../../../src/core/chrome/language-choices.ts';

const INHERITED: Record<string, string[]> = { 'es-MX': ['es-419'], 'es-GT': ['es-MX', 'es-419'], 'en-AU': ['en'] };
const homes = ['en', 'en-AU', 'es-419', 'es-GT', 'es-MX', 'fr'].map((tag) => ({
  tag,
  name: tag,
  direction: 'ltr' as const,
  href: `/${tag}/`,
  current: tag === 'en',
  ...(INHERITED[tag] && { inherits: INHERITED[tag] }),
}));
const page = (tag: string, current = false) => ({
  tag,
  name: tag,
  direction: 'ltr' as const,
  href: `/${tag}/a/`,
  current,
});
const linksOf = (links: { tag: string; href: string; pageLanguage?: string }[]) =>
  links.map(({ tag, href, pageLanguage }) => [tag, href, ...(pageLanguage ? [pageLanguage] : [])].join(' '));

describe('the picker of languages', () => {
  it('offers an edition the page in the language that it inherits from, not its home', () => {
    const { translations, others } = languageChoices([page('en', true), page('es-419')], { homes });
    expect(linksOf(translations)).toEqual([
      'en /en/a/',
      'es-419 /es-419/a/',
      'es-GT /es-419/a/ es-419',
      'es-MX /es-419/a/ es-419',
    ]);
    expect(linksOf(others)).toEqual(['en-AU /en-AU/', 'fr /fr/']);
  });

  it('offers it the nearest of several', () => {
    const languages = [page('en', true), page('es-419'), page('es-MX')];
    expect(linksOf(languageChoices(languages, { homes }).translations)).toContain('es-GT /es-MX/a/ es-MX');
  });

  it('offers an edition of the page’s own language its home, since its reader has the page', () => {
    const languages = [page('en'), page('es-419', true)];
    const here = homes.map((home) => ({ ...home, current: home.tag === 'es-419' }));
    expect(linksOf(languageChoices(languages, { homes: here }).others)).toEqual([
      'es-GT /es-GT/',
      'es-MX /es-MX/',
      'fr /fr/',
    ]);
  });

  it('offers homes where the page has one language', () => {
    const { translations, others } = languageChoices([page('en', true)], { homes });
    expect([translations, others.length]).toEqual([[], 6]);
  });

  it('offers nothing where there is no choice', () => {
    expect(languageChoices([page('en', true)], { homes: homes.slice(0, 1) })).toEqual({
      current: undefined,
      translations: [],
      others: [],
    });
  });
});
