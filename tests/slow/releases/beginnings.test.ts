/** Where an upgrade begins, and how: what is committed, what Git is there, line ends, links. */
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { COMMIT, copyFolder, shell, writeFiles } from '../../support/releases/release-repository.ts';
import { OWN, QUAY, SECOND, undo, useTwoReleases } from '../../support/releases/two-releases.ts';

const releases = useTwoReleases();

describe('an upgrade begins', () => {
  it('where content alone is not committed', async () => {
    const { folder, take, read } = releases.open();
    writeFiles(folder, { [QUAY]: `${OWN[QUAY]}More.\r\n`, 'public/own.txt': 'more\n', 'unknown to Git.txt': 'a\n' });
    await take();
    expect(read(QUAY)).toContain('standfirst: Boats');
    expect(read(QUAY)).toContain('More.\r\n');
    await undo(folder);
    writeFileSync(join(folder, 'notes/a note.txt'), 'changed\n');
    await expect(take()).rejects.toThrow('changed and not committed: notes/a note.txt. Commit them first');
  });

  it('without Git, and where the newsroom lies below the top of its repository', async () => {
    const { folder, take, read } = releases.open();
    rmSync(join(folder, '.git'), { recursive: true });
    await take();
    expect(read('src/changed.ts')).toBe(SECOND['src/changed.ts']);
    await undo(folder);
    const top = releases.open().folder;
    mkdirSync(join(top, 'site'));
    for (const name of readdirSync(top))
      if (name !== '.git' && name !== 'site') renameSync(join(top, name), join(top, 'site', name));
    writeFileSync(join(top, 'other.txt'), 'a');
    shell(top, `${COMMIT} && echo b > other.txt`);
    const site = releases.at(join(top, 'site'));
    await site.take();
    expect(site.read('src/changed.ts')).toBe(SECOND['src/changed.ts']);
  });

  it('with the line ends of Windows, and keeps them', async () => {
    const { folder, take, read } = releases.open();
    shell(folder, 'git config core.autocrlf true && rm -r src CHANGELOG.md package.json && git checkout --quiet -- .');
    expect(read('src/changed.ts')).toContain('\r\n');
    const before = snapshotOf(folder);
    await take();
    for (const path of ['src/changed.ts', 'src/new/deep/file.ts', 'CHANGELOG.md'])
      expect(read(path)).toBe(SECOND[path]?.replaceAll('\n', '\r\n'));
    expect(read('package.json')).toMatch(/^\{\r\n {2}"name": "broadsheet",\r\n {2}"version": "0\.2\.0"/);
    await undo(folder);
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('nowhere that a link or a folder of the newsroom would be written through', async () => {
    const { folder, take } = releases.open();
    const elsewhere = copyFolder(join(folder, 'src'));
    rmSync(join(folder, 'src'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'src'));
    rmSync(join(folder, 'bin/tool'));
    writeFiles(folder, { 'bin/tool/own': 'a' });
    shell(folder, `${COMMIT}`);
    const before = snapshotOf(elsewhere);
    await expect(take({ overwrites: true })).rejects.toThrow(
      /Folders or links stand where 0\.2\.0 has files: bin\/tool, src\//,
    );
    expect(snapshotOf(elsewhere)).toEqual(before);
  });
});
