import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { reportFaults } from '../../support/house/report-schema.ts';
import { sarifFaults } from '../../support/house/sarif-schema.ts';
import { makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';
import { located } from '../../support/pictures/located-pictures.ts';
import { tags, withTags } from '../../support/recordings/located-recordings.ts';

const ARTICLE = 'content/articles/harbour-watch/en.md';
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

  it('takes the place out of public pictures and recordings where it is asked to, and says so', async () => {
    const film = withTags(
      readFileSync(join(import.meta.dirname, '../../fixtures/media/tiny.webm')),
      tags({ LOCATION: '+52.5+13.4/' }),
    );
    const folder = makeNewsroom();
    const path = join(folder, 'public/boat.jpg');
    mkdirSync(join(folder, 'public'), { recursive: true });
    writeFileSync(path, await located().jpeg().toBuffer());
    const { out, code } = await check(folder);
    expect(out).toContain('public/boat.jpg  warning (located-picture)');
    expect(code).toBe(0);
    writeFileSync(join(folder, 'public/boat.webm'), film);
    expect((await check(folder, '--fix')).errors).toContain('2 files say no longer where they were taken.');
    expect((await sharp(path).metadata()).orientation).toBe(6);
    expect((await check(folder)).out).not.toContain('located-');
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

  it('says it as SARIF, and for people on the error stream', async () => {
    const folder = makeNewsroom('\n[There](../nowhere/en.md)\n');
    const { code, out, errors } = await check(folder, '--format', 'sarif');
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
    expect(JSON.parse(out).runs[0].results).toMatchObject([{ ruleId: 'dead-link', level: 'error' }]);
    expect(errors).toContain('error (dead-link)');
    expect(code).toBe(1);
    const unasked = await check(folder, '--format', 'sarif', '--fix');
    expect(unasked.code).toBe(2);
    expect(JSON.parse(unasked.out).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
  });

  it('tells three of many problems of a kind, until it is asked for all', async () => {
    const folder = makeNewsroom(`\n${'[There](../nowhere/en.md)\n\n'.repeat(21)}`);
    const [some, each, quiet] = await Promise.all([check(folder), check(folder, '--all'), check(folder, '--quiet')]);
    expect(some.out.match(/en\.md:\d+:1 {2}error \(dead-link\)/g)).toHaveLength(3);
    expect(each.out.match(/en\.md:\d+:1 {2}error \(dead-link\)/g)).toHaveLength(21);
    expect(quiet.out).toContain('21 of one kind in 1 file  error (dead-link)');
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
