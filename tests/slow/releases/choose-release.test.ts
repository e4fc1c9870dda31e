/** Which release is taken over, and which is refused. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tidyUpgrades } from '../../../src/releases/journal/journal.ts';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { addOutsideRelease, COMMIT, editJson, makeReleases, shell } from '../../support/releases/release-repository.ts';
import { FIRST, makeHelpers, useTwoReleases } from '../../support/releases/two-releases.ts';

const releases = useTwoReleases();

describe('without a release that fits', () => {
  it('newer ones are listed, those that ask something marked', async () => {
    const { take } = releases.open();
    const helpers = makeHelpers();
    await take({ tag: undefined }, helpers);
    expect(helpers.said.join('\n')).toMatch(
      /^Broadsheet 0\.1\.0 stands here\. Newer, at .*:\n {2}v0\.2\.0 {2}2026-02-01 {2}breaking: 1 change asks something of you\nTake one: npm run upgrade -- v0\.2\.0\./,
    );
  });

  it.each([
    ['a tag that begins with a hyphen', { tag: '--upload-pack=touch x' }, 'the repository has no such tag'],
    ['a slip of the pen', { tag: 'v0.2.9' }, 'Did you mean “v0.2.0”?'],
    ['the one that stands here', { tag: '0.1.0' }, 'Broadsheet 0.1.0 stands here already.'],
    ['an older one', { tag: 'v0.1.0', since: 'v0.2.0' }, 'is older than 0.2.0'],
    ['an unknown beginning', { since: 'v0.0.9' }, '--since can’t be “v0.0.9”'],
  ])('nothing is done: %s', async (_, wish, message) => {
    const { folder, take } = releases.open();
    const before = snapshotOf(folder);
    await expect(take(wish)).rejects.toThrow(message);
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('the release from which a newsroom was begun is asked for', async () => {
    const { folder, take } = releases.open();
    editJson(folder, 'package.json', (json) => Object.assign(json, { version: '0.1.7' }));
    shell(folder, COMMIT);
    await expect(take()).rejects.toThrow(
      /Broadsheet 0\.1\.7 stands here, .*with --since\. It has v0\.1\.0, v0\.2\.0\.$/,
    );
    expect(await take({ since: 'v0.1.0' })).toBe(0);
  });

  it('a dry run says all and does nothing', async () => {
    const { folder, take } = releases.open();
    const before = snapshotOf(folder);
    const helpers = makeHelpers();
    await take({ isDryRun: true }, helpers);
    expect(helpers.said.at(-1)).toBe('This was a dry run: nothing has been changed.');
    tidyUpgrades(folder);
    expect(snapshotOf(folder, ['.git'])).toEqual(before);
  });

  it('a release that would write elsewhere is refused', async () => {
    const address = makeReleases(makeFolder(), { 'v0.1.0': FIRST });
    const { folder, take } = releases.open();
    addOutsideRelease(address, 'v0.2.0');
    await expect(take({ from: address })).rejects.toThrow(
      /The release v0\.2\.0 is not taken over: \.\.\/evil leads out of the project/,
    );
    expect(existsSync(join(folder, '../evil'))).toBe(false);
  });
});
