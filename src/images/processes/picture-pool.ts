/** Has pictures decoded and made in processes of their own; one that a file brings down spoils no other. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { once } from '../../core/text/memoise.ts';
import { bundledModule } from '../../disk/bundled-module.ts';
import { makerOf } from '../../disk/makers.ts';
import { findConfinement } from './confinement.ts';
import { type PictureChild, startChild } from './picture-child.ts';
import type { PictureTask, PictureWork } from './picture-task.ts';

interface Job {
  task: PictureTask;
  finish: (found: unknown) => void;
  fail: (error: unknown) => void;
}

/** What a pool has done does not change with the code that does it elsewhere, so its module is named by no import. */
const processModule = once(async () =>
  fileURLToPath(
    await bundledModule({
      source: 'src/images/processes/picture-process.ts',
      name: 'picture-process',
      key: makerOf('pictureProcess'),
      withPackages: false,
    }),
  ),
);
/** About how many hundredths of a second a task takes, counted in those of a small one. */
const WEIGHTS: Readonly<Record<PictureTask['kind'], number>> = {
  inspect: 1,
  prepare: 1,
  makeCards: 0.4,
  makeVariants: 20,
};
/** So much must wait for each process before there is another, as one costs a second until it is as fast as the first. */
const WORTH_A_PROCESS = 100;
const MOST = Math.min(availableParallelism(), 8);

const pools = new Map<string, PictureWork>();

/**
 * Has work done by processes that write below a folder alone; its methods reject with a PictureProcessError where a process has
 * ended over a picture. None starts before the first task, and none keeps the command from ending.
 */
export function pictureProcesses(folder: string): PictureWork {
  const pool = pools.get(folder) ?? openPictureProcesses(folder);
  pools.set(folder, pool);
  // What writes nothing is done by whichever processes there are
  const reader = [...pools].find(([place]) => existsSync(place))?.[1] ?? pool;
  return { ...pool, inspect: reader.inspect, prepare: reader.prepare };
}

/** The same, with processes of its own. */
export function openPictureProcesses(folder: string): PictureWork {
  const waiting: Job[] = [];
  const children = new Set<PictureChild>();
  const idle: PictureChild[] = [];
  /** Finds, once, how processes start. A link is followed, as what confines them knows real paths alone. */
  const findCommand = once(async () => {
    const module = await processModule();
    mkdirSync(folder, { recursive: true });
    const real = realpathSync(folder);
    return { real, command: findConfinement(real).wrap([process.execPath, module], real) };
  });
  const waitingWeight = () => waiting.reduce((sum, { task }) => sum + WEIGHTS[task.kind], 0);

  const start = ({ real, command }: Awaited<ReturnType<typeof findCommand>>): PictureChild => {
    const child = startChild(command, real, () => {
      children.delete(child);
      const at = idle.indexOf(child);
      if (at !== -1) idle.splice(at, 1);
    });
    children.add(child);
    return child;
  };
  const next = async (): Promise<void> => {
    const how = await findCommand();
    if (waiting.length === 0) return;
    const isWorthAChild =
      children.size === 0 || (children.size < MOST && waitingWeight() > WORTH_A_PROCESS * children.size);
    const child = idle.pop() ?? (isWorthAChild ? start(how) : undefined);
    if (!child) return;
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await child.carryOut(job.task).then(job.finish, job.fail);
      if (!children.has(child)) return next();
    }
    idle.push(child);
  };
  const ask =
    <Kind extends keyof PictureWork>(kind: Kind) =>
    (...given: Parameters<PictureWork[Kind]>) =>
      new Promise<unknown>((finish, fail) => {
        waiting.push({ task: { kind, given } as PictureTask, finish, fail });
        next().catch(fail);
      }) as ReturnType<PictureWork[Kind]>;
  return {
    inspect: ask('inspect'),
    prepare: ask('prepare'),
    makeVariants: ask('makeVariants'),
    makeCards: ask('makeCards'),
  };
}
