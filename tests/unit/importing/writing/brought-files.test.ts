import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../../support/folders/folder-snapshot.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { importItems, kindOf, story } from '../../../support/importing/import-items.ts';

const SITE = { type: 'site', url: 'https://old.example/' } as const;

async function bring(paths: readonly string[], publicFolders: string[], links = paths.map((path) => `/${path}`)) {
  const source = makeFolder(Object.fromEntries(paths.map((path) => [path, `<script>${path}</script>`])));
  const text = links.map((link) => `[a file](${link})`).join('\n\n');
  const items = [SITE, story('1', { slug: 'a', body: { format: 'markdown', text } })];
  const imported = await importItems(items, { kind: kindOf(items, publicFolders), source: { path: source } });
  const folder = join(imported.folder, 'public');
  const files = existsSync(folder) ? Object.keys(snapshotOf(folder, [])).filter((path) => /\.\w+$/.test(path)) : [];
  return { ...imported, files: files.sort() };
}

it.each([
  ['a browser runs', ['a.svg', 'a.SVGZ', 'a.xhtml', 'a.xht', 'a.xml', 'sw.js', 'a.mjs', 'a.shtml', 'a.swf', 'a.mht']],
  ['a server or a reader runs', ['a.phtml', 'a.pl', 'a.exe', 'a.bat']],
  ['hold settings or keys', ['config.toml', 'desk/config.yml', 'a.sql', 'a.pem']],
  ['speak for the whole site', ['robots.txt', 'ads.txt', 'favicon.ico', 'package.json']],
])('files that %s don’t come along with a link, and are told', async (_, paths) => {
  const { files, told } = await bring(paths, ['.']);
  expect(files).toEqual([]);
  expect(told).toHaveLength(paths.length);
  for (const one of told) expect(one).toMatch(/^doubtful: The file “\/\S+” did not come along: /);
});

it('files that readers save come along, from folders that were served alone', async () => {
  const paths = [
    'static/paper.pdf',
    'static/data.csv',
    'static/robots-2019.txt',
    'lists/readers.csv',
    '_data/mail.csv',
  ];
  const links = ['/paper.pdf', '/data.csv', '/robots-2019.txt', '/lists/readers.csv', '/_data/mail.csv'];
  expect((await bring(paths, ['static'], links)).files).toEqual(['data.csv', 'paper.pdf', 'robots-2019.txt']);
  expect((await bring(['_data/mail.csv', 'a.csv'], ['.'])).files).toEqual(['a.csv']);
});

it('of two files whose names some disks take for one, the second stays behind, and is told', async () => {
  const { files, told, again } = await bring(['f/A.pdf', 'f/a.pdf'], ['.']);
  expect(files).toEqual(['f/A.pdf']);
  expect(told).toEqual(['doubtful: The file “/f/a.pdf” did not come along: another one has its name.']);
  expect((await again()).files).toMatchObject({ written: 0 });
});

it('addresses that are not safe are taken away wherever they are written, and told', async () => {
  const text = [
    'See [this][a] and <a class="x" href="javascript:alert(3)">that</a> and <a href=java&#115;cript:alert(4)>those</a>.',
    '[a]: javascript:alert(2)',
  ].join('\n\n');
  const { text: read, told } = await importItems([story('1', { slug: 'a', body: { format: 'markdown', text } })]);
  expect(read('articles/2019/a/en.md')).toContain('See [this][a] and <a class="x">that</a> and <a>those</a>.\n');
  expect(read('articles/2019/a/en.md')).not.toContain('javascript');
  expect(told).toHaveLength(3);
  for (const one of told) expect(one).toMatch(/^dropped: The address “javascript:alert\(\d\)” is not safe for readers/);
});
