/** Takes an upgrade back, byte for byte, from wherever it or its way back stands. */
import { rmSync, writeFileSync } from 'node:fs';
import { listed } from '../../core/text/listed.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { type Helpers, INSTALLING, putAll } from './carry-out.ts';
import { pruneAbove } from './disk-state.ts';
import { forgetUpgrade, type Journal, upgradePaths, writeJournal } from './journal.ts';
import { keepCopies, planBack } from './plan-back.ts';

/**
 * Takes the upgrade of a journal back, and forgets it.
 *
 * @param overwrites Whether edits since the upgrade that don't fit may go; copies of them are kept.
 * @throws UserError When edits would be lost; nothing has been changed then.
 */
export async function takeBack(
  root: string,
  journal: Journal,
  overwrites: boolean,
  helpers: Pick<Helpers, 'install' | 'step' | 'tell'>,
): Promise<void> {
  let now = journal;
  if (now.phase !== 'undoing' && now.phase !== 'packages-back') {
    now = beginWayBack(root, journal, overwrites, helpers);
  }
  const back = now.back ?? [];
  if (now.phase === 'undoing') {
    putAll(root, back, 'back', helpers);
    removeFolders(root, now.folders);
    now = { ...now, phase: 'packages-back' };
    writeJournal(root, now);
  }
  if (now.installs) {
    helpers.tell(INSTALLING);
    await helpers.install(root);
  }
  // The mark goes last: without it, nothing tells of a way back that was cut off
  const { kept, scratch, staging } = upgradePaths(root);
  for (const folder of [kept(now.from, now.to), scratch, staging]) rmSync(folder, { recursive: true, force: true });
  forgetUpgrade(root);
}

function beginWayBack(root: string, journal: Journal, overwrites: boolean, helpers: Pick<Helpers, 'tell'>): Journal {
  const { kept, unfinished } = upgradePaths(root);
  const { back, merged, conflicts, gone } = planBack(root, journal);
  if (conflicts.length > 0 && !overwrites)
    throw new UserError(
      `Since the upgrade, these files were edited where it has changed them, and the edits would be lost: ${listed(conflicts)}.\nTake the edits out, or keep copies of these files aside by: npm run upgrade -- --undo --overwrite. Nothing has been changed.`,
    );
  if (conflicts.length > 0) {
    const folder = kept(journal.to, journal.from);
    keepCopies(root, conflicts, folder);
    helpers.tell(`Copies of what was edited since are kept in ${folder}: ${listed(conflicts)}.`);
  }
  if (merged.length > 0)
    helpers.tell(`Edits that were made since the upgrade stay, joined with what was there before: ${listed(merged)}.`);
  if (gone.length > 0)
    helpers.tell(
      `Not here any more, so not put back: ${listed(gone)}. If you have moved them, they stay as the codemods have left them.`,
    );
  // Until packages are installed, none of them has changed
  const installs = journal.installs && journal.phase !== 'files';
  const next: Journal = { ...journal, phase: 'undoing', installs, back };
  writeFileSync(unfinished, '');
  writeJournal(root, next);
  return next;
}

/** Removes folders that the upgrade has made, as far as nobody has put anything into them. */
function removeFolders(root: string, folders: readonly string[]): void {
  const made = new Set(folders);
  for (const folder of [...folders].sort().reverse()) pruneAbove(root, `${folder}/-`, (one) => made.has(one));
}
