/** Every editor's mistake in `tests/fixtures/mistakes` with the message that it gets, in `message.txt` beside it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/core/problems/problem.ts';
import { MADE_MISTAKES, tellsCapitalsApart } from '../../support/broken-files.ts';
import {
  FIXTURES,
  makeNewsroomFolder,
  readLaid,
  removeNewsroom,
  renderTogether,
  shareBodies,
} from '../../support/lay-newsroom.ts';
import { HARMLESS, PROBLEMS, WARNINGS } from './mistakes.ts';

const MISTAKES = join(FIXTURES, 'mistakes');
const NAMES = [...new Set([...readdirSync(MISTAKES), ...Object.keys(MADE_MISTAKES)])].sort();
const AT_ONCE = 4;

type Laid = Awaited<ReturnType<typeof readLaid>>;

const base = makeNewsroomFolder();
const readings = new Map<string, Laid | { error: unknown }>();

async function readMistake(name: string): Promise<Laid> {
  const folder = makeNewsroomFolder(join(MISTAKES, name));
  try {
    await MADE_MISTAKES[name]?.(folder);
    shareBodies(rendered, folder);
    return await readLaid(folder);
  } finally {
    removeNewsroom(folder);
  }
}

let baseReading: Laid;
let rendered: string;

beforeAll(async () => {
  baseReading = await readLaid(base);
  rendered = await renderTogether(NAMES.map((name) => join(MISTAKES, name)));
  const queue = NAMES.values();
  const work = async () => {
    for (const name of queue) readings.set(name, await readMistake(name).catch((error: unknown) => ({ error })));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 120_000);

afterAll(() => [base, rendered].forEach(removeNewsroom));

it('the base newsroom has no problems', () => {
  expect(baseReading.problems).toEqual([]);
  expect(baseReading.newsroom?.articles).toHaveLength(1);
});

it('every mistake in the lists has its folder', () => {
  const listed = [...WARNINGS, ...HARMLESS, ...Object.keys(PROBLEMS)];
  expect(listed.filter((name) => !NAMES.includes(name))).toEqual([]);
  for (const name of Object.keys(MADE_MISTAKES)) expect(existsSync(join(MISTAKES, name))).toBe(true);
});

describe('the mistake', () => {
  for (const name of NAMES) {
    it.skipIf(name === 'language-twice' && !tellsCapitalsApart(base))(`“${name}” gets its message`, async () => {
      const reading = readings.get(name);
      if (!reading || 'error' in reading) throw reading?.error ?? new Error('It was not read.');
      const { problems, levels, report } = reading;
      await expect(`${report}\n`).toMatchFileSnapshot(join(MISTAKES, name, 'message.txt'));
      expect(problems).toHaveLength(HARMLESS.has(name) ? 0 : (PROBLEMS[name] ?? 1));
      const stops = problems.some((problem) => levelOf(problem, levels) === 'error');
      expect(stops).toBe(!WARNINGS.has(name) && !HARMLESS.has(name));
    });
  }
});
