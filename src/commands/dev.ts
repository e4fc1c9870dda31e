/** `npm run dev`: shows the newsroom while it is written. Astro reads the rest of the command line. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { tellFault } from './command-fault.ts';

const ASTRO = new URL('bin/astro.mjs', import.meta.resolve('astro/package.json'));

try {
  const { cacheDir } = readEnvironment(process.env, process.cwd(), true);
  for (const folder of ['.astro', cacheDir]) tryToWrite(folder);
  process.argv.splice(2, 0, 'dev');
  await import(ASTRO.href);
} catch (error) {
  tellFault(error);
}

/** Astro would end in a stack where it can't write. */
function tryToWrite(folder: string): void {
  const file = join(folder, `.trial-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, 'x');
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: folder });
  } finally {
    rmSync(file, { force: true });
  }
}
