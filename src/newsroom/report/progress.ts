/** Says on a terminal, or line by line in a log, how far a command has come. */

export interface Progress {
  /** Begins a phase, which ends the one before. `total` is the number of its steps, where they can be counted. */
  begin(phase: string, total?: number): void;
  /** Says how many steps of the phase are done. */
  advance(done: number): void;
  /** Ends the phase, and takes its line off a terminal. */
  end(): void;
}

/** Says nothing. */
export const NO_PROGRESS: Progress = { begin() {}, advance() {}, end() {} };

/** The milliseconds after which a line is drawn anew at the earliest. */
const REDRAWN_AFTER = 100;
/** No time left is told before: it would jump. */
const TOLD_AFTER = 2000;
/** Back to the margin, and away with what stands there (ECMA-48, EL). */
const ERASE = '\r\u001b[K';

/**
 * Creates the progress of one command: on a terminal one line that changes, elsewhere a plain line at the beginning of
 * each phase.
 *
 * @param clock Returns milliseconds since any moment.
 */
export function createProgress(
  write: (text: string) => void,
  isTerminal: boolean,
  clock: () => number = () => performance.now(),
): Progress {
  let phase: { name: string; total: number; begun: number } | undefined;
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = (done: number) => {
    if (!phase || !isTerminal) return;
    const { name, total, begun } = phase;
    drawn = clock();
    const count = total > 0 ? `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}` : '';
    write(`${ERASE}${name}${count}${total > 0 ? timeLeft(done, total, drawn - begun) : ''} …`);
  };
  return {
    begin(name, total = 0) {
      phase = { name, total, begun: clock() };
      if (isTerminal) draw(0);
      else write(`${name}${total > 0 ? ` (${total.toLocaleString('en')})` : ''}\n`);
    },
    advance(done) {
      if (clock() - drawn >= REDRAWN_AFTER) draw(done);
    },
    end() {
      if (phase && isTerminal) write(ERASE);
      phase = undefined;
    },
  };
}

function timeLeft(done: number, total: number, elapsed: number): string {
  if (elapsed < TOLD_AFTER || done === 0) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return `, about ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`;
}
