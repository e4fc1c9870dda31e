/**
 * `npm run bench -- [articles]`: builds a generated archive cold, unchanged, with one changed sentence and with one
 * changed title, and prints CPU seconds and peak memory, medians of three, and what each build has written. Figures of
 * shared machines are for comparing, not for asserting.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArchiveArticle, writeArchive } from './archive.ts';
import { fileTimes, writtenFiles } from './written-files.ts';

interface Run {
  cpuSeconds: number;
  wallSeconds: number;
  peakMegabytes: number;
}

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const count = Number(process.argv[2] ?? 1000);
const folder = resolve('.cache/bench', String(count));
const content = join(folder, 'content');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const middle = writeArchive(content, count);
const rounds: Record<string, Run[]> = {};
const written: Record<string, Record<string, number>> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['dist', 'cache']) rmSync(join(folder, name), { recursive: true, force: true });
  await measure('cold');
  await measure('no change');
  edit(middle, round);
  await measure('one sentence');
  retitle(middle, round);
  await measure('one title');
}

console.log(`\n${count} articles, medians of ${ROUNDS}\n`);
console.log(
  `| build | CPU seconds | wall seconds | peak MB | CPU ms an article |\n| --- | ---: | ---: | ---: | ---: |`,
);
for (const [name, runs] of Object.entries(rounds)) {
  const of = (key: keyof Run) => median(runs.map((run) => run[key]));
  const cells = [
    of('cpuSeconds').toFixed(1),
    of('wallSeconds').toFixed(1),
    of('peakMegabytes').toFixed(0),
    ((of('cpuSeconds') * 1000) / count).toFixed(2),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

for (const [name, kinds] of Object.entries(written)) {
  const list = Object.entries(kinds).map(([kind, files]) => `${files} ${kind}`);
  console.log(`\n${name}: wrote ${list.join(', ') || 'nothing'}`);
}

async function measure(name: string): Promise<void> {
  const before = fileTimes(join(folder, 'dist'));
  rounds[name] = [...(rounds[name] ?? []), await build()];
  written[name] = writtenFiles(before, fileTimes(join(folder, 'dist')));
}

function edit({ file, sentence }: ArchiveArticle, round: number): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^.*This is article \d+\..*$/m, `${sentence} It was edited ${round + 1} times.`));
}

function retitle({ file }: ArchiveArticle, round: number): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, `title: A new title, the ${round + 1}th`));
}

/** Builds in a child process; its own `resourceUsage` counts the workers, which are threads, but not Pagefind. */
async function build(): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', './tests/bench/usage.ts', 'src/commands/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      PUBLIC_DIR: join(folder, 'public'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      NOW: '2026-01-01T00:00:00Z',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let usage: (NodeJS.ResourceUsage & { childCPUTime: number }) | undefined;
  child.on('message', (message) => {
    usage = message as typeof usage;
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0 || !usage) throw new Error(`The build ended with ${code}.`);
  return {
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime + usage.childCPUTime) / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: usage.maxRSS / 1024,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
