import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedItem } from '../../../../src/importing/archive/archive.ts';
import { snapshotOf } from '../../../support/folders/folder-snapshot.ts';
import { type Imported, importItems, story } from '../../../support/importing/import-items.ts';

const SITE = { type: 'site', url: 'https://old.example/' } as const;

function filesOf({ folder }: Imported): string[] {
  return Object.keys(snapshotOf(join(folder, 'content/articles'), []))
    .filter((path) => path.endsWith('.md') && !path.startsWith('harbour-watch'))
    .sort();
}

function edit({ folder }: Imported, file: string): void {
  const path = join(folder, 'content/articles', file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nA line of the editor’s.\n`);
}

it('a story whose name and date have changed in a newer export stays in its folder, with what an editor has written', async () => {
  const first = await importItems([SITE, story('1', { slug: 'hello' }), story('2', { slug: 'other' })]);
  edit(first, '2019/hello/en.md');
  const changed = { slug: 'hello-all', date: '2020-01-01', addresses: ['/hello-all/'] };
  const newer = await first.again({}, [SITE, story('1', changed), story('2', { ...changed, slug: 'another' })]);
  expect(filesOf(newer)).toEqual(['2019/hello/en.md', '2019/other/en.md']);
  expect(newer.text('articles/2019/hello/en.md')).toContain('A line of the editor’s.');
  expect(newer.text('articles/2019/other/en.md')).toContain('date: 2020-01-01');
  expect(newer.told).toContain(
    'mended: It is called “another” in the source by now: it stays in the folder “other”, and keeps its address.',
  );
  expect((await first.again({}, [SITE, story('1', changed)])).files.written).toBe(0);
});

it('a new story that has the old name of another one takes neither its folder nor its text', async () => {
  const first = await importItems([SITE, story('1', { slug: 'hello', title: 'Hello' })]);
  edit(first, '2019/hello/en.md');
  const items = [SITE, story('9', { slug: 'hello', title: 'Hello' }), story('1', { slug: 'hello-1', title: 'Hello' })];
  const newer = await first.again({}, items);
  expect(filesOf(newer)).toEqual(['2019/hello-2/en.md', '2019/hello/en.md']);
  expect(newer.text('articles/2019/hello/en.md')).toContain('What story 1 tells.');
  expect(newer.text('articles/2019/hello-2/en.md')).toContain('What story 9 tells.');
  expect((await first.again({}, items)).told).toEqual(newer.told);
});

it('a file that was renamed in the source, with its title, is the same story', async () => {
  const first = await importItems([SITE, story('posts/a.md', { slug: 'hello', title: 'Hello' })]);
  const newer = await first.again({}, [
    SITE,
    story('posts/b.md', { slug: 'hello', title: 'Hello', date: '2019-07-01' }),
  ]);
  expect(filesOf(newer)).toEqual(['2019/hello/en.md']);
  expect(newer.text('articles/2019/hello/en.md')).toContain('date: 2019-07-01');
});

it('an author who has another name in a newer export keeps the file, with what an editor has written there', async () => {
  const author = (id: string, name: string) =>
    ({ type: 'author', where: { file: 'export.xml', line: 2 }, id, name, addresses: [] }) as ImportedItem;
  const first = await importItems([SITE, author('bo', 'Bo'), story('1', { slug: 'a', authors: ['bo'] })]);
  const file = join(first.folder, 'content/authors/bo.yaml');
  writeFileSync(file, 'name: Bo\nbio: Writes at night.\n');
  const stories = [story('1', { slug: 'a', authors: ['bo'] }), story('2', { slug: 'b', authors: ['new'] })];
  const newer = await first.again({}, [SITE, author('new', 'Bo'), author('bo', 'Robert'), ...stories]);
  expect(newer.text('articles/2019/a/en.md')).toContain('authors:\n  - bo\n');
  expect(newer.text('articles/2019/b/en.md')).toContain('authors:\n  - bo-2\n');
  expect(newer.text('authors/bo.yaml')).toContain('Writes at night.');
  expect(newer.told.join()).toContain('“content/authors/bo.yaml” was changed since it was imported');
});
