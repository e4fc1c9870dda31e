/** What the setups of a run make while its units run, and the tests that need it wait for. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Tells what this run has made from what an earlier one has left. */
    run: string;
  }
}

const FOLDER = join(import.meta.dirname, '../../../.cache/tests/handover');
/** Milliseconds between two looks. */
const PAUSE = 100;

type Outcome = { value: string } | { fault: string };

/** Projects load their setups separately, in one process. */
const run = globalThis as { runName?: string; made?: Map<string, Promise<string>> };

/**
 * Begins to make something that the tests of a project wait for by its name, once a run however many projects ask for
 * it, and returns without waiting: Vitest begins no test, not even a unit, before all setups have returned.
 */
export function handOver(project: TestProject, name: string, make: () => Promise<string>): Promise<string> {
  if (run.runName === undefined) {
    run.runName = randomUUID();
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }
  project.provide('run', run.runName);
  run.made ??= new Map();
  const made = run.made.get(name) ?? start(run.runName, name, make);
  run.made.set(name, made);
  return made;
}

function start(runName: string, name: string, make: () => Promise<string>): Promise<string> {
  const made = make();
  made.then(
    (value) => write(runName, name, { value }),
    (error: unknown) => write(runName, name, { fault: error instanceof Error ? error.message : String(error) }),
  );
  return made;
}

function write(runName: string, name: string, outcome: Outcome): void {
  const file = fileOf(runName, name);
  writeFileSync(`${file}.new`, JSON.stringify(outcome));
  renameSync(`${file}.new`, file);
}

/** Waits for what a setup of this run makes. Throws what the setup has thrown. */
export async function handedOver(name: string): Promise<string> {
  const file = fileOf(inject('run'), name);
  while (!existsSync(file)) await sleep(PAUSE);
  const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.value;
}

function fileOf(runName: string, name: string): string {
  return join(FOLDER, `${name}-${runName}.json`);
}
