/** Two releases of something as small as can be, which differ in every way in which releases do. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Helpers } from '../../../src/releases/journal/carry-out.ts';
import { readJournal, tidyUpgrades } from '../../../src/releases/journal/journal.ts';
import { takeBack } from '../../../src/releases/journal/take-back.ts';
import { type UpgradeHelpers, type UpgradeWish, upgrade } from '../../../src/releases/upgrading/upgrade.ts';
import { copyFolder, type Files, makeNewsroom, makeReleases, writeFiles } from './release-repository.ts';

const manifest = (version: string, more: object) =>
  `${JSON.stringify({ name: 'broadsheet', version, scripts: { build: 'a' }, dependencies: { astro: version }, ...more }, undefined, 2)}\n`;
const lock = (version: string) =>
  `${JSON.stringify({ name: 'broadsheet', version, lockfileVersion: 3, packages: { '': { name: 'broadsheet', version }, 'node_modules/astro': { version } } }, undefined, 2)}\n`;

export const FIRST: Files = {
  'package.json': manifest('0.1.0', {}),
  'package-lock.json': lock('0.1.0'),
  '.gitignore': 'dist/\n',
  'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n',
  'src/same.ts': 'same\n',
  'src/changed.ts': 'one\ntwo\nthree\nfour\nfive\nsix\n',
  'src/only/gone.ts': 'gone\n',
  'src/Größe der Schrift.css': 'a\n',
  'bin/tool': '#!/bin/sh\necho 1\n',
  'bin/plain': 'plain\n',
  'link.ts': '→ src/same.ts',
  'becomes-link': 'text\n',
  'content/articles/demo/en.md': 'demo\n',
  'public/demo.txt': 'demo\n',
};

const { 'src/only/gone.ts': _, ...kept } = FIRST;

export const SECOND: Files = {
  ...kept,
  'package.json': manifest('0.2.0', { scripts: { build: 'a', upgrade: 'b' } }),
  'package-lock.json': lock('0.2.0'),
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-02-01\n\n### Breaking\n\n- A teaser is a standfirst. Codemod: `0.2.0-standfirst`.\n\n### Added\n\n- News.\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n',
  'src/changed.ts': 'one\nTWO\nthree\nfour\nfive\nsix\n',
  'src/Größe der Schrift.css': 'b\n',
  'src/new/deep/file.ts': 'new\n',
  'bin/tool': '#!/bin/sh\necho 2\n',
  'bin/plain': '#!/bin/sh\n',
  'link.ts': '→ src/changed.ts',
  'becomes-link': '→ src/same.ts',
  'content/articles/demo/en.md': 'another demo\n',
};

/** A story of the newsroom, which the codemod changes. */
export const QUAY = 'content/articles/quay/en.md';

/** What is the newsroom's own. */
export const OWN: Files = {
  'content/articles/quay/en.md':
    '---\r\nteaser: Boats\r\ntitle: Quay # as ever\r\n---\r\n\r\nFirst.\r\n\r\nSecond.\r\n',
  'content/articles/demo/en.md': 'ours\n',
  'public/own.txt': 'own\n',
  '.github/workflows/own.yml': 'on: push\n',
  'notes/a note.txt': 'own\n',
};

/** The codemod of the second release, as its own code would propose it. */
export const propose: Helpers['propose'] = async (root) => {
  const text = readFileSync(join(root, QUAY), 'utf8');
  const codemods = [{ name: '0.2.0-standfirst', changes: 'A teaser is called a standfirst.' }];
  const files = [{ path: QUAY, text: text.replace('teaser:', 'standfirst:'), codemods: ['0.2.0-standfirst'] }];
  return { codemods, files: text.includes('teaser:') ? files : [], unread: [] };
};

/** What a test leaves to nobody: no packages, no builds, one codemod. */
export function makeHelpers(
  more: Partial<UpgradeHelpers> = {},
): UpgradeHelpers & { said: string[]; installed: string[] } {
  const said: string[] = [];
  const installed: string[] = [];
  return {
    said,
    installed,
    tell: (line) => said.push(line),
    // It is the new package.json by which they are installed
    install: async (root) => void installed.push(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
    propose,
    tryNewsroom: async () => ({ problems: [], isBuilt: false, fault: 'Nothing is built.' }),
    ...more,
  };
}

const WISH: UpgradeWish = { overwrites: false, isDryRun: false, installs: true, builds: false };

/** Makes the repository of both releases once for a test file, and a newsroom of one's own for each test. */
export function useTwoReleases() {
  let folder = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-releases-')));
    makeReleases(folder, { 'v0.1.0': FIRST, 'v0.2.0': SECOND });
    makeNewsroom(join(folder, 'newsroom'), { ...FIRST, ...OWN });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const address = () => join(folder, 'broadsheet.git');
  return {
    open: (own: Files = {}) => openNewsroom(copyFolder(join(folder, 'newsroom')), address(), own),
    /** A newsroom that lies somewhere already. */
    at: (place: string) => openNewsroom(place, address(), {}),
  };
}

function openNewsroom(folder: string, address: string, own: Files) {
  writeFiles(folder, own);
  return {
    folder,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    take: (wish: Partial<UpgradeWish> = {}, helpers = makeHelpers()) =>
      upgrade(folder, { ...WISH, tag: 'v0.2.0', from: address, ...wish }, helpers),
  };
}

/** Takes the last upgrade back, and returns what was said. */
export async function undo(folder: string, overwrites = false, helpers = makeHelpers()): Promise<string[]> {
  const journal = readJournal(folder);
  if (!journal) throw new Error('There is no journal.');
  await takeBack(folder, journal, overwrites, helpers);
  tidyUpgrades(folder);
  return helpers.said;
}
