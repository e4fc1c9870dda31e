/** Puts files into the newsroom so that a move can be begun again: what an editor has changed since is never overwritten. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { digestOf } from '../../disk/digest.ts';

/**
 * What has become of a file: `same` was there already; `edited` was put there once, and changed by somebody since; `taken` is
 * another's.
 */
export type Outcome = 'written' | 'same' | 'edited' | 'taken';

export interface WrittenFiles {
  /**
   * Puts a file where there is none.
   *
   * @param path A virtual path below `content/` or `public/`.
   */
  add(path: string, data: Uint8Array | string): Outcome;
  /**
   * Puts a file, also in the place of an older one that was put there and that nobody has changed.
   *
   * @param story The id of the story whose text it is.
   */
  put(path: string, data: Uint8Array | string, story?: string): Outcome;
  /** Notes a line of a file that others write, too, and what it says. */
  noteLine(line: string, says: string): void;
  /** Whether a move has written that line once, and so. */
  knowsLine(line: string, says: string): boolean;
  /** Whether a move has put a file there once. */
  knows(path: string): boolean;
  /** Returns where the text of a story was put, whatever its name and date were then. */
  placeOf(story: string): string | undefined;
  /** Returns the id of the story whose text was put there last. */
  storyAt(path: string): string | undefined;
  /** How many files had each outcome. */
  readonly counts: Record<Outcome, number>;
}

/**
 * Opens the record of what a move has written. Each line of it is a path with the digest of its bytes, and with the
 * id of the story whose text it is; it is added before each file, so that a move which is cut off goes on.
 *
 * @param toReal Returns the real path of a virtual one.
 * @param isDry Whether nothing is to be written.
 */
export function openWrittenFiles(record: string, toReal: (path: string) => string, isDry: boolean): WrittenFiles {
  const { known, places, stories } = readRecord(record);
  /** What would lie there by now. */
  const dry = new Map<string, string>();
  const counts: Record<Outcome, number> = { written: 0, same: 0, edited: 0, taken: 0 };
  const onDisk = (path: string): string | undefined => {
    const real = toReal(path);
    return dry.get(path) ?? (existsSync(real) ? digestOf(readFileSync(real)) : undefined);
  };
  const note = (path: string, digest: string, story: string | undefined) => {
    const isKnown = known.get(path)?.has(digest) && (story === undefined || places.get(story) === path);
    if (isKnown) return;
    learn({ known, places, stories }, [path, digest, story]);
    if (isDry) return;
    mkdirSync(dirname(record), { recursive: true });
    appendFileSync(record, `\n${JSON.stringify(story === undefined ? [path, digest] : [path, digest, story])}`);
  };
  const write = (path: string, data: Uint8Array | string, digest: string, story: string | undefined): Outcome => {
    // Before the file: one that was cut off behind it is known as ours
    note(path, digest, story);
    spelled.set(keyOf(path), path);
    if (isDry) dry.set(path, digest);
    else writeWholeSync(toReal(path), data);
    return 'written';
  };
  /** Whether a file lies there by a name that some disks take for the same. */
  const spelled = new Map([...known.keys()].map((path) => [keyOf(path), path]));
  const isSpelledOtherwise = (path: string) => (spelled.get(keyOf(path)) ?? path) !== path;
  const outcomeOf = (path: string, data: Uint8Array | string, replaces: boolean, story?: string): Outcome => {
    const digest = digestOf(data);
    const there = onDisk(path);
    if (there === undefined && isSpelledOtherwise(path)) return 'taken';
    if (there === undefined) return write(path, data, digest, story);
    if (there === digest) {
      note(path, digest, story);
      return 'same';
    }
    const ours = known.get(path);
    if (!replaces) return ours?.has(digest) ? 'edited' : 'taken';
    if (ours?.has(there)) return write(path, data, digest, story);
    return ours ? 'edited' : 'taken';
  };
  const put = new Set<string>();
  const counted = (replaces: boolean) => (path: string, data: Uint8Array | string, story?: string) => {
    const outcome = outcomeOf(path, data, replaces, story);
    // A picture that is shown twice is one file
    if (outcome !== 'same' || !put.has(path)) counts[outcome] += 1;
    put.add(path);
    return outcome;
  };
  return {
    add: counted(false),
    put: counted(true),
    noteLine: (line, says) => note(line, digestOf(says), undefined),
    knowsLine: (line, says) => known.get(line)?.has(digestOf(says)) ?? false,
    knows: (path) => known.has(path),
    placeOf: (story) => places.get(story),
    storyAt: (path) => stories.get(path),
    counts,
  };
}

/**
 * Returns where the record of a source lies, below the folder in which the command runs.
 *
 * @param source The address of the old site, or the path of the source where that says none.
 */
export function recordPath(cwd: string, kind: string, source: string): string {
  return join(cwd, '.broadsheet/import', `${kind}-${digestOf(source).slice(0, 12)}.jsonl`);
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

interface Known {
  /** The digests of all that was put at a path. */
  known: Map<string, Set<string>>;
  /** The path of each story. */
  places: Map<string, string>;
  /** The story at each path. */
  stories: Map<string, string>;
}

function learn(
  { known, places, stories }: Known,
  [path, digest, story]: [string, string, (string | undefined)?],
): void {
  known.set(path, (known.get(path) ?? new Set()).add(digest));
  if (story === undefined) return;
  places.set(story, path);
  stories.set(path, story);
}

function readRecord(file: string): Known {
  const all: Known = { known: new Map(), places: new Map(), stories: new Map() };
  if (!existsSync(file)) return all;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    try {
      learn(all, JSON.parse(line));
    } catch {
      // A line of a move that was cut off
    }
  }
  return all;
}
