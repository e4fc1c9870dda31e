import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readManifest } from '../../../src/core/deploy/manifest.ts';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { beginManifest, endManifest } from '../../../src/output/write-manifest.ts';
import { makeEntry } from '../../support/core/make-entry.ts';
import { makeLibrary } from '../../support/core/make-library.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const FILES = {
  'en/index.html': 'Home',
  'en/news/a/index.html': 'Story',
  'en/news/a/index.md': 'Story',
  'en/feed.json': '{}',
  'sitemap.xml': '<urlset/>',
  _headers: '/*',
  '_words/en.json': '{}',
};

function write(folder: string, cacheDir = makeFolder(), drafts = false) {
  const { library } = makeLibrary([makeEntry('a/en')], { site: { url: 'https://a.example/news/' } });
  const cache = cachePaths(cacheDir);
  const facts = endManifest({ folder, library, drafts, host: 'nginx', cache });
  return { facts, cache, text: readFileSync(cache.manifest, 'utf8') };
}

it('the list names every file of a site, with its type and whether it leads to others, and says for whom the site is', () => {
  const { facts, text } = write(makeFolder(FILES));
  const manifest = readManifest(text);
  expect(manifest).toMatchObject({
    site: 'https://a.example/news/',
    base: '/news/',
    host: 'nginx',
    role: 'production',
  });
  expect(manifest?.files.map(({ path, type, list }) => [path, type, list])).toEqual([
    ['_headers', 'application/octet-stream', undefined],
    ['_words/en.json', 'application/json', undefined],
    ['en/feed.json', 'application/feed+json', true],
    ['en/index.html', 'text/html; charset=utf-8', true],
    ['en/news/a/index.html', 'text/html; charset=utf-8', undefined],
    ['en/news/a/index.md', 'text/markdown; charset=utf-8', undefined],
    ['sitemap.xml', 'application/xml', true],
  ]);
  expect(facts).toEqual({ files: 7, bytes: 29, largest: { path: 'sitemap.xml', bytes: 9 } });
});

it('the same files have the same list, wherever they lie and whenever they were written', () => {
  expect(write(makeFolder(FILES)).text).toBe(
    write(makeFolder(Object.fromEntries(Object.entries(FILES).reverse()))).text,
  );
});

it('a site that shows drafts is a preview', () => {
  expect(readManifest(write(makeFolder(FILES), undefined, true).text)?.role).toBe('preview');
});

it('a build that begins takes the list away', () => {
  const { cache } = write(makeFolder(FILES));
  beginManifest(cache);
  expect(() => readFileSync(cache.manifest)).toThrow();
});

it.each(['../up.html', '/etc/passwd', 'a/../../b', 'a\\b', ''])('a list with the path %j is none', (path) => {
  const { cache, text } = write(makeFolder(FILES));
  writeFileSync(cache.manifest, text.replace('"en/index.html"', JSON.stringify(path)));
  expect(readManifest(readFileSync(cache.manifest, 'utf8'))).toBeUndefined();
});
