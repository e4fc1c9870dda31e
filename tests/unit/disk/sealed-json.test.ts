import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSealed, readSealedLines, writeSealed, writeSealedLines } from '../../../src/disk/sealed-json.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

it('values come back from their lines, however many', () => {
  const file = join(makeFolder(), 'below/list.jsonl');
  const values = Array.from({ length: 2500 }, (_, index) => ({ index, text: 'a\nقمر' }));
  writeSealedLines(file, values);
  expect(readSealedLines(file)).toEqual(values);
  expect(readdirSync(join(file, '..'))).toEqual(['list.jsonl']);
  writeSealedLines(file, []);
  expect(readSealedLines(file)).toEqual([]);
});

it('a list that is missing or cut off is empty', () => {
  const file = join(makeFolder(), 'list.jsonl');
  expect(readSealedLines(file)).toEqual([]);
  writeFileSync(file, '{"a":1}\n{"a"');
  expect(readSealedLines(file)).toEqual([]);
});

it.each<[string, (text: string) => string]>([
  ['a letter', (text) => text.replace('Ferry', 'Fetry')],
  ['its end', (text) => text.slice(0, -1)],
  ['half of it', (text) => text.slice(0, text.length / 2)],
  ['its seal', (text) => text.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['all of it', () => ''],
])('a value is not there where %s was damaged', (_, damage) => {
  const file = join(makeFolder(), 'value.json');
  writeSealed(file, { title: 'Ferry' });
  expect(readSealed(file)).toEqual({ title: 'Ferry' });
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect([readSealed(file), readSealedLines(file)]).toEqual([undefined, []]);
});

it('a value is not there under the name of another', () => {
  const folder = makeFolder();
  writeSealed(join(folder, 'one.json'), 1);
  renameSync(join(folder, 'one.json'), join(folder, 'two.json'));
  expect(readSealed(join(folder, 'two.json'))).toBeUndefined();
});
