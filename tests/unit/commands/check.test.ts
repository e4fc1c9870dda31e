import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportFaults } from '../../support/house/report-schema.ts';
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

  it('ends with 1 where something is wrong, and says it for people or for GitHub', async () => {
    const folder = makeNewsroom('\n[There](../nowhere/en.md) %0A::error::no\n');
    const forPeople = await check(folder);
    expect(forPeople.out).toContain(`${ARTICLE}:20:1  error (dead-link)`);
    expect(forPeople.code).toBe(1);
    const forGitHub = await check(folder, '--format', 'github');
    expect(forGitHub.out).toMatch(
      new RegExp(`^::error file=${ARTICLE},line=20,col=1,title=dead-link::[^\n]+\n::notice::Old addresses [^\n]+\n$`),
    );
    expect(forGitHub.code).toBe(1);
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

  it('says it in JSON for programs, as the handbook’s schema has it, and nothing else', async () => {
    const folder = makeNewsroom('\n[There](../nowhere/en.md)\n');
    const { code, out, errors } = await check(folder, '--format', 'json');
    const report = JSON.parse(out);
    expect(reportFaults(report)).toEqual([]);
    expect(report).toMatchObject({ version: 1, command: 'check', exitCode: 1, errors: 1, articles: 1, stories: 1 });
    expect(report.problems).toMatchObject([{ level: 'error', check: 'dead-link', file: ARTICLE, line: 20, column: 1 }]);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    const unasked = await check(folder, '--format', 'json', '--fix');
    expect(reportFaults(JSON.parse(unasked.out))).toEqual([]);
    expect(JSON.parse(unasked.out)).toMatchObject({ exitCode: 2, fault: expect.stringContaining('can’t be compared') });
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

  it('ends with 2 where it was not asked well, and says how to ask', async () => {
    const [format, option] = await Promise.all([
      check(makeNewsroom(), '--format', 'nonsense'),
      check(makeNewsroom(), '--fromat'),
    ]);
    expect(format).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringContaining('There is no format “nonsense”.'),
    });
    expect(format.errors).toContain('Usage: npm run check');
    expect(option).toMatchObject({ code: 2, out: '' });
    expect(option.errors).not.toContain('at '.repeat(2));
  });
});
