import { describe, expect, it } from 'vitest';
import { categoryProblems } from '../../../../src/core/library/references.ts';
import { createPageModel } from '../../../../src/core/pages/page-models.ts';
import type { Route, RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const LOCALES = { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'en-AU', inherits: 'en' }] };
const many = Array.from({ length: 40 }, (_, index) =>
  makeEntry(`s${String(index + 1).padStart(2, '0')}/en`, {
    date: `2026-0${1 + Math.floor(index / 20)}-${String((index % 20) + 1).padStart(2, '0')}`,
    tags: ['Open data'],
    authors: ['ana'],
  }),
);
const entries = [
  ...many,
  makeEntry('s40/ar', { title: 'أ' }),
  makeEntry('hidden/en', { unlisted: true, tags: ['secret'] }),
];

function open(options: ContextOptions = {}) {
  const context = makeContext(entries, { site: LOCALES, ...options });
  const model = <Kind extends 'listing' | 'archive' | 'article'>(kind: Kind, path: string) => {
    const page = context.library.routeAt(path);
    expect(page?.kind).toBe(kind satisfies Route['kind']);
    return createPageModel(page as RouteOf<Kind>, context);
  };
  return { context, model };
}

const hrefs = (stories: { href: string }[]) => stories.map(({ href }) => href);

describe('the list of a category', () => {
  it('has a front with the newest stories, of which the newest leads', () => {
    const { lead, stories, pagination, kicker, title, page } = open().model('listing', '/en/news/');
    expect([kicker, title, page]).toEqual(['Category', 'News', undefined]);
    expect(lead?.href).toBe('/en/news/s40/');
    expect([stories.length, stories.at(-1)?.href]).toEqual([21, '/en/news/s19/']);
    expect(pagination).toEqual({ label: 'Pages', older: { label: 'Older stories', href: '/en/news/page/1/' } });
  });

  it('says of a story that it is live while coverage goes on, unless it has a label of its own', () => {
    const labelOf = (frontMatter: object) => {
      const context = makeContext([makeEntry('self/en', { date: '2026-05-01', ...frontMatter })]);
      const route = context.library.routeAt('/en/news/') as RouteOf<'listing'>;
      return createPageModel(route, context).lead?.label;
    };
    expect(labelOf({ live: true })).toBe('Live');
    expect(labelOf({ live: true, label: 'sponsored' })).toBe('Sponsored');
    expect(labelOf({ live: { until: '2026-05-02' } })).toBeUndefined();
  });

  it('has numbered pages that say which they are, and lead back', () => {
    const page = open().model('listing', '/en/news/page/1/');
    expect([page.lead, page.page, page.head.title]).toEqual([undefined, 'Page 1', 'News – Page 1 – Orrery Blog']);
    expect(page.breadcrumb.map(({ href }) => href)).toEqual(['/en/', '/en/news/']);
    expect(hrefs(page.stories).at(0)).toBe('/en/news/s18/');
    expect(page.pagination?.newer?.href).toBe('/en/news/');
    expect(page.head.alternates).toEqual([]);
  });

  it('names itself in the languages that have a story of their own in it', () => {
    const { head, languages } = open().model('listing', '/ar/news/');
    expect(head.alternates.map(({ hreflang }) => hreflang)).toEqual(['en', 'ar', 'x-default']);
    expect(languages.map(({ tag, current }) => [tag, current])).toEqual([
      ['en', false],
      ['ar', true],
    ]);
  });
});

describe('the front of a category whose file names stories', () => {
  const front = (names: { lead?: string; pins?: string[] }) => {
    const categories = new Map([['news', { name: 'News', ...names }]]);
    const { lead, stories } = open({ categories }).model('listing', '/en/news/');
    return hrefs([...(lead ? [lead] : []), ...stories]).map((href) => href.split('/')[3]);
  };

  it('begins with the one that leads, then those that are pinned, each of them once', () => {
    expect(front({ lead: 's02', pins: ['s30', 's02'] }).slice(0, 4)).toEqual(['s02', 's30', 's40', 's39']);
    expect(front({ pins: ['s03'] }).slice(0, 3)).toEqual(['s40', 's03', 's39']);
    expect(front({ pins: ['s40'] }).slice(0, 2)).toEqual(['s40', 's39']);
  });

  it('is told of a name that no story has', () => {
    const categories = new Map([['news', { name: 'News', lead: 's41', pins: ['s01', 's4o'] }]]);
    expect(categoryProblems(categories, new Set(['s01', 's40']))).toMatchObject([
      { file: 'content/categories/news.yaml', field: 'lead', check: 'unknown-story' },
      { field: 'pins[1]', hint: expect.stringContaining('“s40”') },
    ]);
  });
});

