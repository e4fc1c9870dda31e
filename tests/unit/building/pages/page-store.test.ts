import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPageStore } from '../../../../src/building/pages/page-store.ts';
import { openOutputFolder } from '../../../../src/disk/output-folder.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

/** Builds of pages that are told by their keys; each returns what was printed. */
function makeSite(size = 1) {
  const folder = makeFolder();
  const [cache, outDir] = [join(folder, 'cache'), join(folder, 'out')];
  const output = openOutputFolder(outDir);
  const fileOf = (path: string) => join(outDir, path, 'index.html');
  const textOf = (path: string, key: string) => `${path} as of ${key}`.padEnd(size);
  const build = (keys: Record<string, string>, isKnown = true) => {
    const store = openPageStore(cache, output, isKnown);
    const wanted = Object.entries(keys).map(([path, key]) => ({ path, key, file: `${path}index.html` }));
    const missing = wanted.filter((page) => !store.has(page));
    const due = store.restore(missing);
    for (const page of missing) if (due.has(page.path)) store.write(page, Buffer.from(textOf(page.path, page.key)));
    store.save();
    for (const { path, key } of wanted) expect(readFileSync(fileOf(path), 'utf8')).toBe(textOf(path, key));
    expect(store.printed()).toBe(due.size);
    return [...due];
  };
  const packs = () => readdirSync(cache).filter((name) => name.endsWith('.zst'));
  return { cache, outDir, fileOf, build, packs };
}

const many = (count: number, key = '1') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`/en/${index}/`, key]));

it('a page is printed when it is new, or its key changes', () => {
  const { build } = makeSite();
  expect(build({ '/a/': '1', '/b/': '1' })).toEqual(['/a/', '/b/']);
  expect(build({ '/a/': '1', '/b/': '1' })).toEqual([]);
  expect(build({ '/a/': '2', '/b/': '1' })).toEqual(['/a/']);
  expect(build({ '/a/': '2' })).toEqual([]);
  expect(build({ '/a/': '2', '/b/': '1' })).toEqual(['/b/']);
});

it('nothing is written where nothing has changed', () => {
  const { build, cache } = makeSite();
  build(many(3));
  utimesSync(join(cache, 'record.json'), 1000, 1000);
  build(many(3));
  expect(statSync(join(cache, 'record.json')).mtimeMs).toBe(1_000_000);
});

it('pages that were lost are taken from packs', () => {
  const { build, outDir, fileOf } = makeSite();
  build(many(20));
  rmSync(outDir, { recursive: true });
  expect(build({ ...many(20), '/en/7/': '2' })).toEqual(['/en/7/']);
  rmSync(fileOf('/en/1/'));
  expect(build({ ...many(20), '/en/7/': '2' })).toEqual([]);
});

it('few pages of a large pack are printed, which is faster', () => {
  const { build, fileOf } = makeSite(1024 * 1024);
  build(many(12));
  rmSync(fileOf('/en/1/'));
  expect(build(many(12))).toEqual(['/en/1/']);
  for (let index = 0; index < 11; index++) rmSync(fileOf(`/en/${index}/`));
  expect(build(many(12))).toEqual([]);
});

it('what lies in a folder of which nothing is known is put right from packs', () => {
  const { build, fileOf } = makeSite();
  build(many(20));
  writeFileSync(fileOf('/en/3/'), 'Another cache’s page');
  expect(build(many(20), false)).toEqual([]);
});

it('pages whose pack is gone or not whole are printed', () => {
  const { build, outDir, cache, packs } = makeSite();
  build(many(20));
  rmSync(outDir, { recursive: true });
  for (const name of packs()) writeFileSync(join(cache, name), 'x');
  expect(build(many(20))).toHaveLength(20);
});

it('packs of many edits are packed anew, and those that hold nothing any more are removed', () => {
  const { build, packs, outDir } = makeSite();
  build(many(20));
  for (let edit = 2; edit < 60; edit++) {
    build({ ...many(20), '/en/5/': String(edit), [`/en/${edit % 20}/`]: String(edit) });
    expect(packs().length).toBeLessThanOrEqual(18);
  }
  const last = { ...many(20), '/en/5/': '60' };
  expect(build(last)).toHaveLength(2);
  rmSync(outDir, { recursive: true });
  expect(build(last)).toEqual([]);
});
