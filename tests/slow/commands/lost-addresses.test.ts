import { describe, expect, it } from 'vitest';
import {
  article,
  BOAT,
  checkRepository,
  makeRepository,
  type Repository,
} from '../../support/newsrooms/repository-folder.ts';

/** What the file says after `--fix`; mended again, nothing is lost and nothing left to do. */
async function mend(repository: Repository) {
  const check = checkRepository(repository);
  const { redirects } = await check({ fix: true });
  const again = await check({ fix: true });
  expect(again.problems.filter(({ check }) => /address|redirect|same-url/.test(check))).toEqual([]);
  expect(again.notes).toEqual(['No address is lost: content/redirects.yaml stays as it is.']);
  return redirects;
}

const BOAT_AT = (path: string) => ({ moved: { '/en/reports/late-boat/': path }, gone: [] });

describe('an old address', () => {
  it.each<[string, (repository: Repository) => void, object]>([
    [
      'of a slug that was changed',
      ({ edit }) => edit(BOAT, 'tags:', 'slug: last-boat\ntags:'),
      BOAT_AT('/en/reports/last-boat/'),
    ],
    [
      'of another category, in all languages',
      ({ edit }) => edit(BOAT, 'category: reports', 'category: town'),
      {
        moved: {
          '/en/reports/late-boat/': '/en/town/late-boat/',
          '/en-GB/reports/late-boat/': '/en-GB/town/late-boat/',
        },
        gone: [],
      },
    ],
    [
      'of a folder that was renamed, and one language of it rewritten',
      ({ move, write }) => {
        move('articles/late-boat', 'articles/2025/last-boat');
        write(
          'articles/2025/last-boat/en-GB.md',
          '---\ntitle: New\ndescription: All new.\n---\n\nNothing as before.\n',
        );
      },
      {
        moved: {
          '/en/reports/late-boat/': '/en/reports/last-boat/',
          '/en-GB/reports/late-boat/': '/en-GB/reports/last-boat/',
        },
        gone: [],
      },
    ],
    [
      'of a translation that was taken away',
      ({ remove }) => remove('articles/late-boat/en-GB.md'),
      { moved: {}, gone: ['/en-GB/reports/late-boat/'] },
    ],
    [
      'of a story that was taken away',
      ({ remove }) => remove('articles/market'),
      { moved: {}, gone: ['/en/town/market/'] },
    ],
    [
      'of a story that became a draft',
      ({ edit }) => edit('articles/market/en.md', 'date:', 'draft: true\ndate:'),
      { moved: {}, gone: ['/en/town/market/'] },
    ],
    [
      'of an alias that was taken away',
      ({ edit }) => edit('articles/harbour-watch/en.md', 'aliases: [/watch.html]\n', ''),
      { moved: { '/watch.html': '/en/reports/harbour-watch/' }, gone: [] },
    ],
    [
      'of a folder in other letters, with a space',
      ({ move }) => move('articles/ليلة المرفأ', 'articles/ليلة أخرى'),
      { moved: { '/en/reports/ليلة%20المرفأ/': '/en/reports/ليلة%20أخرى/' }, gone: [] },
    ],
    [
      'of a standing page',
      ({ move }) => move('pages/imprint', 'pages/about-us'),
      { moved: { '/en/imprint/': '/en/about-us/' }, gone: [] },
    ],
    [
      'of a category, its feeds and its stories',
      ({ move, edit }) => {
        move('categories/town.yaml', 'categories/city.yaml');
        edit('articles/market/en.md', 'category: town', 'category: city');
      },
      {
        moved: {
          '/en/town/market/': '/en/city/market/',
          '/en/town/': '/en/city/',
          '/en/town/atom.xml': '/en/city/atom.xml',
          '/en/town/feed.json': '/en/city/feed.json',
          '/en/town/feed.xml': '/en/city/feed.xml',
        },
        gone: [],
      },
    ],
  ])('%s', async (_, change, redirects) => {
    const repository = makeRepository({ 'articles/ليلة المرفأ/en.md': article('Night') });
    repository.edit('articles/harbour-watch/en.md', 'category:', 'aliases: [/watch.html]\ncategory:');
    repository.publish();
    change(repository);
    expect(await mend(repository)).toEqual(redirects);
  });

  it('is each page’s, where a pattern or a language’s path changes', async () => {
    const repository = makeRepository();
    repository.edit('site/site.yaml', '- tag: en\n', '- tag: en\n    path: world\n');
    repository.edit(
      'site/site.yaml',
      'brand:',
      'permalinks:\n  article: /{locale}/{year}/{slug}/\n  tag: /{locale}/about/{tag}/\nbrand:',
    );
    const redirects = await mend(repository);
    expect(redirects?.gone).toEqual([]);
    expect(redirects?.moved).toMatchObject({
      '/en/': '/world/',
      '/en/archive/': '/world/archive/',
      '/en/authors/ana/': '/world/authors/ana/',
      '/en/imprint/': '/world/imprint/',
      '/en/reports/': '/world/reports/',
      '/en/reports/late-boat/': '/world/2025/late-boat/',
      '/en-GB/reports/late-boat/': '/en-GB/2025/late-boat/',
      '/en/tags/boats/': '/world/about/boats/',
    });
    repository.publish();
    repository.edit(BOAT, '2025-04-02', '2024-04-02');
    expect((await mend(repository))?.moved).toMatchObject({
      '/en/reports/late-boat/': '/world/2024/late-boat/',
      '/world/2025/late-boat/': '/world/2024/late-boat/',
      '/en-GB/2025/late-boat/': '/en-GB/2024/late-boat/',
    });
  });

  it('leads straight after two moves, and is a page again after a move back', async () => {
    const repository = makeRepository();
    const slug = (name: string) => repository.edit(BOAT, /slug: .*\n|(?=tags:)/, `slug: ${name}\n`);
    slug('second-boat');
    await mend(repository);
    repository.publish();
    slug('third-boat');
    expect(await mend(repository)).toEqual({
      moved: {
        '/en/reports/late-boat/': '/en/reports/third-boat/',
        '/en/reports/second-boat/': '/en/reports/third-boat/',
      },
      gone: [],
    });
    repository.publish();
    slug('late-boat');
    expect(await mend(repository)).toEqual({
      moved: {
        '/en/reports/second-boat/': '/en/reports/late-boat/',
        '/en/reports/third-boat/': '/en/reports/late-boat/',
      },
      gone: [],
    });
  });

  it('that was gone is a page again when its story comes back', async () => {
    const repository = makeRepository();
    repository.move('articles/market', '../market');
    expect(await mend(repository)).toEqual({ moved: {}, gone: ['/en/town/market/'] });
    repository.publish();
    repository.move('../market', 'articles/market');
    expect(await mend(repository)).toEqual({ moved: {}, gone: [] });
  });

  it('is kept where a line of the file was taken away, or leads nowhere', async () => {
    const repository = makeRepository({
      'redirects.yaml': 'moved:\n  /1/: /en/\n  /2/: https://b.example/\n  /3/: /en/imprint/\n',
    });
    repository.write('redirects.yaml', '# Ours\nmoved:\n  # the third\n  /3: /en/about/ # not yet\n');
    expect(await mend(repository)).toEqual({
      moved: { '/1/': '/en/', '/2/': 'https://b.example/', '/3': '/en/imprint/' },
      gone: [],
    });
    expect(repository.read('redirects.yaml')).toBe(
      '# Ours\nmoved:\n  /1/: /en/\n  /2/: https://b.example/\n  # the third\n  /3: /en/imprint/ # not yet\n',
    );
  });

  it.each<[string, (repository: Repository) => void]>([
    ['a draft never had one', ({ edit }) => edit('articles/draft/en.md', 'draft: true', 'draft: true\nslug: other')],
    ['a scheduled story neither', ({ edit }) => edit('articles/spring/en.md', 'date:', 'slug: other\ndate:')],
    ['a published story may be put off, and keeps it', ({ edit }) => edit(BOAT, '2025-04-02', '2026-06-01')],
    ['a story may expire', ({ edit }) => edit(BOAT, 'tags:', 'expires: 2026-01-01\ntags:')],
    ['lists come and go with their stories', ({ edit }) => edit(BOAT, /tags: .*\nauthors: .*\n/, '')],
    ['a text may change', ({ edit }) => edit(BOAT, 'seen', 'heard')],
    [
      'an alias names it',
      ({ edit }) => edit(BOAT, 'tags:', 'slug: last-boat\naliases: [/en/reports/late-boat]\ntags:'),
    ],
    [
      'a public file answers',
      ({ write, remove }) => {
        remove('articles/market');
        write('../public/en/town/market/index.html', '<!doctype html><title>Market</title>');
      },
    ],
    [
      'another page has taken it',
      ({ edit, write }) => {
        edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
        write('articles/boat/en.md', article('Another', 'slug: late-boat\n'));
      },
    ],
    ['a story can’t be read at the moment', ({ edit }) => edit('articles/market/en.md', 'title:', 'titel:')],
  ])('is not lost where %s', async (_, change) => {
    const repository = makeRepository({
      'articles/draft/en.md': article('A draft', 'draft: true\n'),
      'articles/spring/en.md': article('Spring').replace('2025', '2026'),
    });
    change(repository);
    const { problems, notes } = await checkRepository(repository)({ fix: true });
    expect(notes).toEqual(['No address is lost: content/redirects.yaml stays as it is.']);
    expect(problems.filter(({ check }) => check === 'lost-address')).toEqual([]);
  });

  it('of a preview’s drafts is none', async () => {
    const repository = makeRepository();
    repository.edit('articles/market/en.md', 'date:', 'draft: true\ndate:');
    const { notes } = await checkRepository(repository, { DRAFTS: '1' })({ fix: true });
    expect(notes).toEqual(['In content/redirects.yaml, 1 line was written. Commit it with the move.']);
  });
});

it('addresses of the demo are lost to nobody when a newsroom takes its place', async () => {
  const repository = makeRepository();
  repository.edit('site/site.yaml', /^url: .*$/m, 'url: https://blog.orrery.example/');
  repository.publish();
  repository.edit('site/site.yaml', /^url: .*$/m, 'url: https://news.example.org/');
  repository.remove('articles/late-boat');
  const { problems } = await checkRepository(repository)();
  expect(problems.filter(({ check }) => check === 'lost-address')).toEqual([]);
});
