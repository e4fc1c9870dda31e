import { describe, expect, it } from 'vitest';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const site = {
  locales: [
    { tag: 'en' },
    { tag: 'es-419', inherits: 'es' },
    { tag: 'es-MX', inherits: 'es-419' },
    { tag: 'lo' },
    { tag: 'ja' },
  ],
};
const entries = [
  makeEntry('shared/en', { date: '2026-01-03' }),
  makeEntry('shared/es-419'),
  makeEntry('mexican/en', { date: '2026-01-02', tags: ['tax'] }),
  makeEntry('mexican/es-419'),
  makeEntry('mexican/es-MX'),
  makeEntry('hidden/en', { unlisted: true }),
  makeEntry('hidden/ja'),
];
const { library } = makeLibrary(entries, { site });
const shown = (articles: { story: string; locale: string }[]) =>
  articles.map(({ story, locale }) => `${story}/${locale}`);

describe('a regional edition', () => {
  it('lists its own stories and those that only the language exists in that it inherits from', () => {
    expect(shown(library.listed('es-MX'))).toEqual(['shared/es-419', 'mexican/es-MX']);
    expect(shown(library.listed('es-419'))).toEqual(['shared/es-419', 'mexican/es-419']);
    expect(shown(library.inCategory('es-MX', 'news'))).toEqual(['shared/es-419', 'mexican/es-MX']);
    expect(shown(library.tagged('es-MX', 'tax'))).toEqual(['mexican/es-MX']);
  });

  it('has pages of its own translations alone', () => {
    const paths = library.routes.filter(({ kind }) => kind === 'article').map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/es-MX/'))).toEqual(['/es-MX/news/mexican/']);
  });
});

describe('a language without a story', () => {
  it('has no home and no page of languages, and leads to the nearest home there is', () => {
    expect(library.homes.map(({ tag }) => tag)).toEqual(['en', 'es-419', 'es-MX']);
    expect(library.routeAt('/lo/')).toBeUndefined();
    expect(library.routeAt('/lo/languages/')).toBeUndefined();
    expect(library.homeOf('lo').tag).toBe('en');
    expect(library.homeOf('es-MX').tag).toBe('es-MX');
  });
});
