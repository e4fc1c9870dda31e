/** A build that is killed at any moment leaves nothing behind that the next build does not mend. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { createRandom, printedSeed } from '../support/cases/random.ts';
import { runDeploy } from '../support/deploy/run-deploy.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const ARTICLES = 20;
/** `KILLS=30` for a longer proof. */
const KILLS = Number(process.env['KILLS'] ?? 3);

/** Ends a build while its site is moved into place. */
const DYING = `--import=${pathToFileURL(join(import.meta.dirname, '../support/sites/die-at-move.mjs'))}`;

/** A newsroom whose every page has one of two labels in its menu, and one story one of two titles. */
async function makeArchive() {
  const checkout = makeCheckout();
  const { file } = await writeArchive(join(checkout, 'content'), { stories: ARTICLES });
  const navigation = join(checkout, 'content/site/navigation.yaml');
  const [menu, story] = [readFileSync(navigation, 'utf8'), readFileSync(file, 'utf8')];
  const states = [
    { menu, story },
    {
      menu: menu.replace(/label: Markets/, 'label: Elsewhere'),
      story: story.replace(/^title: .*$/m, 'title: A headline that was taken back'),
    },
  ] as const;
  return {
    checkout,
    dist: join(checkout, 'dist'),
    put: (index: 0 | 1) => {
      writeFileSync(navigation, states[index].menu);
      writeFileSync(file, states[index].story);
    },
    build: async () => {
      const { exitCode, output } = await runBuild(checkout);
      expect(exitCode, output).toBe(0);
      return digestFolder(join(checkout, 'dist'));
    },
  };
}

test('a build that was killed among its pages leaves the site of before, byte for byte, and the next one is right', async () => {
  const { checkout, dist, put, build } = await makeArchive();
  const wanted = await build();
  // Every page changes, and the build dies in the midst of them
  put(1);
  const gathered = join(checkout, '.dist.next/files');
  const killed = await runBuild(checkout, {}, (child) => killAmongPages(child, gathered));
  expect(killed.exitCode).toBeNull();
  const changed = pagesWith(gathered, 'Elsewhere');
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(ARTICLES);
  expect(differencesOf(digestFolder(dist), wanted)).toEqual([]);
  // The edit is taken back: nothing that was gathered is taken for the site's
  put(0);
  expect(differencesOf(await build(), wanted)).toEqual([]);
});

test('a build that was killed while its site is moved is completed by the command that comes next', async () => {
  const { checkout, dist, put, build } = await makeArchive();
  put(1);
  const second = await build();
  put(0);
  const first = await build();
  const mixed: number[] = [];
  for (const [round, finish] of (['deploy', 'build', 'deploy'] as const).entries()) {
    put(1);
    // Far into the pages, at the first of them, and among the records
    const { exitCode } = await runBuild(checkout, { DIE_AT: String([30, 1, 3][round]), NODE_OPTIONS: DYING });
    expect(exitCode).toBeNull();
    const left = digestFolder(dist);
    expect(differencesOf(left, second)).not.toEqual([]);
    mixed.push(differencesOf(left, first).length);
    if (finish === 'build') await build();
    else {
      const served = join(checkout, `served-${round}`);
      const { code, output } = await runDeploy(checkout, ['--to', served, '--publish']);
      expect(code, output).toBe(0);
      expect(readFileSync(join(served, 'en/index.html'), 'utf8')).toContain('A headline that was taken back');
    }
    expect(differencesOf(digestFolder(dist), second)).toEqual([]);
    expect(readdirSync(checkout).filter((name) => name.startsWith('.dist'))).toEqual([]);
    put(0);
    expect(differencesOf(await build(), first)).toEqual([]);
  }
  expect(Math.max(...mixed)).toBeGreaterThan(1);
});

test('builds that are killed at random moments are mended by the next', async () => {
  const seed = printedSeed('random kills');
  const { next, below } = createRandom(seed);
  const { checkout, dist, put, build } = await makeArchive();
  put(1);
  const second = await build();
  put(0);
  const started = Date.now();
  const first = await build();
  const duration = Date.now() - started;
  const known = [first, second];
  const history: string[] = [];
  let kills = 0;
  for (let round = 0; round < KILLS; round++) {
    const [killedState, state] = [below(2) as 0 | 1, below(2) as 0 | 1];
    const moment = Math.round(next() * duration * 1.1);
    put(killedState);
    const { exitCode } = await runBuild(checkout, {}, (child) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      child.once('exit', () => clearTimeout(timer));
    });
    if (exitCode === null) kills += 1;
    // Before all is there, readers have the site of before
    const isWhole = existsSync(join(checkout, '.dist.swap'));
    if (exitCode === null && !isWhole) expect(known).toContainEqual(digestFolder(dist));
    history.push(`state ${killedState} ${exitCode === null ? `killed after ${moment} ms` : 'built'}, then ${state}`);
    put(state);
    const differences = differencesOf(await build(), state === 0 ? first : second);
    expect(differences, `SEED=${seed}\n${history.join('\n')}`).toEqual([]);
  }
  expect(kills).toBeGreaterThan(0);
});

/** Ends the process as soon as the first changed page has been written. */
function killAmongPages(child: ChildProcess, folder: string): void {
  const timer = setInterval(() => {
    if (pagesWith(folder, 'Elsewhere') > 0) child.kill('SIGKILL');
  }, 5);
  child.once('exit', () => clearInterval(timer));
}

function pagesWith(dist: string, text: string): number {
  if (!existsSync(dist)) return 0;
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return pages.filter((name) => readFileSync(join(dist, name), 'utf8').includes(text)).length;
}
