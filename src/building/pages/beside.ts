/** Work that goes on while pages are printed, which fill one core alone: pictures, and search after them. */
import { setImmediate } from 'node:timers/promises';

export interface Beside<Result> {
  /** What comes of the work; rejects where it has failed. */
  result: Promise<Result>;
  /**
   * Lets the work go on for a moment, as printing leaves it none otherwise.
   *
   * @throws Error What has gone wrong there: the pages are of no use then.
   */
  turn(): Promise<void>;
  hasFailed(): boolean;
  /** Ends the work early, and waits until nothing of it is under way. */
  stop(): Promise<void>;
}

/** Begins work, which asks at each of its steps whether it is to end early. */
export function beside<Result>(work: (isStopped: () => boolean) => Promise<Result>): Beside<Result> {
  let isStopped = false;
  let fault: { error: unknown } | undefined;
  const result = work(() => isStopped);
  const ended = result.then(
    () => {},
    (error: unknown) => {
      fault = { error };
    },
  );
  return {
    result,
    async turn() {
      await setImmediate();
      if (fault) throw fault.error;
    },
    hasFailed: () => fault !== undefined,
    stop() {
      isStopped = true;
      return ended;
    },
  };
}
