import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, NOW, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;

beforeAll(() => {
  folder = makeNewsroomFolder();
});
afterAll(() => removeNewsroom(folder));

const later = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();

function report(site: Record<string, unknown>): string {
  writeFileSync(join(folder, 'build.json'), JSON.stringify({ version: 1, site: { at: NOW, ...site } }));
  return 'build.json';
}

const next = (at: string) => ({ next: { at, what: 'a story comes out', file: 'content/articles/boat/en.md' } });
const clock = (...options: string[]) => runCommand('clock', folder, ...options);
const ring = ['--', process.execPath, '-e', 'console.log("built")'];

describe('npm run clock', { timeout: 120_000 }, () => {
  it('waits for what the last build has named, to the second, and runs the command then', async () => {
    const begun = Date.now();
    const said = await clock('--report', report(next(later(1500))), '--wait', '1', ...ring);
    expect(said).toMatchObject({ code: 0, errors: '' });
    expect(said.out).toBe(
      'The next build is due at 2026-01-31T09:00:01.500Z: a story comes out (content/articles/boat/en.md).\nbuilt\n',
    );
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1500);
  });

  it('runs nothing where nothing is due in that time', async () => {
    const said = await clock('--report', report(next(later(3_600_000))), '--wait', '59', ...ring);
    expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/That is not within 59 minutes\.\n$/) });
    expect((await clock('--report', report({}), ...ring)).out).toBe(
      'The next build is due at 2026-02-01T09:00:00Z: the last is a day old then.\n',
    );
  });

  it('takes a build for due that is late, a day after the last, and where nothing is known', async () => {
    for (const [site, why] of [
      [next(later(-60_000)), 'a story comes out (content/articles/boat/en.md)'],
      [{ at: later(-25 * 3_600_000) }, 'the last is a day old then'],
      [{ at: later(-25 * 3_600_000), ...next(later(3_600_000)) }, 'the last is a day old then'],
    ] as const)
      expect(await clock('--report', report(site), ...ring)).toMatchObject({
        code: 0,
        out: `A build is due: ${why}.\nbuilt\n`,
      });
    expect((await clock('--report', 'nowhere.json', ...ring)).out).toContain('nowhere.json is not there');
    writeFileSync(join(folder, 'stopped.json'), '{"version":1,"command":"build","exitCode":1}');
    expect((await clock('--report', 'stopped.json', ...ring)).out).toContain('the last was stopped');
    for (const file of ['nowhere.json', report(next(later(-60_000)))])
      expect((await clock('--report', file, '--upcoming', ...ring)).out).toMatch(
        /\.\nIt was due before now, and is left alone\.\n$/,
      );
  });

  it('says in a sentence what it can’t use, and when the command fails', async () => {
    writeFileSync(join(folder, 'odd.json'), '{"site": null}');
    expect((await clock('--report', 'odd.json')).errors).toMatch(/^odd\.json is no report of a finished build\..*\n$/);
    expect((await clock('--wait', 'soon')).errors).toMatch(/^“soon” is no number of minutes\..*\n$/);
    const failed = await clock('--report', 'nowhere.json', '--', process.execPath, '-e', 'process.exit(7)');
    expect(failed).toMatchObject({ code: 2, errors: expect.stringContaining('ended with 7') });
    const missing = await clock('--report', 'nowhere.json', '--', 'no-such-program');
    expect(missing).toMatchObject({ code: 2, errors: '“no-such-program” can’t be run here. Is it installed?\n' });
  });

  it('needs no package where a report is named, so that a tick of CI takes seconds; nor does what writes comments', () => {
    const bare = mkdtempSync(join(tmpdir(), 'clock-'));
    cpSync('src', join(bare, 'src'), { recursive: true });
    writeFileSync(join(bare, 'package.json'), '{ "type": "module" }');
    const run = (...args: string[]) => {
      const command = ['src/commands/run.js', ...args];
      const { status, stderr } = spawnSync(process.execPath, command, { cwd: bare, encoding: 'utf8' });
      return [status, stderr];
    };
    expect(run('clock', '--report', 'nowhere.json')).toEqual([0, '']);
    expect(run('pull-request', '--help')).toEqual([0, '']);
    rmSync(bare, { recursive: true });
  });
});
