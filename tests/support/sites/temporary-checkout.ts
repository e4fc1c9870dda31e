/** A second checkout of the project, for builds that must not depend on where they run. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies the generator into a new folder, which lasts as long as a test, and lends it the installed packages. */
export function makeCheckout(): string {
  const { checkout, remove } = makeLastingCheckout();
  onTestFinished(remove);
  return checkout;
}

/** The same for many tests: it lasts until it is removed. */
export function makeLastingCheckout(): { checkout: string; remove: () => void } {
  const checkout = mkdtempSync(join(realpathSync(tmpdir()), 'broadsheet-checkout-'));
  mkdirSync(join(checkout, 'public'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'dir');
  return { checkout, remove: () => rmSync(checkout, { recursive: true, force: true }) };
}
