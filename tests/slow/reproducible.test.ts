import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const BRAND = resolve(import.meta.dirname, '../fixtures/second-brand');

test('a cold build and one that found its pictures, in different folders, give the same bytes', async () => {
  const checkout = makeCheckout();
  cpSync(BRAND, checkout, { recursive: true });
  const cold = await runBuild(checkout);
  expect(cold.exitCode, cold.output).toBe(0);
  const warm = await buildNewsroom({
    name: 'reproducible',
    content: join(BRAND, 'content'),
    publicDir: join(BRAND, 'public'),
    now: '2026-01-01T00:00:00Z',
  });
  expect(warm.exitCode, warm.output).toBe(0);
  const wanted = digestFolder(join(checkout, 'dist'));
  expect(Object.keys(wanted).length).toBeGreaterThan(15);
  expect(differencesOf(digestFolder(warm.outDir), wanted)).toEqual([]);
  const listed = (cacheDir: string) => readFileSync(join(cacheDir, 'manifest.json'), 'utf8');
  expect(listed(warm.cacheDir)).toBe(listed(join(checkout, '.cache')));
});
