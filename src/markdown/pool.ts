/** Renders many bodies at once in worker threads; one that hangs or crashes spoils no other. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Body, BodySource } from '../core/articles/body.ts';
import { once } from '../core/text/memoise.ts';
import { limitCpuTime } from './cpu-limit.ts';
import { unfinishedBody } from './failed-body.ts';
import type { WorkerMessage } from './worker.ts';

export interface BodyPool {
  /**
   * Renders a body; where the worker ends early or takes too long, the result is a body whose problem says why. Rejects
   * only after `close`.
   */
  render(source: BodySource): Promise<Body>;
  /** Stops all workers; bodies that are not rendered yet are rejected. */
  close(): Promise<void>;
}

interface PoolSettings {
  /** The most workers at a time, by default the number of processors, up to four. */
  size?: number;
  /** The milliseconds of processor time that one body may take, by default 60,000. */
  timeLimit?: number;
  /** The megabytes of heap that one worker may use, by default 2,048. */
  memoryLimit?: number;
  /** Tells, before the first body, the module that workers start from: this floor's own, or a bundle of it. */
  worker?: () => Promise<URL>;
}

const WORKER = async () => new URL('./worker.ts', import.meta.url);

interface Job {
  source: BodySource;
  finish: (body: Body) => void;
  fail: (error: Error) => void;
}

/** The number of waiting bodies for each worker, beyond which another one has something to do. */
const JOBS_WORTH_A_WORKER = 16;
/** The characters that each worker has rendered before another one pays, which compiles all code anew for over a second. */
const TEXT_WORTH_A_WORKER = 5_000_000;

/**
 * Creates a pool of workers that render bodies. No worker starts before the first body, and a further one only where
 * many bodies wait.
 */
export function createBodyPool(settings: PoolSettings = {}): BodyPool {
  const {
    size = Math.min(availableParallelism(), 4),
    timeLimit = 60_000,
    memoryLimit = 2048,
    worker = WORKER,
  } = settings;
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let isClosed = false;
  let rendered = 0;
  let module: URL | undefined;
  const findModule = once(async () => {
    module = await worker();
    for (const _ of [...waiting]) next();
  });

  function next(): void {
    const isWorthAWorker =
      busy.size === 0 ||
      (waiting.length > JOBS_WORTH_A_WORKER * (busy.size - 1) && rendered > TEXT_WORTH_A_WORKER * busy.size);
    const worker = idle.pop() ?? (busy.size < size && isWorthAWorker && waiting.length > 0 ? start() : undefined);
    if (!worker) return;
    const job = waiting.shift();
    if (job) run(worker, job);
    else rest(worker);
  }

  function start(): Worker {
    return new Worker(module as URL, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    }).setMaxListeners(0);
  }

  function rest(worker: Worker): void {
    worker.unref();
    idle.push(worker);
  }

  function run(worker: Worker, job: Job): void {
    busy.set(worker, job);
    worker.ref();
    const end = (body: Body, isAlive: boolean) => {
      stopTimer?.();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      busy.delete(worker);
      rendered += job.source.markdown.length;
      job.finish(body);
      if (isAlive) rest(worker);
      else worker.on('error', () => {}).terminate();
      next();
    };
    let stopTimer: (() => void) | undefined;
    const begin = (begun: NodeJS.CpuUsage) => {
      stopTimer = limitCpuTime(worker, begun, timeLimit, () => end(tooSlowBody(job.source, timeLimit), false));
    };
    const onMessage = (message: WorkerMessage) =>
      'begun' in message ? begin(message.begun) : end(JSON.parse(message.body), true);
    const onError = (error: Error) => end(crashedBody(job.source, error), false);
    const onExit = () => end(crashedBody(job.source), false);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job.source);
  }

  return {
    render(source) {
      if (isClosed) return Promise.reject(new Error('The pool of body workers is closed.'));
      return new Promise((finish, fail) => {
        waiting.push({ source, finish, fail });
        if (module) next();
        else void findModule();
      });
    },
    async close() {
      isClosed = true;
      const left = [...waiting.splice(0), ...busy.values()];
      const workers = [...idle.splice(0), ...busy.keys()];
      busy.clear();
      for (const worker of workers) worker.removeAllListeners().on('error', () => {});
      await Promise.all(workers.map((worker) => worker.terminate()));
      for (const { fail } of left)
        fail(new Error('The pool of body workers was closed before this body was rendered.'));
    },
  };
}

function tooSlowBody(source: BodySource, timeLimit: number): Body {
  return unfinishedBody(
    source,
    `This text was still not rendered after ${Math.round(timeLimit / 1000)} seconds of work. The next build tries it again.`,
    'Where it fails again, look for very long lines or for signs such as “[” or “*” that repeat thousands of times, and shorten them.',
  );
}

function crashedBody(source: BodySource, error?: Error): Body {
  return unfinishedBody(
    source,
    `Rendering this text ended early${error ? `: ${error.message}` : ''}. The next build tries it again.`,
    'Split the text into smaller articles; a body of some megabytes may need more memory than there is.',
  );
}
