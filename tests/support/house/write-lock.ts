/**
 * `npm run lock`: completes package-lock.json. Where packages are installed, npm notes down those of other platforms without
 * a digest, and without what they ask for. So those are taken out, and npm looks them up aside, where nothing is installed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { upgradePaths } from '../../../src/releases/journal/journal.ts';
import { completeLock } from '../../../src/releases/upgrading/join-packages.ts';
import { LOCK, type Packages, unpinned } from './packages.ts';

const root = resolve('.');
const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Packages };
for (const path of unpinned(lock.packages)) delete lock.packages[path];
writeFileSync(LOCK, await completeLock(root, readFileSync('package.json', 'utf8'), JSON.stringify(lock, undefined, 2)));
rmSync(upgradePaths(root).scratch, { recursive: true });
