/** Whatever happens to files of the cache, a build publishes what a clean one does, or says what is wrong. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { createRandom, printedSeed } from '../support/cases/random.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

/** `BUILDS=40` for a longer proof. */
const BUILDS = Number(process.env['BUILDS'] ?? 6);
const DAMAGED_AT_ONCE = 5;

async function makeArchive() {
  const checkout = makeCheckout();
  // Three languages, as stories of one have no pictures
  await writeArchive(join(checkout, 'content'), { stories: 8, languages: 3 });
  const [dist, cache] = [join(checkout, 'dist'), join(checkout, '.cache')];
  return { checkout, dist, cache };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
    .sort();

/** Turns a bit, or takes half of a file away; with its time of before, or that of now. */
function damage(file: string, { below, next }: ReturnType<typeof createRandom>, keepsTime: boolean): string {
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  const isHalf = next() < 0.3;
  const at = below(Math.max(1, bytes.length));
  if (!isHalf && bytes.length > 0) bytes[at] = (bytes[at] as number) ^ (1 << below(8));
  // A file of its own, as an archive unpacks it: in the output lies the one of before
  rmSync(file);
  writeFileSync(file, isHalf ? bytes.subarray(0, bytes.length >> 1) : bytes);
  if (keepsTime) utimesSync(file, atime, mtime);
  return isHalf ? 'half' : `bit at ${at}`;
}

test('builds with damaged caches give the bytes of a clean build', async () => {
  const seed = printedSeed('damaged caches');
  const random = createRandom(seed);
  const { checkout, dist, cache } = await makeArchive();
  const clean = await runBuild(checkout);
  expect(clean.exitCode, clean.output).toBe(0);
  const wanted = digestFolder(dist);
  for (let build = 0; build < BUILDS; build++) {
    const isAnew = random.next() < 0.6;
    if (isAnew) rmSync(dist, { recursive: true });
    // What Node compiles lies there in tests alone
    const files = filesOf(cache).filter((file) => !file.startsWith(join(cache, 'compiled')));
    const done = Array.from({ length: DAMAGED_AT_ONCE }, () => {
      const file = random.pick(files);
      return `${relative(cache, file)}: ${damage(file, random, random.next() < 0.5)}`;
    });
    const { exitCode, output } = await runBuild(checkout);
    const what = `seed ${seed}, build ${build}${isAnew ? ' anew' : ''}: ${done.join(', ')}\n${output}`;
    expect(exitCode, what).toBe(0);
    expect(differencesOf(digestFolder(dist), wanted), what).toEqual([]);
  }
});

test('with another key, nothing that was kept is trusted, and the site is the same', async () => {
  const { checkout, dist, cache } = await makeArchive();
  const build = async (key: string) => {
    const { exitCode, output } = await runBuild(checkout, { CACHE_KEY: key });
    expect(exitCode, output).toBe(0);
    return { digests: digestFolder(dist), rendered: / (\d+) rendered/.exec(output)?.[1] };
  };
  const first = await build('one');
  expect((await build('one')).rendered).toBe('0');
  const cards = filesOf(join(cache, 'images')).filter((file) => file.includes('card-'));
  const times = cards.map((file) => statSync(file).ctimeMs);
  // A machine of a CI has the cache alone
  rmSync(dist, { recursive: true });
  const second = await build('two');
  expect(second).toEqual(first);
  expect(cards.every((file, index) => statSync(file).ctimeMs !== times[index])).toBe(true);
});
