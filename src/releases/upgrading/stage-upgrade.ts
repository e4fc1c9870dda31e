/** Puts a whole upgrade aside, and begins it: from that moment on it is finished or taken back, never half. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from '../../disk/json-file.ts';
import { readSources } from '../../disk/source-fingerprint.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { readBlobs } from '../../newsroom/history/git-changes.ts';
import { beginUpgrade, type Journal, upgradePaths } from '../journal/journal.ts';
import { missingFolders, stageChanges, stageCode, type Wanted } from '../journal/stage-changes.ts';
import { isText, toWindowsEnds } from '../trees/look.ts';
import type { PlannedFile } from '../trees/plan-files.ts';
import type { Prepared } from './prepare-upgrade.ts';

/** The module, below `src/`, that goes on with an upgrade and takes it back. */
const RESUME = 'commands/resume.ts';

/**
 * Stages an upgrade and begins it.
 *
 * @param lock The text of package-lock.json, where it is another than the plan has.
 * @throws Error When the disk refuses; nothing in the project has been changed then.
 */
export function stageUpgrade(prepared: Prepared, installs: boolean, lock = prepared.packages.lock): Journal {
  const { root, standing, wanted, packages, plan } = prepared;
  const { staging } = upgradePaths(root);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const contents = contentsOf(prepared);
  const files = new Map<string, Wanted>();
  // Packages last: with them, the next command is of the new release
  for (const file of plan.files) files.set(file.path, wantedOf(file, contents, prepared.hasWindowsEnds));
  if (lock !== undefined) files.set('package-lock.json', { kind: 'file', bytes: Buffer.from(lock) });
  files.set('package.json', { kind: 'file', bytes: Buffer.from(packages.manifest) });
  const journal: Journal = {
    form: 1,
    from: standing.version,
    to: wanted.version,
    phase: 'files',
    installs,
    changes: stageChanges(root, files, staging),
    folders: missingFolders(
      root,
      [...files.entries()].flatMap(([path, { kind }]) => (kind === 'none' ? [] : [path])),
    ),
    codemods: [],
  };
  stageCode(readSources(join(import.meta.dirname, '../..'), [RESUME]), join(staging, 'code'));
  writeJson(join(staging, 'journal.json'), journal);
  writeFileSync(join(staging, 'unfinished'), '');
  beginUpgrade(root);
  return journal;
}

/** Reads the new contents at once, by their names. */
function contentsOf({ repository, plan }: Prepared): Map<string, Buffer> {
  const names = [...new Set(plan.files.flatMap(({ entry }) => entry?.blob ?? []))];
  const blobs = readBlobs(repository, names);
  return new Map(
    names.map((name, index) => {
      const bytes = blobs[index];
      if (!bytes) throw new UserError('The release was not fetched as a whole. Run the command again.');
      return [name, bytes];
    }),
  );
}

function wantedOf(file: PlannedFile, contents: ReadonlyMap<string, Buffer>, isWindowsHere: boolean): Wanted {
  const { entry, hasWindowsEnds, fate, own } = file;
  if (!entry) return { kind: 'none' };
  const bytes = contents.get(entry.blob) as Buffer;
  if (entry.kind === 'link') return { kind: 'link', target: bytes.toString('utf8') };
  const isNew = fate === 'add' || own === 'edited' || own === 'of your own';
  const isWindows = (hasWindowsEnds || (isNew && isWindowsHere)) && isText(bytes);
  return { kind: 'file', bytes: isWindows ? toWindowsEnds(bytes) : bytes, isProgram: entry.kind === 'program' };
}
