import { describe, expect, it } from 'vitest';
import { mendRedirects } from '../../../../src/core/library/mend-redirects.ts';
import type { Redirects } from '../../../../src/core/schemas/redirects.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const A = '/en/news/a/';

/** The lines that are left of some, in a newsroom with one story and its alias. */
function mend(redirects: Partial<Redirects>, lost: Parameters<typeof mendRedirects>[1] = []): Redirects {
  const lines = { moved: {}, gone: [], ...redirects };
  const { library } = makeLibrary([makeEntry('a/en', { aliases: ['/alias/'] })], {
    redirects: lines,
    publicFiles: ['/report.pdf'],
  });
  return mendRedirects(lines, lost, library);
}

describe('the lines for old addresses', () => {
  it('are as editors wrote them, where nothing is to do', () => {
    const lines = { moved: { '/x': A, '/y/': '/report.pdf', '/z/': 'https://b.example/' }, gone: ['/w'] };
    expect(mend(lines)).toEqual(lines);
  });

  it('gain what was lost, written so that it can be read again', () => {
    const lost = [{ path: '/en/two words/', to: A }, { path: '/ar/قمر/' }, { path: '/o/', to: 'https://b.example/' }];
    expect(mend({}, lost)).toEqual({
      moved: { '/en/two%20words/': A, '/o/': 'https://b.example/' },
      gone: ['/ar/قمر/'],
    });
  });

  it('lead straight, by way of lines old and new, of aliases, and to what is gone', () => {
    const moved = { '/1/': '/2/', '/2/': '/3', '/4/': '/alias/', '/5/': '/6/' };
    expect(mend({ moved, gone: ['/6/'] }, [{ path: '/3/', to: A }])).toEqual({
      moved: { '/1/': A, '/2/': A, '/3/': A, '/4/': A, '/5/': '/6/' },
      gone: ['/6/'],
    });
  });

  it('keep the place in a page to which they lead', () => {
    const moved = { '/1/': '/2/', '/2/': `${A}#part`, '/3/': '/2/#other', '/4/': `${A}#x` };
    expect(mend({ moved }).moved).toEqual({
      '/1/': `${A}#part`,
      '/2/': `${A}#part`,
      '/3/': `${A}#part`,
      '/4/': `${A}#x`,
    });
  });

  it('lose what a page or an alias says already', () => {
    expect(mend({ moved: { [A]: '/alias/', '/alias': A }, gone: ['/EN/news/a'] })).toEqual({ moved: {}, gone: [] });
  });

  it('keep what only an editor can decide: circles, dead ends, and what an alias contradicts', () => {
    const moved = { '/1/': '/2/', '/2/': '/1/', '/3/': '/nowhere/', '/alias/': '/en/' };
    expect(mend({ moved })).toEqual({ moved, gone: [] });
  });

  it('that lead nowhere are mended in their place', () => {
    expect(mend({ moved: { '/Old': '/nowhere/' } }, [{ path: '/old/', to: A }])).toEqual({
      moved: { '/Old': A },
      gone: [],
    });
    expect(mend({ moved: { '/old': '/nowhere/' } }, [{ path: '/old/' }])).toEqual({ moved: {}, gone: ['/old'] });
  });
});
