/** Every editor's mistake in `tests/fixtures/mistakes` with the message that it gets, in `message.txt` beside it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { levelOf } from '../../../src/core/problems/problem.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { MADE_MISTAKES, tellsCapitalsApart } from '../../support/newsrooms/broken-files.ts';
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

function messageOf(name: string): string {
  return join(MISTAKES, name, 'message.txt');
}

/** What the last line of a message counts. */
function countsIn(message: string): { errors: number; warnings: number } {
  const [, errors, warnings] = /(?:^|\n)(\d+) errors?, (\d+) warnings?\n$/.exec(message) ?? [];
  return { errors: Number(errors), warnings: Number(warnings) };
}
