/** Shows which files of Broadsheet a newsroom has changed, and keeps what it has written there. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runGit } from '../../newsroom/history/git.ts';
import { readBlobs } from '../../newsroom/history/git-changes.ts';
import { upgradePaths } from '../journal/journal.ts';
import { keepCopies } from '../journal/plan-back.ts';
import { isText, toUnixEnds } from '../trees/look.ts';
import type { PlannedFile } from '../trees/plan-files.ts';

/** A file that the newsroom has changed. */
export interface ChangedFile extends PlannedFile {
  own: NonNullable<PlannedFile['own']>;
  /** Lines that the newsroom has added and taken out; absent where it is no text. */
  lines?: { added: number; removed: number };
}

/** Settings of a person change nothing in what Git prints. */
const DIFF = [
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.noprefix=false',
  '-c',
  'diff.mnemonicPrefix=false',
  'diff',
  '--no-index',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-renames',
];

/** Lays both sides of changed files beside each other, and counts their lines. */
export function findChangedFiles(root: string, repository: string, files: readonly PlannedFile[]): ChangedFile[] {
  const changed = files.filter((file): file is ChangedFile => file.own !== undefined);
  if (changed.length === 0) return [];
  const folder = sidesFolder(root);
  rmSync(folder, { recursive: true, force: true });
  for (const side of ['base', 'yours']) mkdirSync(join(folder, side), { recursive: true });
  const bases = readBlobs(
    repository,
    changed.map(({ base }) => base?.blob ?? '0'.repeat(40)),
  );
  for (const [index, { path, own }] of changed.entries()) {
    const base = bases[index];
    if (base) lay(join(folder, 'base', path), base);
    const file = join(root, path);
    if (own === 'removed' || !existsSync(file)) continue;
    const bytes = readFileSync(file);
    // Line ends are a matter of the machine
    lay(join(folder, 'yours', path), isText(bytes) && !base?.includes('\r\n') ? toUnixEnds(bytes) : bytes);
  }
  const counts = new Map(
    runGit(folder, [...DIFF, '--numstat', '-z', 'base', 'yours'])
      .out.toString('utf8')
      .split('\0')
      .flatMap((field, index, fields) => {
        const [, added, removed] = /^(\d+)\t(\d+)\t$/.exec(field) ?? [];
        if (added === undefined) return [];
        // Names of both sides follow, or /dev/null
        const name =
          [fields[index + 2], fields[index + 1]].find((one) => one !== undefined && one !== '/dev/null') ?? '';
        return [[name.replace(/^(base|yours)\//, ''), { added: Number(added), removed: Number(removed) }] as const];
      }),
  );
  return changed.map((file) => {
    const lines = counts.get(file.path);
    return { ...file, ...(lines && { lines }) };
  });
}

/** Keeps copies of what the newsroom has written in such files, and beside them a patch; returns their folder. */
export function keepChangedFiles(root: string, changed: readonly ChangedFile[], from: string, to: string): string {
  const kept = upgradePaths(root).kept(from, to);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const paths = changed.map(({ path }) => path);
  keepCopies(root, paths, join(kept, 'files'));
  if (changed.length === 0) return kept;
  const patch = runGit(sidesFolder(root), [...DIFF, '--binary', 'base', 'yours']).out;
  writeFileSync(join(kept, 'changes.patch'), patch);
  return kept;
}

/** Keeps the newsroom's package.json beside, where something in it gives way. */
export function keepManifest(root: string, kept: string): void {
  mkdirSync(kept, { recursive: true });
  cpSync(join(root, 'package.json'), join(kept, 'package.json'));
}

function sidesFolder(root: string): string {
  return join(upgradePaths(root).scratch, 'sides');
}

function lay(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
