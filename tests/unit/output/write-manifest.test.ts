import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { type Manifest, type PublishedFile, readManifest, writeManifest } from '../../../src/core/deploy/manifest.ts';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { sealOf, sealOfManifest } from '../../../src/disk/seal.ts';
import { listSite } from '../../../src/output/write-manifest.ts';
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
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const output = openOutputFolder(folder);
  const { facts, text } = listSite({ outDir: folder, output, paths, library, drafts, host: 'nginx', cache });
  return { facts, text };
}

it('the list names every file of a site, with its type and whether it leads to others, and says for whom the site is', () => {
  const { facts, text } = write(makeFolder(FILES));
  const manifest = readManifest(text, sealOfManifest);
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
  expect(readManifest(write(makeFolder(FILES), undefined, true).text, sealOfManifest)?.role).toBe('preview');
});

it.each([
  ['the type of a file', 'text/markdown', 'text/html'],
  ['a digest', /"digest":"./, '"digest":"0'],
  ['a file', /\{"path":"sitemap.xml".*\n/, ''],
  ['the address', 'https://a.example', 'https://b.example'],
  ['the end', '"}\n', ''],
])('a list in which %s was changed is none', (_, from, to) => {
  const { text } = write(makeFolder(FILES));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(readManifest(changed, sealOfManifest)).toBeUndefined();
});

it('a list with the seal of another key is none, and stays JSON for others', () => {
  const { text } = write(makeFolder(FILES));
  expect(readManifest(text, (part) => sealOf('another key', part))).toBeUndefined();
  expect(JSON.parse(text)).toMatchObject({ version: 1, base: '/news/', seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it.each(['../up.html', '/etc/passwd', 'a/../../b', 'a\\b', ''])('a list with the path %j is none', (path) => {
  const manifest = readManifest(write(makeFolder(FILES)).text, sealOfManifest) as Manifest;
  const [first, ...others] = manifest.files as [PublishedFile];
  const text = writeManifest({ ...manifest, files: [{ ...first, path }, ...others] }, sealOfManifest);
  expect(readManifest(text, sealOfManifest)).toBeUndefined();
});
