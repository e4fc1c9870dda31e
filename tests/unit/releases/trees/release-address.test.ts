import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseAddress, withoutSecret } from '../../../../src/releases/trees/release-address.ts';
import { listReleases } from '../../../../src/releases/trees/release-repository.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

describe('the address of releases', () => {
  it.each([
    ['https://git.example.org/a/b.git', 'https://git.example.org/a/b.git'],
    ['git+https://git.example.org/a/b.git', 'https://git.example.org/a/b.git'],
    ['ssh://git@git.example.org/a/b.git', 'ssh://git@git.example.org/a/b.git'],
    ['git@git.example.org:a/b.git', 'git@git.example.org:a/b.git'],
    ['file:///srv/b.git', 'file:///srv/b.git'],
    ['owner/name', 'https://github.com/owner/name.git'],
    ['github:owner/name', 'https://github.com/owner/name.git'],
    ['gitlab:owner/name', 'https://gitlab.com/owner/name.git'],
  ])('%s is %s', (named, address) => {
    const folder = makeFolder();
    expect(releaseAddress(named, {}, folder)).toBe(address);
    expect(releaseAddress(undefined, { repository: named }, folder)).toBe(address);
    expect(releaseAddress(undefined, { repository: { type: 'git', url: named } }, folder)).toBe(address);
  });

  it('is a folder, whatever its name', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'Ünser Broadsheet/b'), { recursive: true });
    expect(releaseAddress('Ünser Broadsheet/b', {}, folder)).toBe(join(folder, 'Ünser Broadsheet/b'));
  });

  it.each([
    'ext::sh -c touch% pwned',
    'fd::17',
    '--upload-pack=touch pwned',
    '-oProxyCommand=x',
    'ssh://-oProxyCommand=x/a',
    'git@-oProxyCommand=x:a',
    'http://git.example.org/a.git',
    'git://git.example.org/a.git',
    'nowhere',
    './nowhere/at/all',
    'https://a.example/\nb',
  ])('is never %j', (named) => {
    expect(() => releaseAddress(named, {}, makeFolder())).toThrow(/^--from can’t be “.*”\. Write an https address/s);
    expect(() => releaseAddress(undefined, { repository: named }, makeFolder())).toThrow(
      '“repository” in package.json',
    );
  });

  it('is asked for where package.json has none', () => {
    for (const manifest of [{}, { repository: '' }, { repository: { type: 'git' } }, { repository: 7 }])
      expect(() => releaseAddress(undefined, manifest, '/')).toThrow('or name it with --from');
  });

  it('is told without the secret in it', () => {
    expect(withoutSecret('https://me:token@git.example.org/a')).toBe('https://git.example.org/a');
    expect(withoutSecret('git@git.example.org:a')).toBe('git@git.example.org:a');
  });

  it('where nothing is says so in a sentence', () => {
    const folder = makeFolder();
    expect(() => listReleases(folder, folder)).toThrow(/^Releases can’t be fetched from .* Git says: .+\.$/);
  });
});