describe('the page of a series', () => {
  const parts = ['one', 'two'].map((story, index) =>
    makeEntry(`${story}/en`, { series: 'harbour-nights', date: `2026-01-0${index + 1}` }),
  );
  const context = makeContext(parts, { site: { locales: [{ tag: 'en' }] } });
  const page = context.library.routeAt('/en/series/harbour-nights/');

  it('lists its parts, newest first, and has a feed', () => {
    const { kicker, title, lead, stories, feeds } = createPageModel(page as RouteOf<'listing'>, context);
    expect([kicker, title]).toEqual(['Series', 'harbour nights']);
    expect(hrefs([...(lead ? [lead] : []), ...stories])).toEqual(['/en/news/two/', '/en/news/one/']);
    expect(feeds).toEqual([{ label: 'RSS', href: '/en/series/harbour-nights/feed.xml' }]);
  });

  it('is none where there is one part only', () => {
    const lone = makeContext(parts.slice(0, 1), { site: { locales: [{ tag: 'en' }] } });
    for (const file of ['', 'feed.xml'])
      expect(lone.library.routeAt(`/en/series/harbour-nights/${file}`)).toBeUndefined();
  });

  it('is where each of its parts leads', () => {
    const part = createPageModel(context.library.routeAt('/en/news/one/') as RouteOf<'article'>, context);
    expect(part.wholeSeries).toEqual({ label: 'harbour nights', href: page?.path });
  });
});

describe('a list', () => {
  it('has no page where a language has no story of its own: its readers are led to the one that it inherits', () => {
    const { context } = open();
    expect(context.library.routeAt('/en-AU/news/')).toBeUndefined();
    expect(context.chromeOf('en-AU').archive?.href).toBe('/en/archive/');
  });

  it('never tells of an unlisted story or its tag', () => {
    const { context, model } = open();
    expect(context.library.routeAt('/en/tags/secret/')).toBeUndefined();
    expect(JSON.stringify(model('archive', '/en/archive/2026/01/'))).not.toContain('hidden');
    expect(model('article', '/en/news/hidden/').topics).toEqual([]);
  });
});

describe('the list of a tag', () => {
  it('is one for all ways in which the tag is written, and has its name in the page’s language', () => {
    const mixed = [makeEntry('a/en', { tags: ['Open data'] }), makeEntry('b/en', { tags: ['open-data'] })];
    const context = makeContext(mixed, { phrases: { en: { 'Open data': 'Open figures' } } });
    const page = createPageModel(context.library.routeAt('/en/tags/open-data/') as RouteOf<'listing'>, context);
    expect(page.title).toBe('Open figures');
    expect([page.lead, ...page.stories]).toHaveLength(2);
  });
});

describe('the page of an author', () => {
  it('says who it is', () => {
    const authors = new Map([
      [
        'ana',
        {
          name: 'Ana Reyes',
          role: 'Editor',
          bio: 'Edits.',
          picture: 'ana.jpg',
          links: [
            { network: 'mastodon', url: 'https://m.example/@ana' },
            { label: 'E-mail', url: 'mailto:a@a.example' },
          ],
        },
      ],
    ]);
    const images = { 'content/authors/ana.jpg': makeImage('d9') };
    const { author, title } = open({ authors, images }).model('listing', '/en/authors/ana/');
    expect(title).toBe('Ana Reyes');
    expect(author).toMatchObject({
      role: 'Editor',
      biography: 'Edits.',
      picture: { alt: '' },
      links: [
        { label: 'Mastodon', href: 'https://m.example/@ana', icon: 'mastodon' },
        { label: 'E-mail', href: 'mailto:a@a.example' },
      ],
      linksLabel: 'Ana Reyes on the web',
    });
  });

  it('is where their name leads', () => {
    const { authors } = open().model('article', '/en/news/s40/');
    expect(authors).toContainEqual({ text: 'Ana Reyes', isName: true, href: '/en/authors/ana/' });
  });
});

describe('the archive', () => {
  it('names every month of every year, newest first, and how many stories it holds', () => {
    const { years } = open().model('archive', '/en/archive/');
    expect(years).toEqual([
      {
        title: '2026',
        href: '/en/archive/2026/',
        months: [
          { title: 'February', href: '/en/archive/2026/02/', count: '20 stories', pages: [] },
          { title: 'January', href: '/en/archive/2026/01/', count: '20 stories', pages: [] },
        ],
      },
    ]);
  });

  it('names all pages of a month that fills several, so that none is further away than another', () => {
    const full = Array.from({ length: 130 }, (_, index) => makeEntry(`n${index}/en`));
    const context = makeContext(full);
    const { years } = createPageModel(context.library.routeAt('/en/archive/') as RouteOf<'archive'>, context);
    expect(years[0]?.months[0]?.pages).toEqual([{ label: '1', href: '/en/archive/2026/01/page/1/' }]);
    expect(context.library.routeAt('/en/archive/2026/01/page/1/')).toBeDefined();
  });

  it('shows the newest stories of each month of a year', () => {
    const { groups } = open().model('archive', '/en/archive/2026/');
    expect(groups.map(({ title, stories }) => [title?.label, hrefs(stories)[0], stories.length])).toEqual([
      ['February', '/en/news/s40/', 5],
      ['January', '/en/news/s20/', 5],
    ]);
  });
});
