/** A release of Broadsheet itself, in a clone of its own; or nothing at all. */
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelease, type ReleaseWish } from '../../../src/releases/releasing/make-release.ts';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { COMMIT, copyFolder, makeNewsroom, shell, writeFiles } from '../../support/releases/release-repository.ts';
import { FIRST } from '../../support/releases/two-releases.ts';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n- A teaser is a standfirst. Codemod: `0.2.0-standfirst`.\n\n### Added\n\n#### Writing\n\n- News.\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n';

let template = '';
beforeAll(() => {
  template = join(realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-clone-'))), 'clone');
  makeNewsroom(template, FIRST);
  writeFiles(template, { 'CHANGELOG.md': CHANGELOG, 'src/releases/codemods/0.2.0-standfirst.ts': 'export {};\n' });
  const settings = 'git config user.name Desk && git config user.email desk@tidewater.example';
  shell(template, `git tag -a -m one v0.1.0 && ${COMMIT} && ${settings}`);
});
afterAll(() => rmSync(dirname(template), { recursive: true, force: true }));

function openClone() {
  const folder = copyFolder(template);
  const said: string[] = [];
  const release = (wish: Partial<ReleaseWish> = {}) =>
    makeRelease({
      root: folder,
      version: '0.2.0',
      day: '2026-02-01',
      isDryRun: false,
      runTests: async () => true,
      tell: (line) => said.push(line),
      ...wish,
    });
  return {
    folder,
    said,
    release,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    /** All of it: files, commit, tags, and what Git takes for changed. */
    state: () => ({
      files: snapshotOf(folder, ['.git']),
      git: shell(folder, 'git rev-parse HEAD && git tag && git status --porcelain'),
    }),
  };
}

describe('npm run release', () => {
  it('makes a commit with the new version, and an annotated tag with the notes', async () => {
    const { folder, said, release, read } = openClone();
    await release();
    expect(read('CHANGELOG.md')).toBe(
      CHANGELOG.replace('## [Unreleased]', '## [Unreleased]\n\n## [0.2.0] - 2026-02-01'),
    );
    expect(JSON.parse(read('package.json')).version).toBe('0.2.0');
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' } },
    });
    expect(shell(folder, 'git status --porcelain && git log -1 --format=%s && git cat-file -t v0.2.0')).toBe(
      'Broadsheet 0.2.0\ntag',
    );
    expect(shell(folder, 'git rev-parse v0.2.0^{commit}')).toBe(shell(folder, 'git rev-parse HEAD'));
    expect(shell(folder, 'git tag --list --format="%(contents)" v0.2.0')).toContain(
      'Broadsheet 0.2.0\n\n### Breaking\n\n- A teaser is a standfirst. Codemod: `0.2.0-standfirst`.\n\n### Added\n\n#### Writing\n\n- News.',
    );
    expect(said).toEqual(['v0.2.0 is made. Nobody has it yet. Publish it: git push --atomic origin main v0.2.0']);
  });

  it('with --dry-run prints the notes, and what would be refused, and changes nothing', async () => {
    const { folder, said, release, state } = openClone();
    writeFiles(folder, { 'new.txt': 'a' });
    const before = state();
    await release({ isDryRun: true, runTests: () => Promise.reject(new Error('not asked')) });
    expect(said).toEqual([
      'It would be refused: Something here is not committed: new.txt. Commit it, or take it out.',
      expect.stringContaining('v0.2.0 would say:\n\n### Breaking'),
    ]);
    expect(state()).toEqual(before);
  });

  const refused: [string, string, (folder: string) => void, Partial<ReleaseWish>?][] = [
    ['tests that don’t pass', 'The tests don’t pass', () => {}, { runTests: async () => false }],
    [
      'a file that is not committed',
      'not committed: src/same.ts.',
      (folder) => writeFiles(folder, { 'src/same.ts': 'b' }),
    ],
    ['a new file', 'not committed: new.txt.', (folder) => writeFiles(folder, { 'new.txt': 'b' })],
    [
      'another branch',
      'made from main, and this is topic. Run “git switch main”.',
      (folder) => shell(folder, 'git switch -q -c topic'),
    ],
    ['no branch', 'and this is no branch.', (folder) => shell(folder, 'git switch -q --detach')],
    ['a tag that is there', 'The tag v0.2.0 is there already.', (folder) => shell(folder, 'git tag v0.2.0')],
    [
      'a version that does not fit',
      'can’t come 0.1.1, as something is breaking. Write 0.2.0 or 1.0.0.',
      () => {},
      { version: '0.1.1' },
    ],
    [
      'nothing that is unreleased',
      'Nothing stands under “Unreleased”',
      (folder) => {
        writeFileSync(join(folder, 'CHANGELOG.md'), '## [Unreleased]\n');
        shell(folder, COMMIT);
      },
    ],
    [
      'a hook of Git that refuses',
      'Git refuses to commit: not today. All is as it was before.',
      (folder) => {
        writeFiles(folder, { '.git/hooks/pre-commit': '#!/bin/sh\necho not today >&2\nexit 1\n' });
        chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
      },
    ],
    [
      'a tag that can’t be made',
      'Git refuses to tag: ',
      (folder) => shell(folder, 'git config tag.gpgSign true && git config gpg.program false'),
    ],
  ];
  it.each(refused)('is refused for %s, and leaves all as it was', async (_, message, disturb, wish) => {
    const { folder, release, state } = openClone();
    disturb(folder);
    const before = state();
    await expect(release(wish)).rejects.toThrow(message);
    expect(state()).toEqual(before);
  });

  it('is refused where tests have left something behind', async () => {
    const { folder, release } = openClone();
    const runTests = async () => {
      writeFiles(folder, { 'left.txt': 'a' });
      return true;
    };
    await expect(release({ runTests })).rejects.toThrow('not committed: left.txt');
    expect(shell(folder, 'git tag')).toBe('v0.1.0');
  });

  it('that was cut off before its tag gets it from the next run', async () => {
    const { folder, said, release } = openClone();
    await release();
    const tag = shell(folder, 'git tag --list --format="%(contents)" v0.2.0');
    shell(folder, 'git tag -d v0.2.0');
    await release({ runTests: () => Promise.reject(new Error('not asked')) });
    expect(shell(folder, 'git tag --list --format="%(contents)" v0.2.0')).toBe(tag);
    expect(said).toHaveLength(2);
  });
});
