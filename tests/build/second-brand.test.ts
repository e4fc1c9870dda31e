import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { type BuiltSite, readSite } from '../support/sites/built-site.ts';
import { demoPath } from '../support/sites/demo-newsroom.ts';

const FOLDER = 'tests/fixtures/second-brand';
let site: BuiltSite;
let texts: Map<string, string>;

beforeAll(async () => {
  const { exitCode, output, outDir } = await buildNewsroom({
    name: 'second-brand',
    content: `${FOLDER}/content`,
    publicDir: `${FOLDER}/public`,
    now: '2026-01-01T00:00:00Z',
  });
  expect(exitCode, output).toBe(0);
  site = readSite(outDir);
  texts = new Map(
    [...site.files]
      .filter((file) => /\.(html|js|svg|txt|json)$|\/_\w+$/.test(file))
      .map((file) => [file, site.read(file).toString('utf8')]),
  );
});

test('another brand’s site holds no word, colour or address of the first', () => {
  const { name, url, brand, home } = parse(readFileSync(demoPath('content/site/site.yaml'), 'utf8'));
  const traces = [name, new URL(url).host, new URL(home).host, brand.accent, 'Mira Castellan', 'Theo Lindqvist'];
  const found = [...texts].flatMap(([file, text]) =>
    traces.filter((trace) => text.toLowerCase().includes(trace.toLowerCase())).map((trace) => `${file}: ${trace}`),
  );
  expect(found).toEqual([]);
});

test('the generator’s sources name no brand', () => {
  const { name, url } = parse(readFileSync(demoPath('content/site/site.yaml'), 'utf8'));
  const script = [...texts].filter(([file]) => file.endsWith('.js')).map(([, text]) => text);
  expect(script.join('\n')).not.toMatch(new RegExp(`${name}|${new URL(url).host}|Tidelands`));
});

test('without scripts of others, texts become code by our own policies alone, and on pages without scripts by none', () => {
  const asked = Map.groupBy(
    site.pages,
    ({ html }) => /require-trusted-types-for 'script';trusted-types ([^;"]+)"/.exec(html)?.[1],
  );
  expect([...asked.keys()].sort()).toEqual(["'none'", 'own rules']);
  for (const { html } of asked.get("'none'") ?? []) expect(html).not.toContain('<script');
});

test('a newsroom without search has no file of it, and nothing that leads there', () => {
  expect([...site.files].filter((file) => /search/.test(file))).toEqual([]);
  const found = [...texts].filter(([file, text]) => {
    if (file.endsWith('.js')) return false;
    return /class="search-link"|SearchAction|\/search\/|_search/.test(text);
  });
  expect(found.map(([file]) => file)).toEqual([]);
});

test('permalinks follow the newsroom’s own patterns', () => {
  for (const path of ['/', '/stories/2025/08/salt/', '/stories/2025/08/tide-tables/', '/about/imprint/']) {
    expect(site.files).toContain(join(path, 'index.html'));
  }
});

test('every address lies below the base path', () => {
  const outside = site.pages.flatMap(({ path, html }) =>
    [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)]
      .filter(([, address = '']) => !address.startsWith('/news/'))
      .map(([, address]) => `${path}: ${address}`),
  );
  expect(outside).toEqual([]);
  expect(site.page('/stories/2025/08/salt/').html).toContain(
    'rel="canonical" href="https://tidelands.example/news/stories/2025/08/salt/"',
  );
});

test('a link to a file of the newsroom becomes the address of its page', () => {
  const { html } = site.page('/stories/2025/08/salt/');
  expect(html).toContain('href="/news/stories/2025/08/tide-tables/#august"');
  expect(html).toContain('href="/news/files/pans.txt"');
});

test('old addresses lead to the new ones, with or without a host that redirects', () => {
  expect(texts.get('/_redirects')).toBe(
    [
      '/news/2024/closed.html /news/410/ 410!',
      '/news/2024/feed.xml /news/stories/2025/08/salt/ 301!',
      '/news/2024/feed.xml/ /news/stories/2025/08/salt/ 301!',
      '/news/2024/tides.html /news/stories/2025/08/tide-tables/ 301!',
      '/news/2025/old-salt.html /news/stories/2025/08/salt/ 301!',
      '/news/gb/closed /news/410/ 410!',
      '/news/gb/closed/ /news/410/ 410!',
      '/news/salt /news/stories/2025/08/salt/ 301!',
      '/news/salt/ /news/stories/2025/08/salt/ 301!',
      '/news/shop https://shop.tidelands.example/ 301!',
      '/news/shop/ https://shop.tidelands.example/ 301!',
      '',
    ].join('\n'),
  );
  expect(site.files).not.toContain('/2024/feed.xml');
  for (const file of ['/2025/old-salt.html', '/salt/index.html']) {
    expect(texts.get(file)).toContain('content="0; url=/news/stories/2025/08/salt/"');
    expect(texts.get(file)).toContain('rel="canonical" href="https://tidelands.example/news/stories/2025/08/salt/"');
  }
});

test('another host that counts likes is named by the pages on which a reader can like a story, and by no other', () => {
  const naming = site.pages.filter(({ html }) => html.includes('https://likes.tidelands.example'));
  expect(naming.map(({ path }) => path).sort()).toEqual(['/stories/2025/08/salt/', '/stories/2025/08/tide-tables/']);
  for (const { html } of naming) expect(html).toMatch(/;connect-src 'self' https:\/\/likes\.tidelands\.example;/);
  expect(JSON.parse(texts.get('/stories.json') as string)).toEqual({ stories: ['harvest', 'tide-tables'] });
});

test('an address whose page was withdrawn says so, and is named by no other page', () => {
  for (const file of ['/gb/closed/index.html', '/2024/closed.html', '/410/index.html']) {
    expect(texts.get(file)).toContain('<h1>This story is no longer available</h1>');
    expect(texts.get(file)).toMatch(/<meta name="robots" content="noindex"\s*\/?>/);
  }
  const others = [...texts].filter(([file]) => !/closed|_redirects|410/.test(file)).map(([, text]) => text);
  expect(others.join('\n')).not.toMatch(/closed|\/410\//);
});
