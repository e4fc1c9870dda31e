import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { runBuild } from '../support/run-build.ts';
import { makeCheckout } from '../support/temporary-checkout.ts';

const ARTICLES = 120;

function makeArchive() {
  const checkout = makeCheckout();
  const { file } = writeArchive(join(checkout, 'content'), ARTICLES);
  return { checkout, article: file, dist: join(checkout, 'dist') };
}

function replaceIn(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, replacement));
}

describe('a build that is stopped', { timeout: 240_000 }, () => {
  test('by a problem in the content leaves the earlier output as it was', async () => {
    const { checkout, article, dist } = makeArchive();
    expect((await runBuild(checkout)).exitCode).toBe(0);
    const before = digestFolder(dist);
    replaceIn(article, /^category: .*$/m, 'category: nowhere');
    replaceIn(join(checkout, 'content/site/navigation.yaml'), /label: Markets/, 'label: Elsewhere');

    const { exitCode, output } = await runBuild(checkout);
    expect(exitCode).toBe(1);
    expect(output).toContain('There is no category “nowhere”.');
    expect(digestFolder(dist)).toEqual(before);
  });

  test('by a fault in the model of a page leaves the earlier output as it was', async () => {
    const { checkout, article, dist } = makeArchive();
    expect((await runBuild(checkout)).exitCode).toBe(0);
    const before = digestFolder(dist);
    writeFileSync(join(checkout, 'public/new.txt'), '');
    replaceIn(article, /^title: .*$/m, 'title: Another headline');
    const model = /^export function createArticlePage.*$/m;
    replaceIn(
      join(checkout, 'src/core/create-article-page.ts'),
      model,
      '$& if (article) throw new TypeError("A fault");',
    );

    const { exitCode, output } = await runBuild(checkout);
    expect(exitCode).toBe(1);
    expect(output).toContain('A fault');
    expect(digestFolder(dist)).toEqual(before);
  });

  test('by a kill is repaired by the next, with no stale page', async () => {
    const { checkout, article, dist } = makeArchive();
    expect((await runBuild(checkout)).exitCode).toBe(0);
    const wanted = digestFolder(dist);

    // Every page changes, and the build dies in the midst of them
    const navigation = join(checkout, 'content/site/navigation.yaml');
    const site = readFileSync(navigation, 'utf8');
    const headline = readFileSync(article, 'utf8');
    replaceIn(navigation, /label: Markets/, 'label: Elsewhere');
    replaceIn(article, /^title: .*$/m, 'title: A headline that was taken back');
    const killed = await runBuild(checkout, {}, (child) => killAmongPages(child, dist));
    expect(killed.exitCode).toBeNull();
    const changed = pagesWith(dist, 'Elsewhere');
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(ARTICLES);

    // The edit is taken back: without the repair, Astro would believe that no page needs rendering
    writeFileSync(navigation, site);
    writeFileSync(article, headline);
    expect((await runBuild(checkout)).exitCode).toBe(0);
    expect(digestFolder(dist)).toEqual(wanted);
  });

  test('and whose output was taken away is whole again after the next', async () => {
    const { checkout, dist } = makeArchive();
    expect((await runBuild(checkout)).exitCode).toBe(0);
    const wanted = digestFolder(dist);
    renameSync(dist, `${dist}-gone`);
    expect((await runBuild(checkout)).exitCode).toBe(0);
    expect(digestFolder(dist)).toEqual(wanted);

    rmSync(join(checkout, '.cache/bodies'), { recursive: true });
    expect((await runBuild(checkout)).exitCode).toBe(0);
    expect(digestFolder(dist)).toEqual(wanted);
  });
});

/** Ends the process as soon as the first changed page has been written. */
function killAmongPages(child: ChildProcess, dist: string): void {
  const timer = setInterval(() => {
    if (pagesWith(dist, 'Elsewhere') > 0) child.kill('SIGKILL');
  }, 5);
  child.once('exit', () => clearInterval(timer));
}

function pagesWith(dist: string, text: string): number {
  if (!existsSync(dist)) return 0;
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return pages.filter((name) => readFileSync(join(dist, name), 'utf8').includes(text)).length;
}
