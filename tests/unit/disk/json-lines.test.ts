import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJsonLines, writeJsonLines } from '../../../src/disk/json-lines.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

it('values come back from their lines, however many', () => {
  const file = join(makeFolder(), 'below/list.jsonl');
  const values = Array.from({ length: 2500 }, (_, index) => ({ index, text: 'a\nقمر' }));
  writeJsonLines(file, values);
  expect(readJsonLines(file)).toEqual(values);
  expect(readdirSync(join(file, '..'))).toEqual(['list.jsonl']);
  writeJsonLines(file, []);
  expect(readJsonLines(file)).toEqual([]);
});

it('a list that is missing or cut off is empty', () => {
  const file = join(makeFolder(), 'list.jsonl');
  expect(readJsonLines(file)).toEqual([]);
  writeFileSync(file, '{"a":1}\n{"a"');
  expect(readJsonLines(file)).toEqual([]);
});
