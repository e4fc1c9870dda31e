import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { cachePaths } from '../../../../src/disk/cache-dir.ts';
import { writeSearchIndexes } from '../../../../src/output/search/search-index.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { digestFolder } from '../../../support/folders/folder-digest.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { openBuiltIndex } from '../../../support/search/search-engine.ts';

const SITE = { site: { locales: [{ tag: 'en' }, { tag: 'th' }] } };
const THAI = 'โรงเรียนของเรามีความปลอดภัยทางไซเบอร์มากขึ้นทุกปี';

function makeNewsroom() {
  const folder = makeFolder();
  const cacheDir = makeFolder();
  const entries: CatalogueEntry[] = [
    makeEntry('harbour/en', { title: 'At the harbour', category: 'news', date: '2024-05-01' }),
    makeEntry('harbour/th', { title: 'ท่าเรือ' }),
    makeEntry('law/en', { title: 'A law', date: '2025-05-01' }),
  ];
  const bodies = new Map([
    ['harbour/en.md', '<p>Ships and cranes.</p>'],
    ['harbour/th.md', `<p>${THAI}</p>`],
    ['law/en.md', '<p>Ships pay.</p>'],
  ]);
  const read: string[] = [];
  const write = async (isKnown = true) => {
    read.length = 0;
    const htmlOf = ({ path }: { path: string }) => {
      read.push(path);
      return bodies.get(path.replace(/^articles\//, '')) ?? '';
    };
    return writeSearchIndexes(
      { context: makeContext(entries, SITE), htmlOf },
      { folder, cache: cachePaths(cacheDir), isKnown },
    );
  };
  const search = async (language: string, query: string, filters = {}) => {
    const found = await (await openBuiltIndex(join(folder, '_search'), language)).find(query, filters);
    return found.load(0, found.count);
  };
  return { folder, cacheDir, entries, read, write, search };
}

describe('the index of a large newsroom', () => {
  it('answers from all its parts, and a part of it is renewed by an edit', async () => {
    const { folder, entries, read, write, search } = makeNewsroom();
    for (let index = 0; index < 598; index++) entries.push(makeEntry(`2024/ship-${index}/en`));
    await write();
    const entry = JSON.parse(readFileSync(join(folder, '_search/en/pagefind-entry.json'), 'utf8'));
    expect(Object.keys(entry.languages)).toEqual(['en-0', 'en-1', 'en-2', 'en-3']);
    expect(await search('en', 'description')).toHaveLength(600);
    entries.push(makeEntry('2024/ship-600/en'));
    await write();
    expect(read.length).toBeGreaterThan(100);
    expect(read.length).toBeLessThan(200);
  });
});

describe('the search index', () => {
  it('finds what a language’s stories hold, best first', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect((await search('en', 'ships')).map(({ title }) => title).sort()).toEqual(['A law', 'At the harbour']);
    expect((await search('en', 'law'))[0]?.url).toBe('/en/news/law/');
    expect(await search('en', 'ท่าเรือ')).toEqual([]);
  });

  it('finds Thai words inside sentences', async () => {
    const words = ['โรงเรียน', 'เรียน', 'ปลอดภัย', 'ความปลอดภัย', 'ไซเบอร์', 'ทุกปี', 'มากขึ้น', 'ท่าเรือ'];
    const { write, search } = makeNewsroom();
    await write();
    const found: Record<string, number> = {};
    for (const word of words) found[word] = (await search('th', word)).length;
    expect(found).toEqual(Object.fromEntries(words.map((word) => [word, 1])));
  });

  it('finds no Thai word that shares the consonants of another', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect(await search('th', 'มากขึน')).toEqual([]);
    expect(await search('th', 'โรงเรือน')).toEqual([]);
  });

  it('chooses by category and year', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect(await search('en', 'ships', { year: ['2025'] })).toHaveLength(1);
    expect(await search('en', 'ships', { category: ['sport'] })).toEqual([]);
  });

  it('tells the output folder what to keep', async () => {
    const { folder, write } = makeNewsroom();
    const paths = await write();
    expect(paths.sort()).toEqual(Object.keys(digestFolder(folder)).sort());
    expect(paths).toContain('_search/pagefind-worker.js');
    expect(paths.filter((path) => /\.css$|-ui/.test(path))).toEqual([]);
  });

  it('has the same bytes in another folder', async () => {
    const [one, other] = [makeNewsroom(), makeNewsroom()];
    await one.write();
    await other.write();
    expect(digestFolder(one.folder)).toEqual(digestFolder(other.folder));
  });

  it('is renewed in the language of an edit alone', async () => {
    const { entries, read, write } = makeNewsroom();
    await write();
    expect(read).toHaveLength(3);
    await write();
    expect(read).toEqual([]);
    const [thai] = entries.splice(1, 1, makeEntry('harbour/th', { title: 'ท่าเรือใหม่' }));
    expect(thai?.locale).toBe('th');
    await write();
    expect(read).toEqual(['articles/harbour/th.md']);
  });

  it('forgets stories that have gone', async () => {
    const { cacheDir, entries, write } = makeNewsroom();
    const before = await write();
    entries.pop();
    const after = await write();
    const fragments = (paths: string[]) => paths.filter((path) => path.includes('/fragment/')).length;
    expect([fragments(before), fragments(after)]).toEqual([3, 2]);
    expect(Object.keys(digestFolder(join(cacheDir, 'search')))).toHaveLength(after.length - 2);
  });

  it('comes into an empty output folder from the cache', async () => {
    const { folder, read, write } = makeNewsroom();
    await write();
    const before = digestFolder(folder);
    rmSync(join(folder, '_search'), { recursive: true });
    await write(false);
    expect(read).toEqual([]);
    expect(digestFolder(folder)).toEqual(before);
  });

  it('leaves unchanged files alone, and mends damaged ones where the folder is not the last build’s', async () => {
    const { folder, write } = makeNewsroom();
    const paths = await write();
    const times = () => paths.map((path) => statSync(join(folder, path)).mtimeMs);
    const before = times();
    await write();
    expect(times()).toEqual(before);
    const file = join(folder, paths.find((path) => path.includes('/index/')) as string);
    const whole = readFileSync(file);
    writeFileSync(file, 'damaged');
    await write(false);
    expect(readFileSync(file)).toEqual(whole);
  });

  it('is made anew where the cache has lost a file', async () => {
    const { cacheDir, read, write } = makeNewsroom();
    await write();
    rmSync(join(cacheDir, 'search/th'), { recursive: true });
    await write();
    expect(read).toEqual(['articles/harbour/th.md']);
    expect(existsSync(join(cacheDir, 'search/th'))).toBe(true);
  });
});
