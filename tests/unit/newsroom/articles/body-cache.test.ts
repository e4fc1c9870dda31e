import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Body, emptyBody } from '../../../../src/core/articles/body.ts';
import { openBodyCache } from '../../../../src/newsroom/articles/body-cache.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const KEY = 'ab'.repeat(16);
const body: Body = {
  ...emptyBody(),
  html: '<p>\0link:0\0 “قمر” \u2028</p>',
  headings: [{ id: 'a', text: 'A', depth: 2 }],
  links: [{ href: '#a', line: 1, column: 2 }],
  anchors: ['a'],
  words: 3,
};
const fileOf = (folder: string) => join(folder, KEY.slice(0, 2), `${KEY}.json`);

describe('the cache of bodies', () => {
  it('gives back what it was given, in this run and in the next', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    expect([cache.has(KEY), cache.read(KEY)]).toEqual([false, undefined]);
    cache.write(KEY, body);
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.read(KEY)]).toEqual([true, body]);
  });

  it.each<[string, (file: string) => void]>([
    ['was emptied', (file) => truncateSync(file, 0)],
    ['was cut off in its seal', (file) => truncateSync(file, 20)],
    ['was cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['became another text', (file) => writeFileSync(file, '{}')],
    ['has one letter changed', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('#a', '#b'))],
  ])('takes a file that %s for missing, and the next run does too', (_, damage) => {
    const folder = makeFolder();
    openBodyCache(folder).write(KEY, body);
    damage(fileOf(folder));
    const cache = openBodyCache(folder);
    expect([cache.has(KEY), cache.read(KEY)]).toEqual([false, undefined]);
    expect(existsSync(fileOf(folder))).toBe(false);
    cache.write(KEY, body);
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.read(KEY)]).toEqual([true, body]);
  });

  it('takes a body that vanished for missing', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    cache.write(KEY, body);
    openBodyCache(folder).prune(new Set());
    expect(cache.read(KEY)).toBeUndefined();
    expect(cache.has(KEY)).toBe(false);
  });

  it('removes the bodies that no article needs, and those alone', () => {
    const folder = makeFolder();
    const cache = openBodyCache(folder);
    const other = 'cd'.repeat(16);
    cache.write(KEY, body);
    cache.write(other, body);
    cache.prune(new Set([KEY]));
    for (const open of [cache, openBodyCache(folder)]) expect([open.has(KEY), open.has(other)]).toEqual([true, false]);
    expect(existsSync(fileOf(folder))).toBe(true);
  });

  it('leaves no half-written files behind', () => {
    const folder = makeFolder();
    openBodyCache(folder).write(KEY, body);
    expect(readdirSync(folder, { recursive: true })).toEqual(['ab', `ab/${KEY}.json`]);
  });

  it('reads around files that are not its own', () => {
    const folder = makeFolder({ '.DS_Store': '', 'ab/.DS_Store': '' });
    openBodyCache(folder).write(KEY, body);
    writeFileSync(join(folder, 'ab', `${KEY}.json.77`), '{');
    expect(openBodyCache(folder).has(KEY)).toBe(true);
    openBodyCache(folder).prune(new Set([KEY]));
    expect(openBodyCache(folder).read(KEY)).toEqual(body);
  });
});
