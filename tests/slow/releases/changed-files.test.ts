/** What becomes of files of Broadsheet that a newsroom has changed, and of edits after an upgrade. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tidyUpgrades } from '../../../src/releases/journal/journal.ts';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { COMMIT, editJson, shell, writeFiles } from '../../support/releases/release-repository.ts';
import { FIRST, makeHelpers, OWN, QUAY, SECOND, undo, useTwoReleases } from '../../support/releases/two-releases.ts';

const releases = useTwoReleases();

const own: Record<string, string> = {
  'src/changed.ts': 'one\ntwo\nthree\nfour\nfive\nsix\nmine\n',
  'src/new/deep/file.ts': 'mine\n',
  'src/only/gone.ts': 'mine\n',
};

function openChanged() {
  const newsroom = releases.open(own);
  shell(newsroom.folder, COMMIT);
  return newsroom;
}

describe('files of Broadsheet that the newsroom has changed', () => {
  it('are named, and keep an upgrade from beginning', async () => {
    const { folder, take } = openChanged();
    rmSync(join(folder, 'src/same.ts'));
    shell(folder, `${COMMIT}`);
    const before = snapshotOf(folder);
    const helpers = makeHelpers();
    await expect(take({}, helpers)).rejects.toThrow(
      /4 files of Broadsheet that you have changed would be replaced.*--overwrite.*Nothing has been changed/s,
    );
    expect(
      helpers.said
        .join('\n')
        .split('\n')
        .filter((line) => line.startsWith('  src/')),
    ).toEqual([
      '  src/changed.ts: 1 line added, 0 taken out; the release changes it, too',
      '  src/new/deep/file.ts: yours, where the release has a file, too',
      '  src/only/gone.ts: 1 line added, 1 taken out; the release removes it',
      '  src/same.ts: removed by you',
    ]);
    tidyUpgrades(folder);
    expect(snapshotOf(folder, ['.git'])).toEqual(before);
  });

  it('are replaced when that is wanted; copies stay, and a patch that fits', async () => {
    const { folder, take, read } = openChanged();
    const before = snapshotOf(folder);
    const helpers = makeHelpers();
    await take({ overwrites: true }, helpers);
    expect(read('src/changed.ts')).toBe(SECOND['src/changed.ts']);
    expect(read('.broadsheet/kept/0.1.0-to-0.2.0/files/src/changed.ts')).toBe(own['src/changed.ts']);
    expect(read('.broadsheet/kept/0.1.0-to-0.2.0/files/src/new/deep/file.ts')).toBe('mine\n');
    const patch = '.broadsheet/kept/0.1.0-to-0.2.0/changes.patch';
    expect(helpers.said.join('\n')).toContain(`git apply -p2 --3way ${patch}`);
    shell(folder, `git add --all && git apply -p2 --include=src/changed.ts ${patch}`);
    expect(read('src/changed.ts')).toBe('one\nTWO\nthree\nfour\nfive\nsix\nmine\n');
    writeFileSync(join(folder, 'src/changed.ts'), SECOND['src/changed.ts'] as string);
    await undo(folder);
    expect(snapshotOf(folder, ['.git'])).toEqual(before);
  });

  it('stay where they are kept', async () => {
    const { folder, take, read } = openChanged();
    editJson(folder, 'package.json', (json) => Object.assign(json, { broadsheet: { keep: ['src/**', 'bin/tol'] } }));
    shell(folder, `${COMMIT}`);
    const helpers = makeHelpers();
    await take({}, helpers);
    expect([read('src/changed.ts'), read('src/only/gone.ts')]).toEqual([own['src/changed.ts'], 'mine\n']);
    expect(read('bin/tool')).toBe(SECOND['bin/tool']);
    expect(helpers.said[0]).toContain(
      'though 0.2.0 has them otherwise: src/Größe der Schrift.css, src/changed.ts, src/new/deep/file.ts, src/only/gone.ts.',
    );
    expect(helpers.said[0]).toContain('“bin/tol” in “broadsheet.keep” matches no file.');
  });

  it('have names that can’t rewrite the terminal', async () => {
    const { folder, take } = releases.open();
    writeFiles(folder, { 'src/changed.ts': 'x' });
    editJson(folder, 'package.json', (json) => Object.assign(json, { broadsheet: { keep: ['\u001b[2J'] } }));
    shell(folder, COMMIT);
    const helpers = makeHelpers();
    await expect(take({}, helpers)).rejects.toThrow('1 file of Broadsheet');
    expect(helpers.said.join('')).toContain('“\\u{1b}[2J” in “broadsheet.keep” matches no file.');
    expect(helpers.said.join('')).not.toContain('\u001b');
  });

  it('in package.json are told with both values, and kept beside', async () => {
    const { folder, take, read } = releases.open();
    editJson(folder, 'package.json', (json) => Object.assign(json['dependencies'] as object, { astro: '0.1.9' }));
    shell(folder, `${COMMIT}`);
    const helpers = makeHelpers();
    await take({}, helpers);
    expect(helpers.said[0]).toContain(
      '  dependencies.astro: you have "0.1.9", the release "0.2.0"; the release’s counts',
    );
    expect(JSON.parse(read('.broadsheet/kept/0.1.0-to-0.2.0/package.json')).dependencies.astro).toBe('0.1.9');
  });
});

describe('what was edited after an upgrade', () => {
  it('stays when it is taken back, where both fit together', async () => {
    const { folder, take, read } = releases.open();
    await take();
    writeFileSync(join(folder, QUAY), read(QUAY).replace('Second.', 'Second, and more.'));
    writeFiles(folder, { 'content/articles/late/en.md': 'late\n' });
    const said = await undo(folder);
    expect(read(QUAY)).toBe(OWN[QUAY]?.replace('Second.', 'Second, and more.'));
    expect(read('content/articles/late/en.md')).toBe('late\n');
    expect(said[0]).toBe(`Edits that were made since the upgrade stay, joined with what was there before: ${QUAY}.`);
  });

  it('is not brought back where it was moved, and what was removed of Broadsheet is', async () => {
    const { folder, take, read } = releases.open();
    await take();
    renameSync(join(folder, 'content/articles/quay'), join(folder, 'content/articles/pier'));
    rmSync(join(folder, 'src/changed.ts'));
    const said = await undo(folder);
    expect(existsSync(join(folder, QUAY))).toBe(false);
    expect(read('content/articles/pier/en.md')).toContain('standfirst: Boats');
    expect(read('src/changed.ts')).toBe(FIRST['src/changed.ts']);
    expect(said[0]).toContain(`Not here any more, so not put back: ${QUAY}.`);
  });

  it('keeps it from being taken back where it would be lost; copies are kept', async () => {
    const { folder, take, read } = releases.open();
    const before = snapshotOf(folder);
    await take();
    const edited = read(QUAY).replace('standfirst: Boats', 'standfirst: Ships');
    writeFileSync(join(folder, QUAY), edited);
    writeFileSync(join(folder, 'src/new/deep/file.ts'), 'mine now\n');
    const after = snapshotOf(folder);
    await expect(undo(folder)).rejects.toThrow(`the edits would be lost: src/new/deep/file.ts, ${QUAY}.`);
    expect(snapshotOf(folder)).toEqual(after);
    await undo(folder, true);
    expect(snapshotOf(folder)).toEqual(before);
    expect(read(`.broadsheet/kept/0.2.0-to-0.1.0/${QUAY}`)).toBe(edited);
    expect(read('.broadsheet/kept/0.2.0-to-0.1.0/src/new/deep/file.ts')).toBe('mine now\n');
  });
});
