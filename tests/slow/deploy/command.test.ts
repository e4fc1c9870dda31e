import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingLinks } from '../../support/deploy/missing-links.ts';
import { type Head, siteFiles, writeBuiltSite } from '../../support/deploy/small-site.ts';
import { differencesOf } from '../../support/folders/folder-differences.ts';
import { digestFolder } from '../../support/folders/folder-digest.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const ONE = siteFiles(1, 5);
const TWO = siteFiles(2, 5);

function makeRoom(head: Head = {}) {
  const room = makeFolder({ 'content/site/site.yaml': '' });
  const parent = makeFolder();
  const target = join(parent, 'Öffentliche Seite');
  writeBuiltSite(room, ONE, head);
  return {
    room,
    parent,
    target,
    deploy: (...options: string[]) => runCommand('deploy', room, '--to', target, ...options),
    served: () =>
      Object.fromEntries(Object.entries(digestFolder(target)).filter(([path]) => !/^\.broadsheet/.test(path))),
    built: () => digestFolder(join(room, 'dist')),
  };
}

describe('npm run deploy', { timeout: 120_000 }, () => {
  it('says what it would do, does it when it is told to, and undoes it', async () => {
    const { room, target, parent, deploy, served, built } = makeRoom();
    const dry = await deploy();
    expect([dry.code, dry.errors]).toEqual([0, '']);
    expect(dry.out).toMatch(/^\S.*:\nUpload 33 new files \(\d+ kB\)\n {2}404\.html\n/);
    expect(dry.out).toMatch(/\nNothing was done yet: add --publish\.\n$/);
    expect(readdirSync(parent)).toEqual([]);
    expect((await deploy('--publish')).out).toContain('Uploaded 33 new files');
    expect(served()).toEqual(built());
    const first = built();
    writeBuiltSite(room, TWO);
    const second = await deploy('--publish', '--grace', '0');
    expect(second.out).toMatch(/Uploaded \d+ new files[\s\S]*Changed \d+ files[\s\S]*Removed \d+ files/);
    expect(second.out).toContain('To put back what was there before: --undo --publish.');
    expect(differencesOf(served(), built())).toEqual([]);
    expect((await deploy('--undo')).out).toContain('Nothing was done yet: add --publish.');
    expect(differencesOf(served(), built())).toEqual([]);
    expect((await deploy('--undo', '--publish', '--grace', '0')).code).toBe(0);
    expect(differencesOf(served(), first)).toEqual([]);
    expect(
      missingLinks((path) => (existsSync(join(target, path)) ? readFileSync(join(target, path), 'utf8') : undefined)),
    ).toEqual([]);
  });

  it('says for programs what it has done', async () => {
    const { deploy, target } = makeRoom();
    const said = JSON.parse((await deploy('--publish', '--format', 'json')).out);
    expect(said).toMatchObject({
      version: 1,
      command: 'deploy',
      exitCode: 0,
      target,
      published: true,
      new: { files: 33 },
    });
    const refused = JSON.parse((await deploy('--grace', 'long', '--format', 'json')).out);
    expect(refused).toEqual({
      version: 1,
      command: 'deploy',
      exitCode: 2,
      fault: '“long” is no time. Write a number and s, m, h or d, such as 30m, or 0.',
    });
  });

  it('refuses what is not the site that the last build has made', async () => {
    const { room, deploy, parent } = makeRoom();
    const refused = async () => {
      const { code, errors } = await deploy('--publish');
      expect(code).toBe(2);
      return errors.trim();
    };
    const cache = (name: string) => join(room, '.cache', name);
    writeFileSync(cache('building'), '');
    expect(await refused()).toMatch(/is being built, or its build was cut off/);
    rmSync(cache('building'));
    writeFileSync(cache('refused'), '');
    expect(await refused()).toMatch(/^The last build was stopped, so dist holds the site of before\./);
    rmSync(cache('refused'));
    writeFileSync(join(room, 'dist/en/index.html'), 'Other');
    expect(await refused()).toBe(
      'dist/en/index.html is not as the build has left it. Build the site again: npm run build.',
    );
    rmSync(join(room, 'dist/en/index.html'));
    expect(await refused()).toMatch(/^dist\/en\/index\.html is missing\./);
    const list = readFileSync(cache('manifest.json'), 'utf8');
    writeFileSync(cache('manifest.json'), list.replaceAll('text/html', 'text/plain'));
    expect(await refused()).toMatch(/^\.cache\/manifest\.json is not as a build has left it, or .* CACHE_KEY /);
    renameSync(cache('manifest.json'), cache('other.json'));
    expect(await refused()).toBe('There is no finished site in dist. Build it first: npm run build.');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('refuses places where nothing may be published, and says what to write instead', async () => {
    const { room } = makeRoom();
    const refused = async (...options: string[]) =>
      (await runCommand('deploy', room, ...options)).errors.split('\n')[0];
    expect(await refused()).toBe('Say where to, with --to or DEPLOY_TO.');
    expect(await refused('--to', 'content/site')).toMatch(/lies in the content/);
    expect(await refused('--to', 'dist/news')).toMatch(/lies in the built site/);
    expect(await refused('--to', '..')).toMatch(/holds the content|holds the project/);
    expect(await refused('--to', 'https://a.example/')).toMatch(/“https:\/\/” can’t be published to\. Name a folder/);
    expect(await refused('--to', 's3://')).toMatch(/Write s3:\/\/ and the name of a bucket/);
    expect(await refused('--publsh')).toMatch(/Unknown option '--publsh'/);
  });

  it('takes a place over that holds other files only when it is told to', async () => {
    const { deploy, target, served, built } = makeRoom();
    mkdirSync(join(target, 'photos'), { recursive: true });
    writeFileSync(join(target, 'photos/a.jpg'), 'mine');
    expect((await deploy('--publish')).errors).toMatch(
      /holds 1 file that no deploy has brought, such as photos\/a\.jpg/,
    );
    expect(readdirSync(target)).toEqual(['photos']);
    expect((await deploy('--publish', '--take-over')).code).toBe(0);
    expect(differencesOf(served(), built())).toEqual(['photos/a.jpg is left over']);
    expect((await deploy('--publish', '--grace', '0')).out).toContain('Removed 1 file');
    expect(differencesOf(served(), built())).toEqual([]);
  });

  it('publishes a preview over the site for readers only when it is told to, and no other newsroom’s site', async () => {
    const { room, deploy } = makeRoom();
    await deploy('--publish');
    writeBuiltSite(room, TWO, { role: 'preview' });
    expect((await deploy('--publish')).errors).toMatch(/This site is a preview: .* holds the site for readers/);
    writeBuiltSite(room, TWO, { site: 'https://b.example/' });
    expect((await deploy('--publish')).errors).toMatch(
      /holds the site for https:\/\/a\.example\/, and this one is for https:\/\/b/,
    );
  });

  it('lets one deploy write at a time, and takes over the lock of one that was killed', async () => {
    const { deploy, target } = makeRoom();
    await deploy('--publish');
    const lock = join(target, '.broadsheet/lock.json');
    const at = Date.now();
    writeFileSync(lock, JSON.stringify({ id: 'other', machine: 'elsewhere 1', pid: 1, at }));
    expect((await deploy('--publish')).errors).toMatch(/^Another deploy \(process 1 on elsewhere\) writes to /);
    writeFileSync(lock, JSON.stringify({ id: 'other', machine: 'elsewhere 1', pid: 1, at: at - 200_000 }));
    expect((await deploy('--publish')).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it('lays what Vercel and Firebase read at the top, and the site at the path of its address', async () => {
    const { room, deploy, target } = makeRoom();
    writeBuiltSite(room, { ...ONE, 'vercel.json': '{}' }, { host: 'vercel', base: '/news/' });
    await deploy('--publish');
    expect(readdirSync(target).sort()).toEqual(['.broadsheet', 'news', 'vercel.json']);
  });
});
