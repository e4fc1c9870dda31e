import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { digestFolder } from '../support/folder-digest.ts';
import { runBuild } from '../support/run-build.ts';
import { makeCheckout } from '../support/temporary-checkout.ts';

const BRAND = resolve(import.meta.dirname, '../fixtures/second-brand');

async function buildCold(): Promise<Record<string, string>> {
  const checkout = makeCheckout();
  cpSync(BRAND, checkout, { recursive: true });
  const { exitCode, output } = await runBuild(checkout);
  expect(exitCode, output).toBe(0);
  return digestFolder(join(checkout, 'dist'));
}

test('two cold builds in different folders give the same bytes', { timeout: 120_000 }, async () => {
  const first = await buildCold();
  const second = await buildCold();
  expect(Object.keys(first).length).toBeGreaterThan(15);
  expect(second).toEqual(first);
});
