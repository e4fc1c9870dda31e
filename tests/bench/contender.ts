/** Whatever is built and measured beside others: Broadsheet with its settings, and its peers. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArchiveSize, writeArchive } from './archive.ts';
import type { Command } from './process-tree.ts';

/** A site that is built again and again. */
export interface Contender {
  name: string;
  /** What it leaves out or adds, for readers of the table. */
  note?: string;
  /** How many articles it builds. */
  articles: number;
  command: Command;
  /** The folder that it writes the site into, and the one that it keeps for the next build. */
  outDir: string;
  cache?: string;
  /** Takes away all that earlier builds have left. */
  clean(): void;
  /** Changes one sentence of the article in the middle. */
  edit(round: number): void;
}

/** The lines of `site.yaml` by which Broadsheet leaves something out, with the words for it. */
export const LEFT_OUT = {
  'no-cards': ['socialCards: false', 'no cards'],
  'no-search': ['search: false', 'no search'],
} as const;

/** Writes an archive into a folder of its own, for Broadsheet to build. */
export async function prepareBroadsheet(
  folder: string,
  size: ArchiveSize,
  leaveOut: readonly (keyof typeof LEFT_OUT)[] = [],
): Promise<Contender> {
  const content = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  const { file, sentence, articles } = await writeArchive(content, size);
  for (const name of leaveOut) appendFileSync(join(content, 'site/site.yaml'), `${LEFT_OUT[name][0]}\n`);
  const [outDir, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  return {
    name: ['Broadsheet', ...leaveOut.map((name) => LEFT_OUT[name][1])].join(', '),
    articles,
    outDir,
    cache,
    command: {
      command: process.execPath,
      args: ['src/commands/run.js', 'build'],
      cwd: resolve('.'),
      env: {
        CONTENT_DIR: content,
        PUBLIC_DIR: join(folder, 'public'),
        OUT_DIR: outDir,
        CACHE_DIR: cache,
        NOW: '2026-01-01T00:00:00Z',
      },
    },
    clean: () => removeAll([outDir, cache]),
    edit: (round) => editSentence(file, sentence, round),
  };
}

/** Takes folders and files away. */
export function removeAll(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

/** Writes a sentence anew, so that it differs from that of every other round. */
export function editSentence(file: string, sentence: string, round: number): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(/^.*This is article \d+\..*$/m, `${sentence} It was edited ${round + 1} times.`);
  if (edited === text) throw new Error(`${file} has no sentence to edit.`);
  writeFileSync(file, edited);
}
