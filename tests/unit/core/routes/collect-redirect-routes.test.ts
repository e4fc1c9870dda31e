import { describe, expect, it } from 'vitest';
import { isMissingNotice, missingFile } from '../../../../src/core/routes/gone-routes.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import type { SiteSettings } from '../../../support/core/make-site.ts';

const PUBLIC = ['/report.pdf', '/app/index.html'];
const entries = [
  makeEntry('a/en', { aliases: ['/alias/'] }),
  makeEntry('a/ar'),
  makeEntry('over/en', { expires: '2026-05-01' }),
  makeEntry('draft/en', { draft: true }),
  makeEntry('later/en', { date: '2026-07-01' }),
];
const A = '/en/news/a/';

function read(moved: Record<string, string>, gone: string[] = [], drafts = false, site: SiteSettings = {}) {
  const { library, problems } = makeLibrary(entries, {
    redirects: { moved, gone },
    publicFiles: PUBLIC,
    drafts,
    site,
  });
  return {
    library,
    checks: problems.map(({ check, field }) => `${check} ${field}`),
    toOf: (path: string) => {
      const page = library.routeAt(path);
      return page?.kind === 'redirect' ? page.to : page?.kind;
    },
  };
}

describe('a line of redirects.yaml', () => {
  it.each([
    ['a page', A, A],
    ['a page, however it is written', '/EN/news/a', A],
    ['a list', '/en/archive', '/en/archive/'],
    ['the page of a story that has expired', '/en/news/over/', '/en/news/over/'],
    ['a public file', '/report.pdf', '/report.pdf'],
    ['a folder of the public folder', '/app', '/app/'],
    ['another site', 'https://b.example/x?y#z', 'https://b.example/x?y#z'],
  ])('leads to %s', (_, to, found) => {
    const { toOf, checks } = read({ '/old/': to });
    expect(checks).toEqual([]);
    expect(toOf('/old')).toBe(found);
  });

  it('may say that a page is gone, or lead to one that is', () => {
    const { toOf, checks } = read({ '/old/': '/en/withdrawn' }, ['/en/withdrawn']);
    expect(checks).toEqual([]);
    expect(toOf('/en/withdrawn/')).toBe('gone');
    expect(toOf('/old/')).toBe('/en/withdrawn/');
  });

  it('is one address, percent-encoded or not', () => {
    expect(read({ '/%D9%82': A }).toOf('/ق/')).toBe(A);
    expect(read({ '/cafe\u0301//x': A }).toOf('/caf\u00e9/x/')).toBe(A);
  });

  it('that leads to another old address leads straight, and is advised to', () => {
    const { toOf, checks } = read({ '/1/': '/2/', '/2/': '/3', '/3/': A, '/4/': '/alias/' });
    expect(['/1/', '/2/', '/3/', '/4/'].map(toOf)).toEqual([A, A, A, A]);
    expect(checks).toEqual(['redirect-chain moved./1/', 'redirect-chain moved./2/', 'redirect-chain moved./4/']);
  });

  it('may lead to a place in a page, which the last line on the way decides', () => {
    const { library } = read({ '/1/': `${A}#part`, '/2/': '/1/', '/3/': '/1/#other', '/4/': '/5/#x', '/5/': A });
    const hashOf = (path: string) => {
      const page = library.routeAt(path);
      return page?.kind === 'redirect' ? page.hash : undefined;
    };
    expect(['/1/', '/2/', '/3/', '/4/', '/5/'].map(hashOf)).toEqual(['#part', '#part', '#part', '#x', undefined]);
  });

  it('that leads nowhere is no page', () => {
    const moved = { '/1/': '/nowhere/', '/2/': '/en/news/draft/', '/3/': '/en/news/later/', '/4/': '/1/' };
    const { toOf, checks } = read(moved);
    expect(Object.keys(moved).map(toOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(checks).toEqual(Object.keys(moved).map((path) => `dead-redirect moved.${path}`));
  });

  it('that leads to itself, or round in a circle, is no page', () => {
    const { toOf, checks } = read({ '/1/': '/1', '/2/': '/3/', '/3/': '/4/', '/4/': '/3/' });
    expect(['/1/', '/2/', '/3/', '/4/'].map(toOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(checks).toHaveLength(4);
  });

  it('never takes the place of a page, of an alias, or of what was expired', () => {
    const { toOf, checks } = read({ [A]: 'https://b.example/', '/alias': '/en/' }, ['/en/news/over/']);
    expect([toOf(A), toOf('/alias/'), toOf('/en/news/over/')]).toEqual(['article', A, 'gone']);
    expect(checks).toEqual([
      'needless-redirect moved./en/news/a/',
      'same-url moved./alias',
      'needless-redirect gone[0]',
    ]);
  });

  it('says that a draft or a scheduled story is not there yet, and steps back when it comes out', () => {
    const gone = ['/en/news/draft/', '/en/news/later/'];
    expect(read({}, gone).checks).toEqual([]);
    expect(read({}, gone).toOf('/en/news/later/')).toBe('gone');
    const preview = read({}, gone, true);
    expect(preview.checks).toEqual(['needless-redirect gone[0]', 'needless-redirect gone[1]']);
    expect(preview.toOf('/en/news/later/')).toBe('article');
  });

  it('is in the language that its address names, else in the default one', () => {
    const { library } = read({}, ['/AR/news/b/', '/old/ar.html', '/blog/ar/c/', '/fr/d/']);
    const locales = library.routes.flatMap((page) => (page.kind === 'gone' && 'field' in page ? [page.locale] : []));
    expect(locales).toEqual(['ar', 'en', 'ar', 'en']);
  });
});

describe('a page for all addresses that are gone', () => {
  const notices = (host?: 'netlify') =>
    read({}, ['/ar/news/b/'], false, host ? { host } : {})
      .library.routes.filter(({ path }) => path.includes('410'))
      .map(({ kind, path }) => `${kind} ${path}`);

  it('is there in every language that has such addresses, where the host can show it', () => {
    expect(notices('netlify')).toEqual(['gone /en/410/', 'gone /ar/410/']);
    expect(notices()).toEqual([]);
  });
});

describe('a page “not found”', () => {
  const pages = (publicFiles: string[] = [], written = entries) =>
    makeLibrary(written, { publicFiles })
      .library.routes.filter(isMissingNotice)
      .map(({ path, locale }) => `${locale} ${path}`);

  it('lies below the home of each of several languages, where hosts look for it', () => {
    expect(pages()).toEqual(['en /en/404/', 'ar /ar/404/']);
    expect(missingFile('/ar/404/')).toBe('/ar/404.html');
  });

  it('is that of the root where there is one language', () => {
    expect(pages([], [makeEntry('a/en')])).toEqual([]);
  });

  it('leaves its place to a file or page of the newsroom’s own', () => {
    expect(pages(['/ar/404.html'])).toEqual(['en /en/404/']);
    expect(pages([], [...entries, makeEntry('x/ar', { slug: 'x', aliases: ['/en/404/'] })])).toEqual(['ar /ar/404/']);
  });
});
