/** One process that decodes and makes pictures, from its start to its end. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { once } from '../../core/text/memoise.ts';
import { type PictureAnswer, READY } from './picture-answer.ts';
import type { PictureTask } from './picture-task.ts';

/** Says that a process ended over a picture, which it had begun to read. */
export class PictureProcessError extends Error {
  override name = 'PictureProcessError';
}

export interface PictureChild {
  /**
   * Has it carry out a task, when it has no other.
   *
   * @throws PictureProcessError When it ended over the picture.
   * @throws Error When the picture can't be made, or the process does not start.
   */
  carryOut(task: PictureTask): Promise<unknown>;
}

/** What a program needs to run. Keys and tokens that a CI gives to a build are for nobody who decodes pictures. */
const HARMLESS = /^(PATH|HOME|LANG|LC_\w+|TZ|SYSTEMROOT|TEMP|TMP|NODE_\w+|FONTCONFIG_\w+|VIPS_\w+)$/i;
/** So many milliseconds a process waits for work before it ends, as it holds a hundred megabytes. */
const IDLE = 5000;

/**
 * Starts a process by a command. It keeps no other from ending.
 *
 * @param folder Where decoders lay large pictures meanwhile.
 * @param onEnd Is called once when it takes no tasks any more.
 */
export function startChild(command: readonly string[], folder: string, onEnd: () => void): PictureChild {
  mkdirSync(folder, { recursive: true });
  const [program = '', ...rest] = command;
  const env = { ...harmlessVariables(), TMPDIR: folder };
  // A process that outlives this one must not hold open what this one prints to
  const child = spawn(program, rest, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let isReady = false;
  let idle: NodeJS.Timeout | undefined;
  const end = once(() => {
    clearTimeout(idle);
    onEnd();
  });
  child.stderr?.on('data', (data) => process.stderr.write(data));
  child
    .on('message', (answer) => {
      isReady ||= answer === READY;
    })
    .on('exit', end)
    .on('disconnect', end)
    .on('error', () => {
      end();
      child.kill('SIGKILL');
    });

  const wait = () => {
    child.unref();
    child.channel?.unref();
    (child.stderr as Socket | null)?.unref();
    idle = setTimeout(() => {
      // Before anything is given to it
      end();
      if (child.connected) child.disconnect();
    }, IDLE).unref();
  };
  const faultOf = (how: NodeJS.Signals | string) =>
    isReady
      ? new PictureProcessError(`it ended the process that was to read it (${how}).`)
      : new Error(`The process that is to read pictures does not start (${how}).`);

  return {
    carryOut: (task) =>
      new Promise((finish, fail) => {
        clearTimeout(idle);
        child.ref();
        child.channel?.ref();
        const stop = () => child.off('message', onMessage).off('exit', onExit).off('error', onError);
        const onMessage = (answer: PictureAnswer | typeof READY) => {
          if (answer === READY) return;
          stop();
          wait();
          if ('error' in answer) fail(Object.assign(new Error(answer.error.message), answer.error));
          else finish(answer.found);
        };
        const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
          stop();
          fail(faultOf(signal ?? `exit code ${code}`));
        };
        const onError = (error: Error) => {
          stop();
          fail(error);
        };
        child.on('message', onMessage).once('exit', onExit).once('error', onError);
        child.send(task);
      }),
  };
}

function harmlessVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => HARMLESS.test(name)));
}
