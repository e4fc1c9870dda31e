/** A deploy, or the undoing of one, that is killed at a random moment leaves a whole site, and the next one goes on. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom, printedSeed } from '../../support/cases/random.ts';
import { missingLinks } from '../../support/deploy/missing-links.ts';
import { killAfter, runDeploy } from '../../support/deploy/run-deploy.ts';
import { type Files, siteFiles, writeBuiltSite } from '../../support/deploy/small-site.ts';
import { differencesOf } from '../../support/folders/folder-differences.ts';
import { digestFolder } from '../../support/folders/folder-digest.ts';

const KILLS = 20;
const STORIES = 120;
/** What a deploy prints when it begins to change the target. */
const BEGINS = 'Pictures, scripts and styles';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SITES: Record<1 | 2, Files> = { 1: siteFiles(1, STORIES), 2: siteFiles(2, STORIES) };

test(`a deploy killed at ${KILLS} random moments leaves no dead link; the next, or its undoing, completes`, async () => {
  const seed = printedSeed('kills of deploys');
  const { next, below } = createRandom(seed);
  const room = join(folder, 'room');
  const target = join(folder, 'served');
  const built = () => digestFolder(join(room, 'dist'));
  const served = () =>
    Object.fromEntries(Object.entries(digestFolder(target)).filter(([path]) => !path.startsWith('.broadsheet')));
  const missing = () =>
    missingLinks((path) => (existsSync(join(target, path)) ? readFileSync(join(target, path), 'utf8') : undefined));
  const options = ['--to', target, '--publish', '--grace', '0'];
  const deploy = async (...more: string[]) => {
    const { code, output, duration } = await runDeploy(room, [...options, ...more]);
    expect(code, output).toBe(0);
    return duration;
  };
  const wanted = {} as Record<1 | 2, ReturnType<typeof built>>;
  let published: 1 | 2 = 1;
  for (const version of [2, 1] as const) {
    writeBuiltSite(room, SITES[version], { host: 'nginx' });
    wanted[version] = built();
    await deploy();
  }
  // How long the target is written to, measured at the deploy that will be killed
  writeBuiltSite(room, SITES[2], { host: 'nginx' });
  let begun = 0;
  const { duration } = await runDeploy(room, options, {}, (child) => {
    const start = performance.now();
    child.stderr?.on('data', (chunk) => {
      if (begun === 0 && String(chunk).includes(BEGINS)) begun = performance.now() - start;
    });
  });
  const writing = duration - begun;
  published = 2;
  const plain = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !/\.(br|gz)$/.test(path)));
  const history: string[] = [];
  let kills = 0;
  for (let round = 0; kills < KILLS && round < 2 * KILLS; round++) {
    const isUndo = round % 3 === 2;
    const to: 1 | 2 = published === 1 ? 2 : 1;
    writeBuiltSite(room, SITES[to], { host: 'nginx' });
    const moment = Math.round(next() * writing);
    const killed = await runDeploy(room, [...options, ...(isUndo ? ['--undo'] : [])], {}, (child) =>
      killAfter(child, BEGINS, moment),
    );
    if (killed.code === null) kills += 1;
    history.push(`${isUndo ? 'undo' : `deploy ${to}`} ${killed.code === null ? `killed after ${moment} ms` : 'ended'}`);
    const said = `SEED=${seed}\n${history.join('\n')}`;
    expect(missing(), said).toEqual([]);
    const hasEnded = killed.code !== null || (isUndo && !existsSync(join(target, '.broadsheet/begun.json')));
    if (hasEnded) {
      if (killed.code !== null) expect(killed.code, killed.output).toBe(0);
      published = to;
    } else if (isUndo || below(3) > 0) {
      await deploy(...(isUndo ? ['--undo'] : []));
      published = to;
    } else {
      await deploy('--undo');
      history.push('undone');
    }
    expect(missing(), said).toEqual([]);
    expect(differencesOf(plain(served()), wanted[published]), said).toEqual([]);
  }
  console.log(`${kills} kills:\n${history.join('\n')}`);
  expect(kills).toBe(KILLS);
});
