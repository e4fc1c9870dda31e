/** Reads texts of one subject until the time is over or something is wrong; what it reads at the moment can be seen. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { type Given, SUBJECTS } from './subjects.ts';

/** What a run is given. */
export interface FuzzRun {
  subject: string;
  seed: number;
  milliseconds: number;
  /** The path to one text of the seed, as an earlier run has printed it. */
  path?: string;
  /** How many texts were begun, and the text that is read: its length in bytes, and its bytes. */
  count: Int32Array<SharedArrayBuffer>;
  text: Uint8Array<SharedArrayBuffer>;
}

/** What comes of it. */
export interface FuzzResult {
  texts: number;
  /** The smallest text that is wrong, with its path and what is wrong. */
  wrong?: { given: Given; path: string; fault: string };
}

/** Milliseconds of processor time that a text may take; most take less than ten. */
const BUDGET = 3000;
/** Milliseconds for making a text that is wrong smaller. */
const SHRINKING = 20_000;

const { subject, seed, milliseconds, path, count, text } = workerData as FuzzRun;
const { given, read } = SUBJECTS[subject] as (typeof SUBJECTS)[string];
const encoder = new TextEncoder();

const property = fc.property(given, (one) => {
  count[1] = encoder.encodeInto(JSON.stringify(one), text).written;
  Atomics.add(count, 0, 1);
  const before = process.threadCpuUsage();
  const { printed, faults } = read(one);
  const { user, system } = process.threadCpuUsage(before);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if ((user + system) / 1000 > BUDGET) throw new Error(`takes ${Math.round((user + system) / 1000)} ms`);
  if (JSON.stringify(read(one).printed) !== JSON.stringify(printed))
    throw new Error('is another thing the second time');
});

const limits = { numRuns: 1e9, markInterruptAsFailure: false };
let details = fc.check(property, { ...limits, seed, interruptAfterTimeLimit: milliseconds, ...(path && { path }) });
const texts = details.numRuns;
if (details.failed && details.interrupted && details.counterexamplePath !== null)
  details = fc.check(property, {
    ...limits,
    seed,
    interruptAfterTimeLimit: SHRINKING,
    path: details.counterexamplePath,
  });

const result: FuzzResult = { texts };
if (details.failed && details.counterexample)
  result.wrong = {
    given: details.counterexample[0],
    path: details.counterexamplePath ?? '',
    fault: details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : String(details.errorInstance),
  };
parentPort?.postMessage(result);
