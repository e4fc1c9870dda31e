/** A build after an edit makes anew what prints the edited words, and nothing else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { buildNewsroom, foldersOf } from '../support/sites/build-newsroom.ts';

const NAME = 'incremental';
const STORIES = 24;
const content = mkdtempSync(join(tmpdir(), 'incremental-'));
const { file } = await writeArchive(content, { stories: STORIES });
const { outDir } = foldersOf(NAME);

/** Every build writes these anew; the index of a language holds all of its words. */
const WHOLE = /^(404\.html|_search\/|_astro\/)/;

async function build(again: boolean): Promise<Map<string, number>> {
  const { exitCode, output } = await buildNewsroom({ name: NAME, content, now: '2026-01-01T00:00:00Z', again });
  expect(exitCode, output).toBe(0);
  return new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(outDir, path), statSync(path).mtimeMs] as const)
      .filter(([path]) => !WHOLE.test(path)),
  );
}

/** What the last build has left. */
let last: Map<string, number>;

/** The files that a build has written, after the article in the middle was changed. */
async function rewritten(change: (text: string) => string): Promise<string[]> {
  const before = last;
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  last = await build(true);
  return [...last].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
}

const holds = (words: string) => (path: string) => readFileSync(join(outDir, path), 'utf8').includes(words);

beforeAll(async () => {
  last = await build(false);
});

afterAll(() => rmSync(content, { recursive: true }));

describe('a build after an edit', () => {
  test('makes nothing anew where nothing has changed', async () => {
    expect(await rewritten((text) => text)).toEqual([]);
  });

  test('of a sentence makes its page anew, and files that carry the whole text', async () => {
    const files = await rewritten((text) => text.replace(/This is article \d+\./, 'A heron stood there.'));
    expect(files.filter((path) => path.endsWith('.html'))).toEqual([
      expect.stringMatching(new RegExp(`story-${STORIES / 2}/index\\.html$`)),
    ]);
    expect(files.filter((path) => !holds('A heron stood there.')(path))).toEqual([]);
  });

  test('of a title makes anew the lists and neighbours that print it', async () => {
    const files = await rewritten((text) => text.replace(/^title: .*$/m, 'title: Herons at the ledger'));
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.length).toBeLessThan(STORIES / 2);
    expect(files.filter((path) => !/^_images\//.test(path) && !holds('Herons at the ledger')(path))).toEqual([]);
  });
});
