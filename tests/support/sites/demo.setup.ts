/** Builds the demo once a run, however many projects ask for it, and gives the run a name. */
import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { beginChromium } from '../browser/chromium.setup.ts';
import { buildDemo } from './demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Tells what this run has built from what an earlier one has left. */
    run: string;
  }
}

const BROWSER_PROJECTS = ['browser', 'slow'];

/** Projects load this file separately, in one process. */
const run = globalThis as { demo?: Promise<void>; runName?: string };

export default async function setup(project: TestProject): Promise<void> {
  run.runName ??= randomUUID();
  project.provide('run', run.runName);
  // Where there is no browser yet, one is installed while the demo is built
  if (project.vitest.projects.some(({ name }) => BROWSER_PROJECTS.includes(name))) beginChromium();
  run.demo ??= buildDemo();
  await run.demo;
}
