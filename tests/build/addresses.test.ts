/** A newsroom that moves in keeps its addresses: its first language at the root, pages as files or without a last slash. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../../src/commands/site-answer.ts';
import { fileRules } from '../../src/core/security/file-rules.ts';
import { locsOf } from '../support/sitemaps/sitemap-entries.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { type BuiltSite, readSite } from '../support/sites/built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { exitCode, output, outDir } = await buildNewsroom({
    name: 'moving',
    content: 'tests/fixtures/moving/content',
    now: '2026-01-01T00:00:00Z',
  });
  expect(exitCode, output).toBe(0);
  site = readSite(outDir);
});

const alternatesOf = (path: string) =>
  Object.fromEntries(
    [...site.page(path).html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language, href]) => [language, href],
    ),
  );

test('the first language has its home at the root and its pages below, others below their segments', () => {
  for (const path of [
    '/',
    '/news/',
    '/news/salt/',
    '/about/',
    '/archive/2025/08/',
    '/fr/',
    '/fr/news/salt/',
    '/fr/about/',
  ])
    expect(site.page(path).html).toMatch(path.startsWith('/fr/') ? /<html[^>]* lang="fr"/ : /<html[^>]* lang="en"/);
  expect(site.page('/').html).not.toContain('http-equiv="refresh"');
});

test('search engines are told of both languages, and of the root as the default', () => {
  expect(alternatesOf('/')).toEqual({
    en: 'https://moved.example/',
    fr: 'https://moved.example/fr/',
    'x-default': 'https://moved.example/',
  });
  expect(alternatesOf('/fr/news/salt/')).toEqual({
    en: 'https://moved.example/news/salt/',
    fr: 'https://moved.example/fr/news/salt/',
    'x-default': 'https://moved.example/news/salt/',
  });
});

test('feeds, indexes, sitemaps, words of scripts and search have names for the language without a segment', () => {
  for (const file of ['feed.xml', 'articles.json', 'sitemap.en.xml', 'sitemap.fr.xml', '_words/en.json', 'fr/feed.xml'])
    expect([...site.files]).toContain(`/${file}`);
  const searchOf = (path: string) => /_search\/[\w-]+\//.exec(site.page(path).html)?.[0];
  expect([searchOf('/search/'), searchOf('/fr/search/')]).toEqual(['_search/en/', '_search/fr/']);
  expect([...site.files]).toContain('/_search/en/pagefind-entry.json');
  expect(locsOf(site.read('/sitemap.en.xml').toString())).toContain('https://moved.example/news/salt/');
});

test('configured addresses leave the segment out, and tell others the tag', () => {
  const { html } = site.page('/');
  expect(html).toContain('href="/news/salt/"');
  expect(html).toContain('href="/about/"');
  expect(html).toContain('href="https://shop.example/en/"');
  expect(site.page('/fr/').html).toContain('href="/fr/about/"');
});

test('each language has its page of unknown addresses, and old addresses their own', () => {
  expect(site.read('/404.html').toString()).toMatch(/<html[^>]* lang="en"/);
  expect(site.read('/fr/404.html').toString()).toMatch(/<html[^>]* lang="fr"/);
  expect(site.page('/lost/').html).toMatch(/<html[^>]* lang="en"/);
  expect(site.page('/fr/perdu/').html).toMatch(/<html[^>]* lang="fr"/);
  expect(site.read('/_redirects').toString()).not.toMatch(/^\/ /m);
  expect(site.read('/_headers').toString()).toContain('\n/feed.xml\n');
});

describe.each([
  {
    form: 'html' as const,
    salt: '/news/salt.html',
    home: '/fr/',
    pages: [
      '/news.html',
      '/about.html',
      '/archive/2025/08.html',
      '/fr/news/salt.html',
      '/search.html',
      '/fr/tags/salt.html',
    ],
    others: {
      '/news/salt': '/news/salt.html',
      '/news/salt/?a=b': '/news/salt.html?a=b',
      '/old-salt/': '/news/salt.html',
    },
  },
  {
    form: 'plain' as const,
    salt: '/news/salt',
    home: '/fr',
    pages: ['/news', '/about', '/archive/2025/08', '/fr/news/salt', '/search', '/fr/tags/salt'],
    others: { '/news/salt.html': '/news/salt', '/news/salt/?a=b': '/news/salt?a=b', '/old-salt': '/news/salt' },
  },
])('with addresses: $form', ({ form, salt, home, pages, others }) => {
  let built: BuiltSite;
  let answerAt: ReturnType<typeof openSite>;
  let folder: string;

  beforeAll(async () => {
    const content = `.cache/tests/moving-${form}/content`;
    rmSync(content, { recursive: true, force: true });
    cpSync('tests/fixtures/moving/content', content, { recursive: true });
    const settings = join(content, 'site/site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}addresses: ${form}\n`);
    const { exitCode, output, outDir } = await buildNewsroom({
      name: `moving-${form}`,
      content,
      now: '2026-01-01T00:00:00Z',
    });
    expect(exitCode, output).toBe(0);
    folder = outDir;
    built = readSite(outDir);
    answerAt = openSite(outDir, '/', form);
  });

  test('pages answer at their own addresses, and name these as canonical', () => {
    for (const path of ['/', home, salt, ...pages]) {
      const { status, file, headers } = answerAt(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers).toContainEqual(['content-type', 'text/html; charset=utf-8']);
      expect(readFileSync(file as string, 'utf8')).toContain(
        `<link rel="canonical" href="https://moved.example${path}">`,
      );
    }
  });

  test('other spellings lead there', () => {
    for (const [from, to] of Object.entries(others))
      expect([from, answerAt(from)]).toEqual([from, { status: 301, headers: [['location', to]] }]);
  });

  test('every address that pages, feeds, indexes and sitemaps name is answered, and leads to no other', () => {
    const texts = [...built.files].filter((file) => /\.(html|xml|json|md|txt)$/.test(file));
    const named = new Set(
      texts.flatMap((file) => {
        const own = file.replace(/(^|\/)index\.html$/, '$1');
        const address = new URL(form === 'plain' ? own.replace(/\.html$/, '') : own, 'https://moved.example/');
        const text = built.read(file).toString();
        const written = file.endsWith('.html')
          ? [...text.matchAll(/\s(?:href|src|action|data-offers)="([^"#][^"]*)"/g)]
          : [...text.matchAll(/(https:\/\/moved\.example[^"<>\s)\]]*)/g)];
        return written.map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), address)).map((url) => url.href);
      }),
    );
    const inside = [...named].filter((href) => href.startsWith('https://moved.example/'));
    expect(inside.length).toBeGreaterThan(60);
    const failures = inside.flatMap((href) => {
      const { pathname, search } = new URL(href);
      const { status } = answerAt(pathname + search);
      return status === 200 ? [] : [`${status} ${href}`];
    });
    expect(failures).toEqual([]);
  });

  test('what lies beside a page has a folder of its own', () => {
    for (const file of ['news/salt/index.md', 'news/feed.xml', 'fr/feed.xml', 'tags/salt/feed.xml'])
      expect([...built.files]).toContain(`/${file}`);
    const { html } = built.page('/news/salt.html');
    expect(html).toContain('<link rel="alternate" type="text/markdown" href="salt/index.md">');
  });

  test('browsers are told which pages to fetch ahead, in a script that the policy of the page allows', () => {
    const { html } = built.page('/news/salt.html');
    const text = /<script type="speculationrules">([^<]+)<\/script>/.exec(html)?.[1] ?? '';
    expect(text).toBe(fileRules('/', form));
    expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(site.page('/news/salt/').html).not.toContain('speculationrules');
  });

  test('a second build prints nothing anew, and leaves every file', async () => {
    const { output, exitCode } = await buildNewsroom({
      name: `moving-${form}`,
      content: `.cache/tests/moving-${form}/content`,
      now: '2026-01-01T00:00:00Z',
      again: true,
    });
    expect([exitCode, /(\d+) rendered/.exec(output)?.[1]]).toEqual([0, '0']);
    expect(readSite(folder).files).toEqual(built.files);
  });
});
