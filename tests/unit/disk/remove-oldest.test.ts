import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeOldest } from '../../../src/disk/remove-oldest.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

it('the newest of a kind stay, and all of other kinds', () => {
  const names = ['a-1/file', 'a-2/file', 'a-3/file', 'b-1/file'];
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, ''])));
  for (const [index, name] of ['a-2', 'a-1', 'a-3', 'b-1'].entries()) {
    const time = name === 'b-1' ? 1 : 1000 + index;
    utimesSync(join(folder, name), time, time);
  }
  removeOldest(folder, (name) => name.startsWith('a-'), 2);
  expect(['a-1', 'a-2', 'a-3', 'b-1'].map((name) => existsSync(join(folder, name)))).toEqual([true, false, true, true]);
});
