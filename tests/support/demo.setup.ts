/** Builds the demo once a run, however many projects ask for it. */
import { buildDemo } from './demo.ts';

/** Projects load this file separately, in one process. */
const run = globalThis as { demo?: Promise<void> };

export default async function setup(): Promise<void> {
  run.demo ??= buildDemo();
  await run.demo;
}
