import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { makeFolder } from '../support/folders/make-folder.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const SITE = `name: Small
section: News
description: A small newsroom.
url: https://small.example/
locales: [{ tag: en }]
brand: { accent: "#335577" }
`;

const article = (title: string, more: string) =>
  `---\ntitle: ${title}\ndescription: About it.\ncategory: city\n${more}\n---\n\nText.\n`;

const FILES = {
  'content/site/site.yaml': SITE,
  'content/categories/city.yaml': 'name: City\n',
  'content/articles/now/en.md': article('Out now', 'date: 2025-12-01'),
  'content/articles/soon/en.md': article('Out soon', 'date: 2026-02-01T09:00:00Z'),
  'content/articles/draft/en.md': article('Not yet', 'date: 2025-12-01\ndraft: true'),
  'content/articles/old/en.md': article('Long gone', 'date: 2020-01-01\nexpires: 2025-01-01'),
  'content/articles/hidden/en.md': article('Under the counter', 'date: 2025-12-01\nunlisted: true'),
  'public/robots.txt': 'User-agent: *\n',
  'public/.well-known/security.txt': 'Contact: mailto:a@small.example\n',
};

test('a checkout follows its environment and its clock', { timeout: 240_000 }, async () => {
  const checkout = makeCheckout();
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(checkout, path, '..'), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  const read = (path: string) => readFileSync(join(checkout, 'dist', path), 'utf8');
  const build = async (env: Record<string, string> = {}) => {
    const { exitCode, output } = await runBuild(checkout, env);
    expect(exitCode, output).toBe(0);
    return Object.keys(digestFolder(join(checkout, 'dist'))).filter((file) => !/^_(astro|images)/.test(file));
  };

  // A scheduled story and a draft are absent, an expired one says so, an unlisted one is in no list
  const first = await build();
  expect(first.filter((file) => file.startsWith('en/city/') && file.endsWith('.html'))).toEqual([
    'en/city/hidden/index.html',
    'en/city/index.html',
    'en/city/now/index.html',
    'en/city/old/index.html',
  ]);
  expect(first).toEqual(expect.arrayContaining(['.well-known/security.txt', '404.html', 'index.html', 'sitemap.xml']));
  expect(read('robots.txt')).toBe('User-agent: *\n');
  for (const file of first.filter((name) => /\.(xml|json)$/.test(name)))
    expect(read(file), file).not.toMatch(/Out soon|Not yet|Long gone|Under the counter|city\/(soon|draft|old|hidden)/);
  expect(read('en/city/old/index.html')).toContain('no longer available');
  expect(read('en/city/old/index.html')).not.toContain('Long gone');
  expect(read('en/city/hidden/index.html')).toContain('content="noindex"');
  expect(read('en/index.html')).toContain('Out now');
  expect(read('en/index.html')).not.toMatch(/Out soon|Not yet|Long gone|Under the counter/);

  // Its hour has come
  expect(await build({ NOW: '2026-02-01T09:00:00Z' })).toContain('en/city/soon/index.html');
  expect(read('en/index.html')).toContain('Out soon');

  // The clock goes back, and the page goes with it
  expect(await build()).toEqual(first);

  // A preview shows all, marked; it has another address, path included, and other folders, outside the checkout
  const elsewhere = makeFolder();
  cpSync(join(checkout, 'content'), join(elsewhere, 'newsroom'), { recursive: true });
  await build({
    DRAFTS: '1',
    SITE_URL: 'https://mirror.example/deep/path',
    CONTENT_DIR: join(elsewhere, 'newsroom'),
    PUBLIC_DIR: join(elsewhere, 'public'),
    OUT_DIR: join(elsewhere, 'out'),
    CACHE_DIR: join(elsewhere, 'cache'),
  });
  const outside = Object.keys(digestFolder(join(elsewhere, 'out')));
  const readOutside = (path: string) => readFileSync(join(elsewhere, 'out', path), 'utf8');
  expect(outside).toEqual(expect.arrayContaining(['en/city/draft/index.html', 'en/city/soon/index.html']));
  expect(readOutside('en/city/draft/index.html')).toContain('content="noindex"');
  expect(readOutside('en/city/draft/index.html')).toContain('Draft: not yet published');
  expect(readOutside('en/index.html')).toContain('href="https://mirror.example/deep/path/en/"');
  expect(readOutside('en/index.html')).toContain('href="/deep/path/en/city/now/"');
  expect(readOutside('en/index.html')).not.toContain('small.example');
  expect(readOutside('robots.txt')).toContain('GPTBot');
  expect(digestFolder(join(elsewhere, 'cache'))).not.toEqual({});
});
