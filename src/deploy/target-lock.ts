/** Lets one deploy at a time write to a target. */
import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../disk/is-running.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { Target } from './targets/target.ts';

const FILE = 'lock.json';
/** How often a deploy says that it still runs, and after which silence it counts as dead, in milliseconds. */
const BEAT = 20_000;
const SILENCE = 180_000;

interface Holder {
  id: string;
  /** The machine and its room of process ids, so that a container isn't taken for another. */
  machine: string;
  pid: number;
  at: number;
}

/**
 * Takes the lock of a target, which says every few seconds that its holder still runs; returns what gives it back. The lock
 * of a deploy that was killed is taken over: on the same machine at once, elsewhere after three minutes.
 *
 * @throws UserError When another deploy that still runs holds it.
 */
export async function lockTarget(target: Target): Promise<() => Promise<void>> {
  const holder = { id: randomUUID(), machine: machineName(), pid: process.pid };
  const text = () => JSON.stringify({ ...holder, at: Date.now() });
  const isOurs = async () => (await readHolder(target))?.id === holder.id;
  if (!(await target.claim(FILE, text()))) {
    const other = await readHolder(target);
    if (other && !isDead(other)) throw new UserError(refusal(target.label, other));
    await target.write(FILE, text());
    // Where two take it over at once, the last keeps it
    await wait(100);
  }
  if (!(await isOurs())) {
    const other = await readHolder(target);
    throw new UserError(other ? refusal(target.label, other) : `The lock of ${target.label} can’t be written.`);
  }
  const beat = setInterval(() => {
    // What keeps it from being written stops the deploy itself
    target.write(FILE, text()).catch(() => {});
  }, BEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if (await isOurs()) await target.forget([FILE]);
  };
}

async function readHolder(target: Target): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse((await target.read(FILE)) ?? '') as Holder;
    return typeof holder.at === 'number' ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isDead({ machine, pid, at }: Holder): boolean {
  if (machine === machineName() && pid !== process.pid && !isRunning(pid)) return true;
  return Math.abs(Date.now() - at) > SILENCE;
}

function refusal(label: string, { machine, pid, at }: Holder): string {
  const until = new Date(at + SILENCE).toISOString().slice(11, 19);
  return `Another deploy (process ${pid} on ${machine.split(' ')[0]}) writes to ${label}. Wait for it; if it was killed, try again after ${until} UTC.`;
}

function machineName(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
