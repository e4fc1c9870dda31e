import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBuilder, makeBuilder } from '../../../../src/building/code/builder.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const PROJECT = {
  'src/commands/build-newsroom.ts': `
    import { place } from '../disk/place.ts';
    import 'sharp';
    export const buildNewsroom = async (key: string) => [key, place, (await import('../disk/later.ts')).later];
  `,
  'src/disk/place.ts': 'export const place = [import.meta.dirname, import.meta.filename, import.meta.url];',
  'src/disk/later.ts': 'export const later: string = "later";',
  'node_modules/sharp/package.json': '{"name":"sharp","main":"sharp.js"}',
  'node_modules/sharp/sharp.js': 'globalThis.isSharpLoaded = true;',
};

it('one file runs as its sources do: each knows its own place, and packages are loaded from theirs', async () => {
  const root = makeFolder(PROJECT);
  expect(findBuilder(root, 'k1')).toBeUndefined();
  await makeBuilder(root, 'k1');
  const builder = findBuilder(root, 'k1') as URL;
  const { buildNewsroom } = await import(/* @vite-ignore */ builder.href);
  const file = join(root, 'src/disk/place.ts');
  expect(await buildNewsroom('k')).toEqual(['k', [join(file, '..'), file, `file://${file}`], 'later']);
  expect(globalThis).toHaveProperty('isSharpLoaded', true);
  expect(readFileSync(builder, 'utf8')).not.toContain('later: string');
});

it('what can’t be made leaves nothing behind, and the oldest is removed', async () => {
  const root = makeFolder({ ...PROJECT, 'src/disk/place.ts': 'export const {' });
  await expect(makeBuilder(root, 'k1')).rejects.toThrow();
  const folder = join(root, '.astro/code');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  const whole = makeFolder(PROJECT);
  for (const key of ['k1', 'k2', 'k3']) await makeBuilder(whole, key);
  expect(readdirSync(join(whole, '.astro/code')).length).toBe(2);
  expect(findBuilder(whole, 'k3')).toBeDefined();
});
