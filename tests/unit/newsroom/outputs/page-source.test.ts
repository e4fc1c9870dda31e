import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { openBodyCache } from '../../../../src/newsroom/articles/body-cache.ts';
import { openKnownKeys, sharedDigest } from '../../../../src/newsroom/outputs/known-keys.ts';
import { createPages } from '../../../../src/newsroom/outputs/page-source.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

interface Newsroom extends ContextOptions {
  /** Nothing for one that is not there. */
  entries?: Record<string, [frontMatter?: FrontMatterInput, body?: Partial<CatalogueEntry['body']>] | undefined>;
}

const SELF = '/en/news/self/';
const links = ['../linked/en.md#part', '/report.pdf', '#own'];
const picture = (path: string) => ({ path: `content/articles/${path}`, role: 'figure' as const });
const before = {
  entries: {
    'self/en': [
      { tags: ['sea'], authors: ['ana'] },
      { links, images: [picture('self/x.jpg')] },
    ],
    'self/ar': [],
    'neighbour/en': [{ tags: ['sea'] }],
    'linked/en': [{ category: 'sport', date: '2020-01-01' }],
    'remote/en': [{ category: 'sport', date: '2019-01-01', aliases: ['/old/'] }],
    'over/en': [{ category: 'sport', expires: '2026-05-01' }],
  },
  images: { 'content/articles/self/x.jpg': makeImage('d1'), 'content/articles/remote/c.jpg': makeImage('d2') },
  publicFiles: ['/report.pdf'],
  navigation: { menu: [{ label: 'Home', url: '/en/' }] },
} satisfies Newsroom;

function open(change: Newsroom = {}) {
  return openWith(change).pages;
}

function openWith(change: Newsroom = {}) {
  const entries = Object.entries<[FrontMatterInput?, Partial<CatalogueEntry['body']>?] | undefined>({
    ...before.entries,
    ...change.entries,
  }).flatMap(([id, entry]) => (entry ? [makeEntry(id, ...entry)] : []));
  const { entries: _, ...options } = { ...before, ...change };
  const context = makeContext(entries, options);
  const sources = { library: context.library, bodies: openBodyCache(makeFolder()), images: new Map(context.images) };
  return { pages: createPages(sources, context), context };
}

/** A file of keys in which the newsroom before a change is known. */
function known(): string {
  const file = join(makeFolder(), 'keys.json');
  const { pages, context } = openWith();
  const keys = openKnownKeys(file, sharedDigest(context));
  pages.prepare(keys);
  keys.keep([...pages.images().keys()]);
  return file;
}

/**
 * The addresses whose keys a change alters, among those that exist before and after; where the keys of before are known, they
 * must be the same as without.
 */
function changed(change: Newsroom): string[] {
  const { pages, context } = openWith(change);
  pages.prepare(openKnownKeys(known(), sharedDigest(context)));
  expect(pages.all()).toEqual(open(change).all());
  expect(new Set(pages.knownImages() ?? pages.images().keys())).toEqual(new Set(open(change).images().keys()));
  const keys = (pages: ReturnType<typeof open>) =>
    new Map(
      pages
        .all()
        .filter(({ entry }) => ['home', 'article', 'gone', 'redirect'].includes(entry))
        .map(({ path, key }) => [path, key]),
    );
  const [old, now] = [keys(open()), keys(open(change))];
  return [...old.keys()].filter((path) => now.has(path) && now.get(path) !== old.get(path)).sort();
}
const entry = (
  id: keyof typeof before.entries,
  frontMatter: FrontMatterInput,
  body: Partial<CatalogueEntry['body']> = {},
) => {
  const [known = {}, knownBody = {}] = before.entries[id] as (typeof before.entries)['self/en'];
  return {
    entries: {
      [id]: [
        { ...known, ...frontMatter },
        { ...knownBody, ...body },
      ],
    },
  } as Newsroom;
};

it.each<[string, Newsroom, made: string[]]>([
  ['nothing', {}, []],
  ['its body', entry('self/en', {}, { key: 'new' }), [SELF]],
  ['its words', entry('self/en', {}, { words: 470 }), [SELF]],
])('where a text has changed %s, its page alone is made', (_, change, made) => {
  const { pages, context } = openWith(change);
  const keys = openKnownKeys(known(), sharedDigest(context));
  const paths: string[] = [];
  const recall: typeof keys.recall = (kind, id, of, make) =>
    keys.recall(kind, id, of, () => {
      paths.push(id);
      return make();
    });
  pages.prepare({ ...keys, recall });
  expect(paths).toEqual(made);
  expect(pages.knownImages()).toEqual(keys.images);
});

it('pictures are looked for in all pages where one shows other pictures than before', () => {
  const { pages, context } = openWith(entry('self/en', {}, { images: [] }));
  pages.prepare(openKnownKeys(known(), sharedDigest(context)));
  expect(pages.knownImages()).toBeUndefined();
});

