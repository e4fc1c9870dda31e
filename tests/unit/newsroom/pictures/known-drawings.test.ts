import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSealed, writeSealed } from '../../../../src/disk/sealed-json.ts';
import { openDrawings } from '../../../../src/newsroom/pictures/known-drawings.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><script/><path id="a" d="M0 0h1v1z"/></svg>';

async function ask(file: string, version = '1') {
  const drawings = openDrawings(file, version);
  const clean = await drawings.clean(SVG);
  const answers = [clean, await drawings.clean('<svg'), drawings.inline(clean ?? '', 'logo__')];
  drawings.save();
  return answers;
}

it('drawings come out of the memory as they were made', async () => {
  const file = join(makeFolder(), 'drawings.json');
  const made = await ask(file);
  expect(made).toEqual([expect.not.stringContaining('script'), undefined, expect.stringContaining('id="logo__a"')]);
  utimesSync(file, 1000, 1000);
  expect(await ask(file)).toEqual(made);
  expect(statSync(file).mtimeMs).toBe(1_000_000);
});

it('other code makes them anew, and what nobody asks for is forgotten', async () => {
  const file = join(makeFolder(), 'drawings.json');
  const made = await ask(file);
  const kept = readSealed<{ results: Record<string, string> }>(file);
  for (const key of Object.keys(kept?.results ?? {}))
    (kept as { results: Record<string, string> }).results[key] = '<svg/>';
  writeSealed(file, kept);
  expect((await ask(file))[0]).toBe('<svg/>');
  expect(await ask(file, '2')).toEqual(made);
  openDrawings(file, '2').save();
  expect(readSealed(file)).toEqual({ version: '2', results: {} });
});
