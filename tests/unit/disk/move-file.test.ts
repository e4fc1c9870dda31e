import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moveFile } from '../../../src/disk/move-file.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const refused = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

it.each([
  ['on one disk', undefined],
  ['from one disk to another', refused('EXDEV')],
])('a file is moved %s, into a folder that is made', (_, rename) => {
  const folder = makeFolder({ 'a.css': 'a{}' });
  moveFile(join(folder, 'a.css'), join(folder, 'out/_astro/a.css'), rename);
  expect(readFileSync(join(folder, 'out/_astro/a.css'), 'utf8')).toBe('a{}');
  expect(existsSync(join(folder, 'a.css'))).toBe(false);
});

it('a file that can’t be moved stays where it was, and says so', () => {
  const folder = makeFolder({ 'a.css': 'a{}' });
  expect(() => moveFile(join(folder, 'a.css'), join(folder, 'b.css'), refused('ENOSPC'))).toThrow('ENOSPC');
  expect(existsSync(join(folder, 'a.css'))).toBe(true);
});
