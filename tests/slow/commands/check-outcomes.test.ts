import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { BOAT, makeRepository } from '../../support/newsrooms/repository-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const ARTICLE = 'content/articles/harbour-watch/en.md';
const PHASES = 'Reading\nComparing addresses\n';
const folders: string[] = [];

afterAll(() => folders.forEach(removeNewsroom));

function makeNewsroom(addition = ''): string {
  const folder = makeNewsroomFolder();
  folders.push(folder);
  appendFileSync(join(folder, ARTICLE), addition);
  return folder;
}

const check = (folder: string, ...options: string[]) => runCommand('check', folder, ...options);

describe('npm run check', { timeout: 120_000 }, () => {
  it('ends with 0 where nothing is wrong, also when asked again, and with warnings alone', async () => {
    const folder = makeNewsroom();
    const note =
      'Old addresses can’t be compared. The newsroom’s folder lies in no Git repository. Run this in a clone of it.';
    const quiet = { code: 0, out: `0 errors, 0 warnings\n1 article in 1 story\n${note}\n`, errors: PHASES };
    expect(await check(folder)).toEqual(quiet);
    expect(await check(folder)).toEqual(quiet);
    appendFileSync(join(folder, ARTICLE), '\n# The end\n');
    const { code, out } = await check(folder);
    expect(out).toContain(`${ARTICLE}:20:1  warning (heading-one)`);
    expect(out).toContain('0 errors, 1 warning');
    expect(code).toBe(0);
  });

  it('writes where old addresses lead, for people and for GitHub, and is content then', async () => {
    const repository = makeRepository();
    repository.edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
    const missing = await check(repository.folder, '--format', 'github');
    expect(missing.code).toBe(1);
    expect(missing.out).toContain(`::error file=content/${BOAT},title=lost-address::`);
    const mended = await check(repository.folder, '--fix', '--format', 'github');
    expect(mended).toMatchObject({ code: 0 });
    expect(mended.out).toMatch(/^::notice::In content\/redirects.yaml, 1 line was written\. [^\n]+\n$/m);
    const { code, out } = await check(repository.folder, '--since', 'HEAD');
    expect(out).toMatch(/^0 errors, 1 warning\n/m);
    expect(code).toBe(0);
  });

  it('prints problems alone where it is to be quiet', async () => {
    const [sound, broken] = [makeNewsroom(), makeNewsroom('\n[There](../nowhere/en.md)\n')];
    expect(await check(sound, '--quiet')).toEqual({ code: 0, out: '', errors: '' });
    const { code, out, errors } = await check(broken, '--quiet');
    expect(out).toMatch(/dead-link[\s\S]*1 error, 0 warnings\n$/);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
  });

  it('ends with 2 where it is asked to compare and can’t', async () => {
    const folder = makeNewsroom();
    for (const options of [['--fix'], ['--since', 'HEAD']]) {
      const { code, errors } = await check(folder, ...options);
      expect(errors).toBe(
        `${PHASES}Old addresses can’t be compared. The newsroom’s folder lies in no Git repository. Run this in a clone of it.\n`,
      );
      expect(code).toBe(2);
    }
  });

  it.runIf(process.platform === 'linux')('prints no name of a folder as a command of GitHub', async () => {
    const folder = makeNewsroom();
    mkdirSync(Buffer.from(`${folder}/content/articles/b\xe9\n::error file=pwn::injected`, 'latin1'));
    const { code, out, errors } = await check(folder, '--format', 'github');
    expect(out).toMatch(/^::error file=content\/articles\/b[^\n]+title=unreadable-file::[^\n]+\n::notice::[^\n]+\n$/);
    expect({ code, errors }).toEqual({ code: 1, errors: PHASES });
  });

  it('prints what stops it on one line', async () => {
    const folder = makeNewsroom();
    const { code, errors } = await check(folder, '--format\n::error::x');
    expect(code).toBe(2);
    expect(errors).not.toMatch(/\n::/);
  });
});
