import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Body, emptyBody } from '../../../../src/core/articles/body.ts';
import { openBodyCache } from '../../../../src/newsroom/articles/body-cache.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const KEY = 'ab'.repeat(16);
const OTHER = 'cd'.repeat(16);
const body: Body = {
  ...emptyBody(),
  html: '<p>\0link:0\0 “قمر” \u2028</p>',
  headings: [{ id: 'a', text: 'A', depth: 2 }],
  links: [{ href: '#a', line: 1, column: 2 }],
  anchors: ['a'],
  words: 3,
};
const keyOf = (index: number) => index.toString(16).padStart(32, '0');
const packsOf = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
/** Text that zstd can't make smaller. */
const dense = (bytes: number) => {
  let state = 1;
  return Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + (state >>> 18));
  }).join('');
};

/** Writes the body by a cache, and returns the file that holds it. */
function keep(folder: string, ...keys: string[]): string {
  const cache = openBodyCache(folder);
  for (const key of keys.length > 0 ? keys : [KEY]) cache.write(key, body);
  cache.save();
  return packsOf(folder).at(-1) as string;
}

describe('the cache of bodies', () => {
  it('gives back what it was given, in this run and, once it is saved, in the next', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    expect([cache.has(KEY), cache.read(KEY)]).toEqual([false, undefined]);
    cache.write(KEY, body);
    expect([cache.has(KEY), cache.read(KEY)]).toEqual([true, body]);
    cache.save();
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.read(KEY)]).toEqual([true, body]);
  });

  it('gives back an unfinished body in this run alone, so that the next tries again', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    cache.write(KEY, { ...body, isUnfinished: true });
    cache.save();
    expect(cache.read(KEY)?.isUnfinished).toBe(true);
    expect([cache.has(KEY), openBodyCache(folder).read(KEY)]).toEqual([false, undefined]);
  });

  it('saves by itself before much is lost by a run that is cut off', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    const html = dense(320_000);
    for (let index = 0; index < 8; index++) cache.write(keyOf(index), { ...body, html: index + html });
    expect(openBodyCache(folder).has(keyOf(0))).toBe(true);
  });

  it.each<[string, (file: string) => void]>([
    ['was emptied', (file) => truncateSync(file, 0)],
    ['was cut off in its list', (file) => truncateSync(file, 20)],
    ['was cut off', (file) => truncateSync(file, statSync(file).size - 1)],
    ['became another text', (file) => writeFileSync(file, '[]\n')],
    ['has one bit changed', (file) => writeFileSync(file, flipped(readFileSync(file)))],
  ])('takes a body whose file %s for missing once it was read, and the next run does too', (_, damage) => {
    const folder = makeFolder();
    damage(keep(folder));
    const cache = openBodyCache(folder);
    expect([cache.read(KEY), cache.has(KEY)]).toEqual([undefined, false]);
    expect(openBodyCache(folder).has(KEY)).toBe(false);
    cache.write(KEY, body);
    cache.save();
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.read(KEY)]).toEqual([true, body]);
  });

  it('trusts no body of a file in which one is damaged', () => {
    const folder = makeFolder();
    const file = keep(folder, KEY, OTHER);
    writeFileSync(file, flipped(readFileSync(file)));
    const cache = openBodyCache(folder);
    expect(cache.read(OTHER)).toBeUndefined();
    expect(cache.has(KEY)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('takes a body that vanished for missing', () => {
    const folder = makeFolder();
    keep(folder);
    const cache = openBodyCache(folder);
    expect(cache.has(KEY)).toBe(true);
    openBodyCache(folder).prune(new Set());
    expect([cache.read(KEY), cache.has(KEY)]).toEqual([undefined, false]);
  });

  it('removes the files of which no article needs a body, and forgets the bodies', () => {
    const folder = makeFolder();
    const file = keep(folder);
    keep(folder, OTHER);
    const cache = openBodyCache(folder);
    cache.prune(new Set([KEY]));
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.has(OTHER)]).toEqual([true, false]);
    expect(packsOf(folder)).toEqual([file]);
  });

  it('brings together what many edits have left in files of one', () => {
    const folder = makeFolder();
    const keys = Array.from({ length: 20 }, (_, index) => keyOf(index));
    for (const key of keys) keep(folder, key);
    const cache = openBodyCache(folder);
    cache.prune(new Set(keys.slice(1)));
    expect(packsOf(folder)).toHaveLength(1);
    for (const open of [cache, openBodyCache(folder)])
      expect(keys.map((key) => open.read(key) !== undefined)).toEqual(keys.map((_, index) => index > 0));
  });

  it('copies chosen bodies into another folder', () => {
    const [folder, other] = [makeFolder(), makeFolder()];
    keep(folder, KEY, OTHER);
    openBodyCache(folder).copyTo(other, [OTHER, keyOf(1)]);
    const copy = openBodyCache(other);
    expect([copy.has(KEY), copy.read(OTHER)]).toEqual([false, body]);
  });

  it('leaves no half-written files behind', () => {
    const folder = makeFolder();
    keep(folder);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.bodies$/)]);
  });

  it('reads around files that are not its own', () => {
    const folder = makeFolder({ '.DS_Store': '', 'ab/.DS_Store': '', '0123456789abcdef.bodies.77.1.tmp': '[' });
    keep(folder);
    expect(openBodyCache(folder).read(KEY)).toEqual(body);
    openBodyCache(folder).prune(new Set([KEY]));
    expect(openBodyCache(folder).read(KEY)).toEqual(body);
  });
});

/** Returns bytes with one bit of the last body changed. */
function flipped(bytes: Buffer): Buffer {
  bytes[bytes.length - 10] = (bytes.at(-10) as number) ^ 1;
  return bytes;
}
