import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cardsVersion, DECIDING_MODULES, imagesVersion, inspectionVersion } from '../../../src/images/version.ts';
import { makeFolder } from './picture-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('the version is short, fit for a folder name, and stays while nothing changes', () => {
  expect(imagesVersion(root)).toMatch(/^[0-9a-f]{12}$/);
  expect(imagesVersion(root)).toBe(imagesVersion(root));
});

it('the version changes with an encoder setting, and stays when inspection changes', async () => {
  const copy = await makeFolder();
  await cp(join(root, 'src/images'), join(copy, 'src/images'), { recursive: true });
  expect(imagesVersion(copy)).toBe(imagesVersion(root));
  await writeFile(join(copy, 'src/images/inspect.ts'), '');
  expect(imagesVersion(copy)).toBe(imagesVersion(root));
  expect(inspectionVersion(copy)).not.toBe(inspectionVersion(root));
  const encoders = join(copy, 'src/images/encoders.ts');
  await writeFile(encoders, (await readFile(encoders, 'utf8')).replace('quality: 74', 'quality: 75'));
  expect(imagesVersion(copy)).not.toBe(imagesVersion(root));
});

it('every module that variants are made with counts', async () => {
  const reached = new Set(['variants.ts']);
  for (const name of reached) {
    const source = await readFile(join(root, 'src/images', name), 'utf8');
    for (const [, imported] of source.matchAll(/from '\.\/([\w-]+\.ts)'/g)) reached.add(imported as string);
  }
  expect([...DECIDING_MODULES].sort()).toEqual([...reached].sort());
});

it('the version of cards changes with their code, their typefaces and what they share with other pictures', async () => {
  const copy = await makeFolder();
  for (const path of ['src/images', 'src/core/crop.ts', 'package.json'])
    await cp(join(root, path), join(copy, path), { recursive: true });
  const seen = new Set([cardsVersion(copy)]);
  expect(seen).toContain(cardsVersion(root));
  for (const file of ['src/images/cards/draw-card.ts', 'src/images/draw.ts', 'src/core/crop.ts']) {
    await writeFile(join(copy, file), '');
    seen.add(cardsVersion(copy));
  }
  const manifest = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8'));
  const other = { ...manifest, dependencies: { ...manifest.dependencies, '@fontsource-variable/source-serif-4': '0' } };
  await writeFile(join(copy, 'package.json'), JSON.stringify(other));
  expect(seen.add(cardsVersion(copy)).size).toBe(5);
  await writeFile(join(copy, 'package.json'), JSON.stringify({ ...other, version: '9' }));
  expect(seen.add(cardsVersion(copy)).size).toBe(5);
});
