/** Every editor's mistake in `tests/fixtures/mistakes` with the message that it gets, in `message.txt` beside it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { levelOf, type Problem } from '../../../src/core/problems/problem.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { MADE_MISTAKES, tellsCapitalsApart } from '../../support/newsrooms/broken-files.ts';
import { followHint } from '../../support/newsrooms/follow-hint.ts';
import {
  FIXTURES,
  makeNewsroomFolder,
  readNewsroomFolder,
  removeNewsroom,
  renderTogether,
  shareBodies,
} from '../../support/newsrooms/newsroom-folder.ts';

const MISTAKES = join(FIXTURES, 'mistakes');
const NAMES = [...new Set([...readdirSync(MISTAKES), ...Object.keys(MADE_MISTAKES)])].sort();
const AT_ONCE = 4;

type FolderReading = Awaited<ReturnType<typeof readNewsroomFolder>>;

const base = makeNewsroomFolder();
const readings = new Map<string, FolderReading | { error: unknown }>();

async function readMistake(name: string): Promise<FolderReading> {
  const folder = makeNewsroomFolder(join(MISTAKES, name));
  try {
    await MADE_MISTAKES[name]?.(folder);
    shareBodies(rendered, folder);
    return await readNewsroomFolder(folder);
  } finally {
    removeNewsroom(folder);
  }
}

let baseReading: FolderReading;
let rendered: string;

beforeAll(async () => {
  baseReading = await readNewsroomFolder(base);
  rendered = await renderTogether(NAMES.map((name) => join(MISTAKES, name)));
  const queue = NAMES.values();
  const work = async () => {
    for (const name of queue) readings.set(name, await readMistake(name).catch((error: unknown) => ({ error })));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 300_000);

afterAll(() => [base, rendered].forEach(removeNewsroom));

it('the base newsroom has no problems', () => {
  expect(baseReading.problems).toEqual([]);
  expect(baseReading.newsroom?.articles).toHaveLength(1);
});

it('every mistake that is made by code has its message', () => {
  const missing = Object.keys(MADE_MISTAKES).filter((name) => !existsSync(messageOf(name)));
  expect(missing).toEqual([]);
});

it('every mistake gets its message, and stops the build where the message counts an error', async () => {
  const names = NAMES.filter((name) => name !== 'language-twice' || tellsCapitalsApart(base));
  const failures = await failuresOf(named(names), async (name) => {
    const reading = readings.get(name);
    if (!reading || 'error' in reading) throw reading?.error ?? new Error('It was not read.');
    const { problems, levels, report } = reading;
    const message = `${report}\n`;
    await expect(message).toMatchFileSnapshot(messageOf(name));
    const errors = problems.filter((problem) => levelOf(problem, levels) === 'error').length;
    expect({ errors, warnings: problems.length - errors }).toEqual(countsIn(message));
  });
  expect(failures).toEqual([]);
});

/** Checks that say of an example, such as a file name, that this newsroom has none of that name, or has it already. */
const OF_EXAMPLES = new Set([
  'missing-image',
  'unknown-page',
  'unknown-category',
  'dead-link',
  'dead-redirect',
  'same-url',
]);

/** Mistakes whose hint names a start, behind which the editor is led on. */
const LED_ON: Readonly<Record<string, string>> = {
  'bad-locale-tag': 'The newsroom has the language of the example already.',
  'expires-empty': 'The story is younger than the day of the example.',
  'likes-of-unknown-story': 'The story that was meant has its line already.',
  'comments-of-unknown-kind': 'Each kind of comments has keys of its own.',
};

/** As many hints of the mistakes at least can be followed by machine: fewer, and the reader of hints reads no more. */
const FOLLOWED = 190;

it('what a hint names to write mends the mistake, and leads into no other', async () => {
  const followed = NAMES.filter((name) => !(name in MADE_MISTAKES) && !(name in LED_ON)).flatMap((name) => {
    const folder = makeNewsroomFolder(join(MISTAKES, name));
    const mended = follow(folder, problemsOf(name));
    if (mended.length > 0) return [{ name, folder, mended }];
    removeNewsroom(folder);
    return [];
  });
  const bodies = await renderTogether(followed.map(({ folder }) => folder));
  const failures = await failuresOf(
    named(followed, ({ name }) => name),
    async ({ name, folder, mended }) => {
      shareBodies(bodies, folder);
      const { problems, levels } = await readNewsroomFolder(folder);
      const known = new Set(problemsOf(name).map(({ message }) => message));
      const places = new Set(mended.map(({ file, line = 0 }) => `${file}:${line}`));
      const isLedInto = (problem: Problem) =>
        levelOf(problem, levels) === 'error' &&
        !known.has(problem.message) &&
        !OF_EXAMPLES.has(problem.check) &&
        (problem.check === 'invalid-yaml' || places.has(`${problem.file}:${problem.line}`));
      const isLeft = ({ message }: Problem) => mended.some((problem) => problem.message === message);
      expect(
        problems
          .filter((problem) => isLeft(problem) || isLedInto(problem))
          .map(({ message, hint }) => `${message} ${hint}`),
      ).toEqual([]);
    },
  );
  for (const folder of [bodies, ...followed.map(({ folder }) => folder)]) removeNewsroom(folder);
  expect(failures).toEqual([]);
  expect(followed.flatMap(({ mended }) => mended).length).toBeGreaterThan(FOLLOWED);
}, 300_000);

function problemsOf(name: string): Problem[] {
  const reading = readings.get(name);
  return reading && 'problems' in reading ? reading.problems : [];
}

/** Follows all hints that name what to write, from the last line to the first, and returns their problems. */
function follow(folder: string, problems: Problem[]): Problem[] {
  const mended: Problem[] = [];
  for (const problem of [...problems].reverse()) {
    const path = join(folder, problem.file);
    if (problem.line === undefined || !existsSync(path)) continue;
    const next = followHint(problem, readFileSync(path, 'utf8').split('\n'));
    if (!next) continue;
    writeFileSync(path, next.join('\n'));
    mended.push(problem);
  }
  return mended;
}

function messageOf(name: string): string {
  return join(MISTAKES, name, 'message.txt');
}

/** What the last line of a message counts. */
function countsIn(message: string): { errors: number; warnings: number } {
  const [, errors, warnings] = /(?:^|\n)(\d+) errors?, (\d+) warnings?\n$/.exec(message) ?? [];
  return { errors: Number(errors), warnings: Number(warnings) };
}