describe('the key of a page', () => {
  it('is the same in the next build of the same newsroom', () => expect(changed({})).toEqual([]));

  it.each<[string, Newsroom, affected: string[], unaffected: string[]]>([
    ['a neighbour’s title in further reading', entry('neighbour/en', { title: 'New' }), [SELF, '/en/'], ['/ar/']],
    ['its own body', entry('self/en', {}, { key: 'new' }), [SELF], ['/en/', '/ar/news/self/', '/en/news/neighbour/']],
    ['a link target’s slug', entry('linked/en', { slug: 'new' }), [SELF], ['/ar/news/self/']],
    ['a link target that is withdrawn', entry('linked/en', { draft: true }), [SELF], ['/ar/news/self/']],
    ['a translation’s slug', entry('self/ar', { slug: 'new' }), [SELF], ['/en/news/neighbour/', '/en/']],
    ['a new date', entry('self/en', { date: '2026-01-11' }), [SELF, '/ar/news/self/', '/en/'], ['/en/sport/remote/']],
    ['a moved story’s title', entry('remote/en', { title: 'New' }), ['/old/', '/en/sport/remote/'], [SELF, '/']],
    ['a reading time', entry('neighbour/en', {}, { words: 9000 }), ['/en/', '/en/news/neighbour/'], [SELF]],
  ])('follows %s, and spares the others', (_, change, affected, unaffected) => {
    const altered = changed(change);
    expect(altered).toEqual(expect.arrayContaining(affected));
    for (const path of unaffected) expect(altered).not.toContain(path);
  });

  it.each<[string, Newsroom]>([
    ['a picture’s bytes', { images: { ...before.images, 'content/articles/self/x.jpg': makeImage('d9') } }],
    ['a picture that is gone', { images: {} }],
    ['a file that is gone', { publicFiles: [] }],
    ['a body’s key alone', entry('self/en', {}, { key: 'other' })],
  ])('follows %s in a body, on that page alone', (_, change) => expect(changed(change)).toEqual([SELF]));

  it('follows a menu’s label on every page that shows the menu', () => {
    const navigation = { menu: [{ label: 'Front page', url: '/en/' }] };
    const pages = open();
    const all = (['home', 'article', 'gone'] as const).flatMap((kind) => pages.paths(kind));
    expect(changed({ navigation })).toEqual(all.map(({ props }) => props.path).sort());
  });

  it('follows a menu’s words in one language on that language’s pages', () => {
    const altered = changed({ phrases: { ar: { Home: 'الرئيسية' } } });
    expect(altered).toEqual(['/ar/', '/ar/404/', '/ar/news/self/']);
  });

  it('follows an author’s name on the pages that bear it', () => {
    const altered = changed({ authors: new Map([['ana', { name: 'Ana R.', links: [] }]]) });
    expect(altered).toEqual(['/ar/news/self/', SELF]);
  });

  it.each<[string, Newsroom]>([
    ['a key of front matter that no page prints', entry('remote/en', { series: 'moons' })],
    ['a body problem', entry('remote/en', {}, { hasProblems: true })],
    ['a draft', { entries: { 'draft/en': [{ draft: true, tags: ['sea'] }] } }],
    ['a scheduled story', { entries: { 'later/en': [{ date: '2026-07-01', tags: ['sea'] }] } }],
    ['an expired story’s title', entry('over/en', { title: 'New' })],
    ['a picture that nobody shows', { images: { ...before.images, 'content/x.jpg': makeImage('d9') } }],
    ['a public file that nobody links', { publicFiles: ['/report.pdf', '/other.pdf'] }],
    ['the hour of the build', { now: Date.parse('2026-06-02T08:00:00Z') }],
    [
      'an author whom nobody names',
      {
        authors: new Map([
          ['ana', { name: 'Ana Reyes', links: [] }],
          ['bo', { name: 'B', links: [] }],
        ]),
      },
    ],
  ])('is left alone by %s', (_, change) => expect(changed(change)).toEqual([]));
});

it('a fault in the model of one page is met while all are prepared', () => {
  expect(() => open().prepare()).not.toThrow();
  const promotions = { broken: { text: 'Go', button: {} as { label: string; url: string } } };
  expect(() => open({ ...entry('remote/en', { promotion: 'broken' }), promotions }).prepare()).toThrow(TypeError);
});

it('a page that has changed its place says so', () => {
  expect(() => open().article('article', '/en/news/before/')).toThrow('/en/news/before/ has changed its place');
  expect(() => open().article('article', '/en/sport/over/')).toThrow('has changed its place');
});

describe('the paths of a page kind', () => {
  it('are rest parameters of its route: folders for pages, files for redirects', () => {
    const params = (kind: 'home' | 'article' | 'redirect' | 'gone', change?: Newsroom) =>
      open(change)
        .paths(kind)
        .map((path) => path.params[kind]);
    expect(params('home')).toEqual(['en', 'ar']);
    expect(params('gone')).toEqual(['en/sport/over', 'en/404', 'ar/404']);
    expect(params('redirect')).toEqual(['index.html', 'old/index.html']);
    const redirects = { moved: { '/a.html': '/en/', '/a.xml': '/en/' }, gone: ['/b.html', '/b/', '/b.json'] };
    expect(params('redirect', { redirects })).toEqual(['index.html', 'old/index.html', 'a.html', 'b.html']);
    expect(params('gone', { redirects })).toEqual(['en/sport/over', 'b', 'en/404', 'ar/404']);
    expect(params('article')).toContain('ar/news/self');
    const site = { locales: [{ tag: 'en' }], permalinks: { home: '/' } };
    expect(params('home', { entries: { 'self/ar': undefined }, site })).toEqual([undefined]);
  });
});

describe('a page whose rendered body is gone', () => {
  it('says so, and how to go on', () =>
    expect(() => open().article('article', SELF)).toThrow(/articles\/self\/en\.md .+ again/));
});
