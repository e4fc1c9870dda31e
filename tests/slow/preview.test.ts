/** A desk that saves many files at once, on a machine that is busy: the preview shows the last state of each. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { createRandom, printedSeed } from '../support/cases/random.ts';
import { makeFolder } from '../support/folders/make-folder.ts';
import { startPreview } from '../support/sites/preview-server.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const STORIES = 24;
const BURSTS = 12;

/** Keeps every core busy until the test ends. */
function loadCores(): void {
  for (let core = 0; core < availableParallelism(); core++) {
    const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
  }
}

test('the preview shows the last state of every file after storms of saves', async () => {
  const seed = printedSeed('storms of saves');
  const { below, between, pick } = createRandom(seed);
  const checkout = makeCheckout();
  await writeArchive(join(checkout, 'content'), { stories: STORIES });
  const articles = join(checkout, 'content/articles');
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('en.md'))
    .map((name) => join(articles, name));
  const address = await startPreview(checkout, { NOW: '2026-01-01T00:00:00Z' });
  const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const last = new Map<string, string>();

  /** As editors do: in place, or by a new file that takes the place of the old one. */
  const save = (file: string, words: string) => {
    const changed = (text.get(file) as string)
      .replace(/^title: .*$/m, `title: ${words}`)
      .replace(/This is article \d+\./, `${words} stands here.`);
    if (below(2) === 0) writeFileSync(file, changed);
    else {
      writeFileSync(`${file}.swp`, changed);
      renameSync(`${file}.swp`, file);
    }
    last.set(file, words);
  };

  loadCores();
  let saves = 0;
  for (let burst = 0; burst < BURSTS; burst++) {
    for (let left = between(5, 40); left > 0; left--) {
      save(pick(files), `Save number ${++saves}`);
      if (below(4) === 0) await sleep(between(1, 60));
    }
    // Sometimes the next storm comes while the preview still works on the last one
    await sleep(between(20, 1500));
  }

  const home = await (await fetch(`${address}/en/`)).text();
  expect(home).toContain('</html>');
  const stale = async () => {
    const wrong: string[] = [];
    for (const [file, words] of last) {
      const story = file.split('/').at(-2);
      const category = /^category: (.*)$/m.exec(text.get(file) as string)?.[1];
      const page = await fetch(`${address}/en/${category}/${story}/`).then((response) => response.text());
      const isNew = page.includes(`${words} stands here.`) && page.includes(`<title>${words}`);
      if (!isNew) wrong.push(`${story}: not “${words}”`);
    }
    return wrong;
  };
  expect(last.size).toBeGreaterThan(10);
  await expect.poll(stale, { timeout: 120_000, interval: 1000, message: `SEED=${seed}` }).toEqual([]);
});

test('the preview answers what can’t be read, and shows nothing that lies outside public/', async () => {
  const checkout = makeCheckout();
  await writeArchive(join(checkout, 'content'), { stories: 1 });
  const outside = join(makeFolder({ 'secret.txt': 'secret' }), 'secret.txt');
  const publicFolder = join(checkout, 'public');
  mkdirSync(publicFolder, { recursive: true });
  writeFileSync(join(publicFolder, 'open.txt'), 'open');
  symlinkSync(outside, join(publicFolder, 'link.txt'));
  symlinkSync(dirname(outside), join(publicFolder, 'folder'));
  const address = await startPreview(checkout, { NOW: '2026-01-01T00:00:00Z' });
  const statusOf = async (path: string) => (await fetch(address + path)).status;
  expect(await statusOf('/%E0%A4%A')).toBe(400);
  expect(await (await fetch(`${address}/open.txt`)).text()).toBe('open');
  for (const path of ['/link.txt', '/folder/secret.txt', '/folder/%73ecret.txt', '/x/../link.txt'])
    expect(await statusOf(path), path).toBe(404);
});
