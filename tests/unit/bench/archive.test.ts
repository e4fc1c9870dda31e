import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ARCHIVE_LANGUAGES } from '../../bench/archive/languages.ts';
import { type ArchiveSize, writeArchive } from '../../bench/archive.ts';
import { digestFolder } from '../../support/folders/folder-digest.ts';

async function archive(size: ArchiveSize) {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const made = await writeArchive(folder, size);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return { ...made, folder, files, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

test('the same seed gives the same files, and another one others', async () => {
  const size = { stories: 2, languages: 3 };
  const [first, second, other] = await Promise.all([archive(size), archive(size), archive({ ...size, seed: 2 })]);
  expect(digestFolder(first.folder)).toEqual(digestFolder(second.folder));
  expect(digestFolder(first.folder)).not.toEqual(digestFolder(other.folder));
});

test('every story is told in English, and few in all languages', async () => {
  const { files, articles } = await archive({ stories: 6, languages: 20 });
  const counts = Object.values(Object.groupBy(files, (name) => name.replace(/[^/]+$/, ''))).map((all) => all?.length);
  expect(files).toHaveLength(articles);
  expect(files.filter((name) => name.endsWith('/en.md'))).toHaveLength(6);
  expect(new Set(counts).size).toBeGreaterThan(2);
  expect(Math.max(...counts.map(Number))).toBe(20);
});

test('a language is written with its own letters', async () => {
  const { files, read } = await archive({ stories: 4, languages: 10 });
  const scripts = { ar: 'Arabic', 'zh-Hans': 'Han', ru: 'Cyrillic', hi: 'Devanagari', th: 'Thai', ko: 'Hangul' };
  for (const [tag, script] of Object.entries(scripts)) {
    const text = read(files.find((name) => name.endsWith(`/${tag}.md`)) as string).replace(/```[\s\S]*?```/g, '');
    const letters = text.match(/\p{L}/gu) ?? [];
    const own = letters.filter((letter) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter));
    expect(own.length / letters.length, tag).toBeGreaterThan(0.6);
  }
});

test('a benchmark finds the sentence that it edits', async () => {
  const { file, sentence } = await archive({ stories: 3 });
  expect(readFileSync(file, 'utf8')).toContain(`\n${sentence}\n`);
  expect(sentence).toMatch(/This is article 1\.$/);
});

test('languages are listed once each', () => {
  expect(new Set(ARCHIVE_LANGUAGES.map(({ tag }) => tag)).size).toBe(ARCHIVE_LANGUAGES.length);
  expect(ARCHIVE_LANGUAGES.length).toBeGreaterThanOrEqual(45);
});
