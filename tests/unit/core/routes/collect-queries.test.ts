import { describe, expect, it } from 'vitest';
import { mendRedirects } from '../../../../src/core/library/mend-redirects.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const A = '/en/news/a/';

function read(moved: Record<string, string>, aliases: string[] = []) {
  const { library, problems } = makeLibrary([makeEntry('a/en', { aliases }), makeEntry('a/ar')], {
    redirects: { moved, gone: ['/lost/'] },
  });
  return {
    library,
    leads: library.queries.map(({ written, to, hash = '' }) => `${written} ${to}${hash}`),
    checks: problems.map(({ check, file, field }) => `${check} ${file} ${field}`),
  };
}

describe('an old address with a query', () => {
  it('leads to the page that redirects.yaml names, or to that of the article with the alias', () => {
    const { library, leads, checks } = read({ '/?p=1': `${A}#part`, '/?p=2': 'https://b.example/' }, [
      '/?p=3',
      '/old/',
    ]);
    expect(checks).toEqual([]);
    expect(leads).toEqual([`/?p=1 ${A}#part`, '/?p=2 https://b.example/', `/?p=3 ${A}`]);
    expect(library.routeAt('/?p=1')).toBeUndefined();
    expect(library.routeAt('/old/')?.kind).toBe('redirect');
  });

  it('with more parameters comes first, as it is the narrower', () => {
    expect(read({ '/?p=1': A, '/?p=1&q=2': '/ar/' }).leads).toEqual(['/?p=1&q=2 /ar/', `/?p=1 ${A}`]);
  });

  it('follows further old addresses, which is told', () => {
    const { leads, checks } = read({ '/?p=1': '/old/', '/old/': A });
    expect([leads, checks]).toEqual([[`/?p=1 ${A}`], ['redirect-chain content/redirects.yaml moved./?p=1']]);
  });

  it('that leads nowhere is told, as one that stands there twice', () => {
    expect(read({ '/?p=1': '/no/', '/?p=2': A, '/?p=%32': A }, ['/?p=2']).checks).toEqual([
      'dead-redirect content/redirects.yaml moved./?p=1',
      'same-url content/redirects.yaml moved./?p=2',
      'same-url content/redirects.yaml moved./?p=%32',
    ]);
  });

  it('of the page that answers there anyway is told, and left out', () => {
    const { leads, checks } = read({ '/en/?page=2': '/en/' });
    expect([leads, checks]).toEqual([[], ['needless-redirect content/redirects.yaml moved./en/?page=2']]);
  });

  it('stays in the file when that is mended, and leads there straight', () => {
    const moved = { '/?p=1': '/old/', '/old/': A };
    const { library } = read(moved);
    expect(mendRedirects({ moved, gone: [] }, [], library).moved).toEqual({ '/?p=1': A, '/old/': A });
  });
});
