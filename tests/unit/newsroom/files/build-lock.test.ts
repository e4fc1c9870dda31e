import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockBuild, unlockBuild } from '../../../../src/newsroom/files/build-lock.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

/** A process that runs until the test ends, under the name of a script. */
function startProcess(script: string): number {
  const folder = makeFolder({ [script]: 'setInterval(() => {}, 1000);' });
  const child = spawn(process.execPath, [join(folder, script), 'build'], { stdio: 'ignore' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child.pid as number;
}

const lockOf = (holder: string | number) => join(makeFolder({ '.astro/building': String(holder) }), '.astro/building');

it.each(['src/commands/run.js', 'src/commands/build.ts'])('a build that runs keeps others away: %s', (script) => {
  const file = lockOf(startProcess(script));
  expect(() => lockBuild(file)).toThrow(`as ${file} says`);
  unlockBuild(file);
  expect(existsSync(file)).toBe(true);
});

it('the lock of a process that is no build, has ended, or never was is taken over', () => {
  for (const holder of [startProcess('other.js'), 4_000_000, 'nonsense', '']) {
    const file = lockOf(holder);
    lockBuild(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    unlockBuild(file);
    expect(existsSync(file)).toBe(false);
  }
});
