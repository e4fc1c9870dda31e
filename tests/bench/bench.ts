/**
 * `npm run bench -- [stories …]`: builds generated archives cold, unchanged and with one changed sentence, and prints
 * what that costs: CPU seconds and memory of all processes, medians of three. Figures of shared machines are for
 * comparing, not for asserting.
 *
 *   --languages 10     each story in up to so many languages, with pictures
 *   --no-cards         also without social cards, --no-search without search; both together are one more site
 *   --peers <folder>   also Eleventy's and Astro's starter blogs, in turns (see peers.ts)
 *   --rounds 3         how often each is built cold
 *   --phases           what time and memory each phase of the last cold build takes; pictures and search, which are
 *                      made beside the pages, count as theirs
 *   --save <name>      writes tests/bench/results/<name>.md and .svg, with the date of --date or NOW
 *   --note <words>     what readers should know of the machine, such as what else it did
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contender, LEFT_OUT, prepareBroadsheet } from './contender.ts';
import { preparePeers } from './peers.ts';
import { measure, type Phase, type Usage } from './process-tree.ts';
import { reportChart } from './report/chart.ts';
import { BUILDS, type BuildName, type Measurement, medianUsage, type Occasion } from './report/measurement.ts';
import { reportMarkdown } from './report/table.ts';
import { diskUse, fileTimes, writtenFiles } from './written-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    languages: { type: 'string', default: '1' },
    'no-cards': { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
    peers: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    phases: { type: 'boolean', default: false },
    save: { type: 'string' },
    note: { type: 'string' },
    date: { type: 'string', default: process.env['NOW']?.slice(0, 10) ?? '' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000];
const [languages, rounds] = [Number(values.languages), Number(values.rounds)];
if (![...sizes, languages, rounds].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('Sizes, --languages and --rounds are whole numbers above 0.');
if (values.peers !== undefined && languages > 1) throw new Error('Peers have one language: leave --languages out.');
if (values.save !== undefined && values.date === '') throw new Error('--save needs --date, such as 2026-11-30.');

const measurements: Measurement[] = [];
for (const size of sizes) measurements.push(...(await measureSize(size)));
const told = [machine(), ...(values.note === undefined ? [] : [values.note])].join(', ');
const occasion: Occasion = { machine: told, rounds, languages, ...(values.date !== '' && { date: values.date }) };
const report = reportMarkdown(measurements, occasion);
console.log(`\n${report}`);
if (values.save !== undefined) {
  const results = join(import.meta.dirname, 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${values.save}.md`), `${report}\n![The CPU seconds, drawn](${values.save}.svg)\n`);
  writeFileSync(join(results, `${values.save}.svg`), reportChart(measurements, occasion));
}

/** Measures all sites of one size in turns, so that what else the machine does falls on all of them. */
async function measureSize(stories: number): Promise<Measurement[]> {
  const folder = resolve('.cache/bench', `${stories}x${languages}`);
  const whole = join(folder, 'broadsheet');
  const size = { stories, languages };
  const leaveOut = (Object.keys(LEFT_OUT) as (keyof typeof LEFT_OUT)[]).filter((name) => values[name]);
  const contenders = [
    await prepareBroadsheet(whole, size),
    ...(leaveOut.length > 0 ? [await prepareBroadsheet(join(folder, 'lean'), size, leaveOut)] : []),
    ...(values.peers === undefined ? [] : preparePeers(values.peers, folder, join(whole, 'content'), stories)),
  ];
  const benches = contenders.map((contender) => ({ contender, ...startBench(contender) }));
  for (let round = 0; round < rounds; round++) for (const { run } of benches) await run(round);
  return benches.map(({ contender: { name, note, articles }, result }) => ({
    contender: name,
    ...(note && { note }),
    stories,
    articles,
    ...result(),
  }));
}

function startBench(contender: Contender): {
  run(round: number): Promise<void>;
  result(): Pick<Measurement, 'usage' | 'written' | 'disk' | 'phases'>;
} {
  const runs: Record<BuildName, Usage[]> = { cold: [], 'no change': [], 'one sentence': [] };
  const written: NonNullable<Measurement['written']> = { cold: {}, 'no change': {}, 'one sentence': {} };
  let phases: readonly Phase[] = [];
  let disk: NonNullable<Measurement['disk']> = {};
  const build = async (name: BuildName) => {
    const before = fileTimes(contender.outDir);
    const usage = await measure(contender.command);
    if (name === 'cold') phases = usage.phases;
    if (name === 'cold' && contender.cache) disk = diskUse(contender.outDir, contender.cache);
    runs[name].push(usage);
    written[name] = writtenFiles(before, fileTimes(contender.outDir));
    const figures = [usage.cpuSeconds, usage.wallSeconds].map((value) => value.toFixed(1));
    console.log(`${contender.name}, ${contender.articles} articles, ${name}: ${figures[0]} CPU s, ${figures[1]} s`);
    if (values.phases) console.log(usage.phases);
    if (values.phases && name === 'cold') console.log(disk);
  };
  const isOurs = contender.note === undefined;
  return {
    async run(round) {
      contender.clean();
      await build('cold');
      await build('no change');
      contender.edit(round);
      await build('one sentence');
    },
    result: () => ({
      usage: Object.fromEntries(BUILDS.map((name) => [name, medianUsage(runs[name])])) as Measurement['usage'],
      ...(isOurs && { written, disk }),
      ...(isOurs && values.phases && { phases }),
    }),
  };
}

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores of ${first?.model.trim() ?? 'an unknown processor'}, ${memory} GB, Node ${process.versions.node}`;
}
