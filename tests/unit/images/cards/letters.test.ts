import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LETTERS, writeLetters } from '../../../support/house/letters.ts';

it('what is written down of the typefaces’ letters is what their files have', async () => {
  expect(readFileSync(LETTERS, 'utf8') === (await writeLetters()), `${LETTERS} is old: run npm run letters`).toBe(true);
}, 60_000);
