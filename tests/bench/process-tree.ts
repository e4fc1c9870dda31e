/**
 * Runs a command and tells what it and all that it started have used, as proc(5) of Linux counts: processor time, and
 * memory at its peak.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command has used, with every process that it started. */
export interface Usage {
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory that all processes held at once, in MB of 1,048,576 bytes; what they share counts for each. */
  peakMegabytes: number;
}

/** What a command has used from one line that it printed to the next one. */
export interface Phase extends Usage {
  line: string;
}

/** What is run, and where; `env` comes on top of the environment of this process. */
export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

interface ProcessState {
  cpuSeconds: number;
  /** What ended children used that it has waited for. */
  childSeconds: number;
  megabytes: number;
}

/** How often processes are looked at, in milliseconds. */
const INTERVAL = 100;
/** Of proc(5), on every Linux of today. */
const [TICKS, PAGE] = [100, 4096];

/**
 * Runs a command to its end, and tells what each phase of it used: what follows a line that it prints.
 *
 * @throws Error where the command fails, with the last lines that it printed.
 */
export async function measure({ command, args, cwd, env }: Command): Promise<Usage & { phases: Phase[] }> {
  const started = performance.now();
  const waitedBefore = stateOf('self')?.childSeconds ?? 0;
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const seconds = new Map<number, number>();
  let peak = 0;
  const look = () => {
    const states = familyOf(child.pid ?? 0);
    for (const [pid, { cpuSeconds }] of states) seconds.set(pid, cpuSeconds);
    peak = Math.max(peak, sum([...states.values()].map(({ megabytes }) => megabytes)));
  };
  const phases: Phase[] = [];
  let [line, cpuBefore, wallBefore] = ['', 0, 0];
  const endPhase = (next: string) => {
    look();
    const [cpu, wall] = [sum([...seconds.values()]), (performance.now() - started) / 1000];
    phases.push({ line, cpuSeconds: cpu - cpuBefore, wallSeconds: wall - wallBefore, peakMegabytes: peak });
    [line, cpuBefore, wallBefore, peak] = [next, cpu, wall, 0];
  };
  const timer = setInterval(look, INTERVAL);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
      for (const next of text.split('\n')) if (next.trim() !== '') endPhase(next);
    });
  }
  const code = await new Promise((done) => child.once('exit', done));
  clearInterval(timer);
  endPhase('');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`);
  return {
    // Some processes are never waited for, others end between two looks
    cpuSeconds: Math.max((stateOf('self')?.childSeconds ?? 0) - waitedBefore, sum([...seconds.values()])),
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: Math.max(...phases.map(({ peakMegabytes }) => peakMegabytes)),
    phases,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The state of a process and of all that descend from it. */
function familyOf(pid: number): Map<number, ProcessState> {
  const family = new Map<number, ProcessState>();
  const visit = (id: number) => {
    const state = stateOf(id);
    if (state) family.set(id, state);
    for (const child of childrenOf(id)) visit(child);
  };
  visit(pid);
  return family;
}

function childrenOf(pid: number): number[] {
  const text = readIfThere(`/proc/${pid}/task/${pid}/children`) ?? '';
  return text.split(' ').filter(Boolean).map(Number);
}

function stateOf(pid: number | 'self'): ProcessState | undefined {
  // The name of a process, in brackets, may hold spaces
  const fields = readIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ').map(Number);
  if (!fields) return undefined;
  const at = (number: number) => fields[number - 3] ?? 0;
  return {
    cpuSeconds: (at(14) + at(15)) / TICKS,
    childSeconds: (at(16) + at(17)) / TICKS,
    megabytes: (at(24) * PAGE) / 2 ** 20,
  };
}

/** A process may end at any moment. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
