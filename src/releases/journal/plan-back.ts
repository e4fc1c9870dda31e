/** Finds how an upgrade is taken back without losing what people have written since. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runGit } from '../../newsroom/history/git.ts';
import { contentDigest, type DiskState, stateOf } from './disk-state.ts';
import { type Change, type Journal, upgradePaths } from './journal.ts';

/** The way back. */
export interface WayBack {
  /** In the order of the journal: from what lies there now to what is to lie there. */
  back: Change[];
  /** Files that were edited since, and whose edits fit into what was there before. */
  merged: string[];
  /** Files that were edited since in the same places; their edits would be lost. */
  conflicts: string[];
  /** Files of the newsroom's own that were removed or moved since: they are not brought back. */
  gone: string[];
}

/** Finds the way back, and puts the contents that it needs into the folder `back` of the upgrade. Nothing is changed yet. */
export function planBack(root: string, { changes, codemods }: Journal): WayBack {
  const { content, upgrade } = upgradePaths(root);
  const way: WayBack = { back: [], merged: [], conflicts: [], gone: [] };
  const own = new Set(codemods.flatMap(({ files }) => files));
  rmSync(join(upgrade, 'back'), { recursive: true, force: true });
  mkdirSync(join(upgrade, 'back'), { recursive: true });
  for (const [number, { path, before, after }] of changes.entries()) {
    const found = stateOf(join(root, path));
    if (own.has(path) && found.kind === 'none') {
      way.gone.push(path);
      way.back.push({ path, before: found, after: found });
      continue;
    }
    const edit = editOf(found, before, after);
    const side = (name: 'before' | 'after') => content(name, number);
    const joined =
      edit === 'edited' && before.kind === 'file' && after.kind === 'file'
        ? mergeTexts(join(root, path), side('after'), side('before'))
        : undefined;
    if (joined) way.merged.push(path);
    else if (edit === 'edited') way.conflicts.push(path);
    if (before.kind === 'file') {
      if (joined) writeFileSync(content('back', number), joined);
      else copyFileSync(side('before'), content('back', number));
    }
    const mended: DiskState = joined && before.kind === 'file' ? { ...before, digest: contentDigest(joined) } : before;
    way.back.push({ path, before: found, after: edit === 'as before' ? found : mended });
  }
  return way;
}

/** Copies files that are about to be replaced into a folder. */
export function keepCopies(root: string, paths: readonly string[], folder: string): void {
  for (const path of paths) {
    if (stateOf(join(root, path)).kind !== 'file') continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
}

/** Returns whether a file is as the upgrade has found it, as it has left it, or otherwise. Modes count for nothing here. */
function editOf(found: DiskState, before: DiskState, after: DiskState): 'as before' | 'as after' | 'edited' {
  if (isSameContent(found, after)) return 'as after';
  if (isSameContent(found, before)) return 'as before';
  // What somebody has removed since holds no edits
  return found.kind === 'none' ? 'as after' : 'edited';
}

function isSameContent(a: DiskState, b: DiskState): boolean {
  if (a.kind === 'file' && b.kind === 'file') return a.digest === b.digest;
  if (a.kind === 'link' && b.kind === 'link') return a.target === b.target;
  return a.kind === b.kind;
}

/** Joins edits since the upgrade with what was there before it; `undefined` where both have changed the same lines. */
function mergeTexts(edited: string, after: string, before: string): Buffer | undefined {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-undo-'));
  try {
    const names = [edited, after, before].map((file, index) => {
      writeFileSync(join(scratch, String(index)), readFileSync(file));
      return String(index);
    });
    const { status, out } = runGit(scratch, ['merge-file', '-p', '--quiet', ...names]);
    return status === 0 ? out : undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
