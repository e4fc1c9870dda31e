/**
 * Fuzzes all that reads files of editors, for some minutes: `npm run fuzz -- --minutes 60 --seed 7`. What a seed finds, it
 * finds again; `--subject` and `--path` lead to the one text at once. Ends with the exit code 1 where something is wrong.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzResult, FuzzRun } from './fuzz-worker.ts';
import { SUBJECTS } from './subjects.ts';

/** A text that is still read after so many milliseconds is taken to hang. */
const PATIENCE = 120_000;
/** The most bytes of a text that can be told where it hangs. */
const LONGEST = 1 << 20;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    subject: { type: 'string' },
    path: { type: 'string' },
  },
});
const seed = Number(values.seed);
const names = values.subject === undefined ? Object.keys(SUBJECTS) : [values.subject];
const milliseconds = (Number(values.minutes) * 60_000) / names.length;
const isUsable = Number.isSafeInteger(seed) && milliseconds > 0 && names.every((name) => Object.hasOwn(SUBJECTS, name));
if (!isUsable || (values.path !== undefined && names.length > 1)) {
  console.error(`Write --minutes 60, --seed 7, and --subject with one of: ${Object.keys(SUBJECTS).join(', ')}.`);
  console.error('A --path is one of a subject.');
  process.exit(1);
}

console.log(`Seed ${seed}`);
for (const subject of names) {
  const { texts, wrong } = await run(subject);
  console.log(`${subject}: ${texts.toLocaleString('en')} texts, ${wrong ? 'one is wrong' : 'none is wrong'}`);
  if (!wrong) continue;
  process.exitCode = 1;
  console.log(`${wrong.fault}\n\n${JSON.stringify(wrong.given)}\n`);
  if (wrong.path)
    console.log(`npm run fuzz -- --subject ${JSON.stringify(subject)} --seed ${seed} --path ${wrong.path}\n`);
}

/** Runs one subject in a thread of its own, which can be stopped where a text hangs. */
function run(subject: string): Promise<FuzzResult> {
  const count = new Int32Array(new SharedArrayBuffer(8));
  const text = new Uint8Array(new SharedArrayBuffer(LONGEST));
  const workerData: FuzzRun = { subject, seed, milliseconds, count, text, ...(values.path && { path: values.path }) };
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData });
  return new Promise((done, fail) => {
    let last = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(count, 0);
      if (now !== last || now === 0) {
        last = now;
        return;
      }
      const given = JSON.parse(new TextDecoder().decode(text.slice(0, count[1])));
      end(done)({ texts: now, wrong: { given, path: '', fault: `still read after ${PATIENCE} ms` } });
      void worker.terminate();
    }, PATIENCE);
    const end =
      <T>(then: (value: T) => void) =>
      (value: T) => {
        clearInterval(watch);
        then(value);
      };
    worker.once('message', end(done));
    worker.once('error', end(fail));
  });
}
