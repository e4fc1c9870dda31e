/** An upgrade as a newsroom runs it: the commands themselves, over two tags made of this checkout, with codemod and builds. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { completeLock } from '../../../src/releases/upgrading/join-packages.ts';
import { nextVersions } from '../../../src/releases/versions/versions.ts';
import { createRandom, printedSeed } from '../../support/cases/random.ts';
import { snapshotOf } from '../../support/folders/folder-snapshot.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { FIXTURES, NOW } from '../../support/newsrooms/newsroom-folder.ts';
import { COMMIT, shell, writeFiles } from '../../support/releases/release-repository.ts';
import { cleanEnvironment } from '../../support/sites/run-build.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', '.npmrc'];
const HERE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version as string;
const NEXT = nextVersions(HERE, 'minor')[0] as string;
const KILLS = 3;
const STORY = 'content/articles/harbour-watch/en.md';
const UNCOUNTED = ['.git', '.broadsheet', '.cache', '.astro', 'node_modules'];

/** What the next release changes: a layout, a file that goes, a file that comes, and what editors write. */
function release(work: string): void {
  const codemod = `${NEXT}-hours`;
  const layout = join(work, 'src/layouts/Document.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace('class="skip"', 'class="skip" data-upgraded'));
  writeFiles(work, {
    'CHANGELOG.md': `# Changelog\n\n## [Unreleased]\n\n## [${NEXT}] - 2026-01-02\n\n### Breaking\n\n- Hours are figures. Codemod: \`${codemod}\`.\n`,
    'docs/new/page.md': 'new\n',
    [`src/releases/codemods/${codemod}.ts`]: `import type { Codemod } from './codemod.ts';\nexport const hours: Codemod = {\n  name: '${codemod}',\n  changes: 'Hours are figures.',\n  concerns: (path) => path.endsWith('.md'),\n  transform: (text) => text.replace('Eleven hours', '11 hours'),\n};\n`,
    'src/releases/codemods/codemods.ts': `import type { Codemod } from './codemod.ts';\nimport { hours } from './${codemod}.ts';\nexport const CODEMODS: readonly Codemod[] = [hours];\n`,
  });
  shell(work, 'git rm --quiet old.txt');
  for (const path of ['package.json', 'package-lock.json']) {
    const file = join(work, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`"version": "${HERE}"`, `"version": "${NEXT}"`));
  }
}

function makeReleases(): string {
  const folder = makeFolder();
  const work = join(folder, 'work');
  mkdirSync(work);
  for (const part of PARTS) cpSync(join(ROOT, part), join(work, part), { recursive: true });
  writeFiles(work, {
    'old.txt': 'old\n',
    'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n',
    '.gitignore': 'node_modules\ndist/\n.cache/\n.astro/\n',
  });
  shell(work, `git init --quiet --initial-branch main --template= && ${COMMIT} && git tag v${HERE}`);
  release(work);
  shell(work, `${COMMIT} && git tag v${NEXT} && cd .. && git clone --quiet --bare --template= work broadsheet.git`);
  return join(folder, 'broadsheet.git');
}

function makeNewsroom(releases: string): string {
  const folder = makeFolder();
  shell(folder, `git -C '${releases}' archive v${HERE} | tar -x`);
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFiles(folder, { 'public/own.txt': 'own\n', '.github/workflows/own.yml': 'on: push\n' });
  shell(folder, `git init --quiet --initial-branch main --template= && ${COMMIT}`);
  return folder;
}

interface Said {
  code: number | null;
  out: string;
}

/** Runs a command of the newsroom; it is killed some milliseconds after an upgrade has begun, where that is wished. */
function run(folder: string, options: string[], killAfter?: number): Promise<Said> {
  const child = spawn(process.execPath, ['src/commands/run.js', ...options], {
    cwd: folder,
    env: { ...cleanEnvironment(), NOW },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (out += text));
  const ended = new Promise<Said>((done) => child.once('close', (code) => done({ code, out })));
  if (killAfter === undefined) return ended;
  const watch = async () => {
    while (child.exitCode === null && !existsSync(join(folder, '.broadsheet/upgrade/unfinished'))) await sleep(1);
    await sleep(killAfter);
    child.kill('SIGKILL');
  };
  return Promise.all([ended, watch()]).then(([said]) => said);
}

it('takes a release over, and back, whatever moment it is killed at', async () => {
  const releases = makeReleases();
  const folder = makeNewsroom(releases);
  const before = snapshotOf(folder, UNCOUNTED);
  const upgrade = ['upgrade', `v${NEXT}`, '--from', releases, '--no-install'];

  const { below } = createRandom(printedSeed('upgrades that are killed'));
  let cutOff = 0;
  for (let round = 0; round < KILLS; round++) {
    const delay = round === 0 ? 0 : below(60);
    const killed = await run(folder, [...upgrade, '--no-build'], delay);
    if (killed.code === null && existsSync(join(folder, '.broadsheet/upgrade/unfinished'))) {
      cutOff += 1;
      expect(await run(folder, ['build']), `killed after ${delay} ms`).toMatchObject({
        code: 2,
        out: expect.stringContaining('was cut off'),
      });
      if (round % 2 === 0) expect((await run(folder, ['upgrade'])).out).toContain('is finished');
    }
    const undone = await run(folder, ['upgrade', '--undo']);
    expect(undone, `killed after ${delay} ms`).toMatchObject({ code: 0 });
    expect(snapshotOf(folder, UNCOUNTED), `killed after ${delay} ms`).toEqual(before);
  }

  expect(cutOff).toBeGreaterThan(0);

  const { code, out } = await run(folder, upgrade);
  expect(code, out).toBe(0);
  expect(out).toContain(`From Broadsheet ${HERE} to ${NEXT}`);
  expect(out).toContain(`It has changed 1 file: ${STORY}.`);
  expect(out).toMatch(/pages: header \(markup, by the generator\)/);
  expect(out).toMatch(/1 article: .*\(text, by a codemod\)/);
  expect(out).toContain('Eleven hours');
  const after = snapshotOf(folder, UNCOUNTED);
  expect(Object.keys(after)).toContain('docs/new/page.md');
  expect(Object.keys(after)).not.toContain('old.txt');
  for (const path of Object.keys(before).filter((one) => /^(content|public|\.github)\//.test(one)))
    if (path !== STORY) expect(after[path], path).toBe(before[path]);
  expect(readFileSync(join(folder, STORY), 'utf8')).toContain('11 hours');

  expect((await run(folder, ['upgrade', '--undo'])).code).toBe(0);
  expect(snapshotOf(folder, UNCOUNTED)).toEqual(before);
  expect(existsSync(join(folder, '.broadsheet'))).toBe(false);
});

it('lets npm complete the lock with the newsroom’s own packages', async () => {
  const folder = makeFolder();
  writeFiles(folder, {
    '.npmrc': 'offline=true\n',
    '.broadsheet/package.json': '{}',
    'tools/own/package.json': '{"name":"own","version":"1.0.0"}',
  });
  const manifest = { name: 'tidewater', version: '0.2.0', dependencies: { own: 'file:tools/own' } };
  const lock = {
    name: 'tidewater',
    version: '0.2.0',
    lockfileVersion: 3,
    packages: { '': { name: 'tidewater', version: '0.2.0' } },
  };
  const { packages } = JSON.parse(await completeLock(folder, JSON.stringify(manifest), JSON.stringify(lock)));
  expect(packages).toMatchObject({
    'node_modules/own': { resolved: 'tools/own', link: true },
    'tools/own': { version: '1.0.0' },
  });
});
