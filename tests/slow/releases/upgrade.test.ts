import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/releases/journal/carry-out.ts';
import { readJournal } from '../../../src/releases/journal/journal.ts';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { COMMIT, editJson, shell } from '../../support/releases/release-repository.ts';
import { makeHelpers, OWN, QUAY, SECOND, undo, useTwoReleases } from '../../support/releases/two-releases.ts';

const releases = useTwoReleases();

describe('an upgrade', () => {
  it('replaces what is Broadsheet’s, loses nothing of the newsroom’s, and is taken back byte for byte', async () => {
    const { folder, take, read } = releases.open();
    editJson(folder, 'package.json', (json) => {
      Object.assign(json, { name: 'tidewater', broadsheet: { keep: ['notes'] } });
      Object.assign(json['scripts'] as object, { own: 'c' });
    });
    chmodSync(join(folder, 'bin/tool'), 0o700);
    mkdirSync(join(folder, 'src/new'));
    shell(folder, `${COMMIT}`);
    const before = snapshotOf(folder);
    const helpers = makeHelpers();
    expect(await take({}, helpers)).toBe(0);
    for (const path of [
      'src/changed.ts',
      'src/new/deep/file.ts',
      'src/Größe der Schrift.css',
      'bin/tool',
      'CHANGELOG.md',
    ])
      expect(read(path), path).toBe(SECOND[path]);
    expect(existsSync(join(folder, 'src/only'))).toBe(false);
    const after = snapshotOf(folder);
    expect(after).toMatchObject({ 'link.ts': '→ src/changed.ts', 'becomes-link': '→ src/same.ts' });
    expect(after['bin/tool']).toMatch(/^700 /);
    expect(after['bin/plain']).toMatch(/^7[57]5 /);
    for (const path of Object.keys(OWN)) if (path !== QUAY) expect(after[path], path).toBe(before[path]);
    expect(read(QUAY)).toBe(OWN[QUAY]?.replace('teaser:', 'standfirst:'));
    expect(JSON.parse(read('package.json'))).toEqual({
      name: 'tidewater',
      version: '0.2.0',
      scripts: { build: 'a', own: 'c', upgrade: 'b' },
      dependencies: { astro: '0.2.0' },
      broadsheet: { keep: ['notes'] },
    });
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      name: 'tidewater',
      packages: { '': { version: '0.2.0' } },
    });
    expect(helpers.installed).toEqual(['0.2.0']);
    expect(helpers.said.join('\n')).toContain('Breaking:\n- 0.2.0: A teaser is a standfirst.');
    expect(helpers.said.join('\n')).toContain(
      `Codemod 0.2.0-standfirst: A teaser is called a standfirst. It has changed 1 file: ${QUAY}.`,
    );
    expect(shell(folder, 'git status --porcelain')).not.toContain('.broadsheet');
    await undo(folder);
    expect(snapshotOf(folder, ['.git'])).toEqual(before);
  });

  it('that is cut off at any file is finished by the next run, or taken back, and so is the way back', async () => {
    const { folder, take } = releases.open();
    const before = snapshotOf(folder);
    // It has begun, and no file is changed yet
    await expect(take({}, makeHelpers(stopAt(0)))).rejects.toThrow('cut off');
    expect(snapshotOf(folder)).toEqual(before);
    const begun = join(makeFolder(), 'begun');
    renameSync(join(folder, '.broadsheet'), begun);
    rmSync(join(begun, 'upgrade/code'), { recursive: true });
    const begin = () => cpSync(begun, join(folder, '.broadsheet'), { recursive: true });
    let wanted: Record<string, string> | undefined;
    for (let at = 0; ; at++) {
      begin();
      await goOn(folder, makeHelpers(stopAt(at)));
      await undo(folder);
      expect(snapshotOf(folder, ['.git']), `taken back after ${at}`).toEqual(before);
      begin();
      const isWhole = await goOn(folder, makeHelpers(stopAt(at)));
      if (!isWhole) expect(await goOn(folder, makeHelpers())).toBe(true);
      wanted ??= snapshotOf(folder);
      expect(snapshotOf(folder), `finished after ${at}`).toEqual(wanted);
      await undo(folder, false, makeHelpers(stopAt(at))).catch(() => undo(folder));
      expect(snapshotOf(folder, ['.git']), `its way back, after ${at}`).toEqual(before);
      if (isWhole) return expect(at).toBeGreaterThan(10);
    }
  });

  it('that stops at the packages or at a codemod goes on there', async () => {
    const { folder, take, read } = releases.open();
    const failing = async () => Promise.reject(new Error('no network'));
    await expect(take({}, makeHelpers({ install: failing }))).rejects.toThrow('no network');
    expect(readJournal(folder)?.phase).toBe('packages');
    const journal = readJournal(folder);
    if (journal)
      await expect(carryOut(folder, journal, makeHelpers({ propose: failing }))).rejects.toThrow('no network');
    expect(readJournal(folder)?.phase).toBe('codemods');
    const helpers = makeHelpers();
    expect(await goOn(folder, helpers)).toBe(true);
    expect(helpers.installed).toEqual([]);
    expect(read(QUAY)).toContain('standfirst: Boats');
    expect(existsSync(join(folder, '.broadsheet/upgrade/unfinished'))).toBe(false);
  });
});

/** Goes on with an upgrade as the next run would, and returns whether it came to its end. */
async function goOn(folder: string, helpers: ReturnType<typeof makeHelpers>): Promise<boolean> {
  const journal = readJournal(folder);
  if (!journal) throw new Error('Nothing tells of the upgrade.');
  return await carryOut(folder, journal, helpers).then(
    () => true,
    () => false,
  );
}

/** A step that cuts the work off before the file of that number. */
function stopAt(number: number): { step(): void } {
  let steps = 0;
  return {
    step() {
      if (steps++ === number) throw new Error('cut off');
    },
  };
}
