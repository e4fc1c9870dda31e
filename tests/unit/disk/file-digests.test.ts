import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestFiles } from '../../../src/disk/file-digests.ts';
import { readSealed, writeSealed } from '../../../src/disk/sealed-json.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

it('files are listed in the order of their paths, with their digests and sizes, without a clone’s own', () => {
  const folder = makeFolder({ 'b/ä.txt': 'Ä', 'a.txt': 'a', 'B.txt': '', '.git/HEAD': 'ref' });
  expect(digestFiles(folder, join(makeFolder(), 'digests.json'))).toEqual([
    { path: 'B.txt', digest: sha(''), size: 0 },
    { path: 'a.txt', digest: sha('a'), size: 1 },
    { path: 'b/ä.txt', digest: sha('Ä'), size: 2 },
  ]);
});

it('a file that is as it was is not read again, and one that anybody has written since is', () => {
  const folder = makeFolder({ 'a.txt': 'one', 'b.txt': 'two' });
  const record = join(makeFolder(), 'digests.json');
  digestFiles(folder, record);
  const known = readSealed<Record<string, [string, string]>>(record) ?? {};
  const mark = '0'.repeat(64);
  writeSealed(record, { ...known, 'a.txt': [known['a.txt']?.[0], mark] });
  // Written anew with as many bytes, and with the time that it had
  const { atime, mtime } = statSync(join(folder, 'b.txt'));
  writeFileSync(join(folder, 'b.txt'), 'new');
  utimesSync(join(folder, 'b.txt'), atime, mtime);
  expect(digestFiles(folder, record).map(({ digest }) => digest)).toEqual([mark, sha('new')]);
});

it('the record is written only where something has changed', () => {
  const folder = makeFolder({ 'a.txt': 'one' });
  const record = join(makeFolder(), 'digests.json');
  digestFiles(folder, record);
  utimesSync(record, 1, 1);
  digestFiles(folder, record);
  expect(statSync(record).mtimeMs).toBe(1000);
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b/c.txt'), 'two');
  digestFiles(folder, record);
  rmSync(join(folder, 'b'), { recursive: true });
  expect(digestFiles(folder, record)).toHaveLength(1);
  expect(Object.keys(readSealed(record) ?? {})).toEqual(['a.txt']);
});
