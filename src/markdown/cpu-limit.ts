/** Limits what a worker spends on one task in processor time: a machine that is busy, or slept, is no fault of the task. */
import type { Worker } from 'node:worker_threads';

/** A task near its limit is looked at in so many milliseconds at the earliest. */
const SHORTEST = 50;

/**
 * Calls `onExceeded` once the thread of a worker has used so many milliseconds of processor time since `begun`, which is
 * what it had used as the task began; returns a function that ends the watch.
 */
export function limitCpuTime(
  worker: Worker,
  begun: NodeJS.CpuUsage,
  milliseconds: number,
  onExceeded: () => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = async () => {
    const used = await worker.cpuUsage(begun).catch(() => undefined);
    if (isOver || !used) return;
    const left = milliseconds - (used.user + used.system) / 1000;
    if (left <= 0) onExceeded();
    else wait(left);
  };
  const wait = (left: number) => {
    timer = setTimeout(look, Math.max(left, SHORTEST));
  };
  wait(milliseconds);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
