/** Says on a terminal, or line by line in a log, how far a command has come. */

export interface Progress {
  /** Begins a phase, which ends the one before. `total` is the number of its steps, where they can be counted. */
  begin(phase: string, total?: number): void;
  /** Says how many steps of the phase are done. */
  advance(done: number): void;
  /** Ends the phase, and takes its line off a terminal. */
  end(): void;
  /** Returns the progress of what is done beside this, which stands behind it in the line. */
  beside(): Progress;
}

/** Says nothing. */
export const NO_PROGRESS: Progress = { begin() {}, advance() {}, end() {}, beside: () => NO_PROGRESS };

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
  /** The phases that run beside each other, each in its place. */
  const phases: (Phase | undefined)[] = [];
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = () => {
    drawn = clock();
    const texts = phases.flatMap((phase) => (phase ? [describePhase(phase, drawn)] : []));
    write(ERASE + (texts.length > 0 ? `${texts.join(' · ')} …` : ''));
  };
  let places = 0;
  const progressAt = (place: number): Progress => ({
    begin(name, total = 0) {
      phases[place] = { name, total, begun: clock(), done: 0 };
      if (isTerminal) draw();
      else write(`${name}${total > 0 ? ` (${total.toLocaleString('en')})` : ''}\n`);
    },
    advance(done) {
      const phase = phases[place];
      if (!phase || !isTerminal) return;
      phase.done = done;
      if (clock() - drawn >= REDRAWN_AFTER) draw();
    },
    end() {
      if (phases[place] === undefined) return;
      phases[place] = undefined;
      if (isTerminal) draw();
    },
    beside: () => progressAt(++places),
  });
  return progressAt(places);
}

interface Phase {
  name: string;
  total: number;
  done: number;
  /** By the clock. */
  begun: number;
}

function describePhase({ name, total, done, begun }: Phase, now: number): string {
  if (total === 0) return name;
  return `${name}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${timeLeft(done, total, now - begun)}`;
}

function timeLeft(done: number, total: number, elapsed: number): string {
  if (elapsed < TOLD_AFTER || done === 0) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return `, about ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`;
}
