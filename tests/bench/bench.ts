/**
 * `npm run bench -- [articles]`: builds a generated archive cold, unchanged, and with one edit, and prints CPU seconds
 * and peak memory, medians of three. Figures of shared machines are for comparing, not for asserting.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArchiveArticle, writeArchive } from './archive.ts';

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
const rounds: Record<string, Run[]> = { cold: [], 'no change': [], 'one edit': [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['dist', 'cache']) rmSync(join(folder, name), { recursive: true, force: true });
  rounds['cold']?.push(await build());
  rounds['no change']?.push(await build());
  edit(middle, round);
  rounds['one edit']?.push(await build());
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

function edit({ file, sentence }: ArchiveArticle, round: number): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^.*This is article \d+\..*$/m, `${sentence} It was edited ${round + 1} times.`));
}

/** Builds in a child process; its own `resourceUsage` counts the workers, which are threads. */
async function build(): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', './tests/bench/usage.ts', 'src/desk/build.ts'], {
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
  let usage: NodeJS.ResourceUsage | undefined;
  child.on('message', (message) => {
    usage = message as NodeJS.ResourceUsage;
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0 || !usage) throw new Error(`The build ended with ${code}.`);
  return {
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: usage.maxRSS / 1024,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
