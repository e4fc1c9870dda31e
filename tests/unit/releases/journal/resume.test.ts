import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, readSources } from '../../../../src/disk/source-fingerprint.ts';
import { alone } from '../../../../src/releases/journal/lock-upgrade.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

it('what goes on with an upgrade needs no package, as they may be half installed', () => {
  const sources = readSources('src', ['commands/resume.ts']);
  const packages = [...sources].flatMap(([path, source]) =>
    importsOf(source)
      .filter(({ specifier, isType }) => !isType && !/^(\.|node:)/.test(specifier))
      .map(({ specifier }) => `${path} ${specifier}`),
  );
  expect(packages).toEqual([]);
  expect(sources.size).toBeGreaterThan(10);
});

it('one upgrade runs at a time, and that of a process that has ended holds up nobody', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, '.broadsheet'));
  writeFileSync(join(folder, '.broadsheet/lock'), String(process.ppid));
  await expect(alone(folder, async () => 1)).rejects.toThrow(`Another upgrade (process ${process.ppid}) runs here.`);
  writeFileSync(join(folder, '.broadsheet/lock'), '2147483647');
  expect(await alone(folder, async () => 1)).toBe(1);
});
