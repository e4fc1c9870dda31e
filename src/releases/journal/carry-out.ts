/** Carries an upgrade out from its journal, from wherever it stands: a run that was cut off goes on here. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import { isSameState, pruneAbove, putState, stateOf } from './disk-state.ts';
import { type Change, type Journal, upgradePaths, writeJournal } from './journal.ts';
import { missingFolders, stageChanges, type Wanted } from './stage-changes.ts';

/** What is said before the longest silence. */
export const INSTALLING = 'Installing packages (npm ci), which takes some minutes …';

/** What an upgrade needs of the machine. */
export interface Helpers {
  /** Installs the packages that package-lock.json names. */
  install(root: string): Promise<void>;
  /** Asks the codemods of the code that stands in `root` what they would change, between two versions. */
  propose(root: string, from: string, to: string): Promise<ProposedChanges>;
  /** Is called before each change of a file; a test stops here. */
  step?(path: string): void;
  tell(line: string): void;
}

/** What codemods propose: texts of files by their real paths, from the project's folder. */
export interface ProposedChanges {
  codemods: { name: string; changes: string }[];
  files: { path: string; text: string; codemods: string[] }[];
  unread: string[];
}

/**
 * Does what is left to do, and returns the journal at its end.
 *
 * @throws UserError When it can't be gone on with; the journal stays.
 */
export async function carryOut(root: string, journal: Journal, helpers: Helpers): Promise<Journal> {
  let now = journal;
  const enter = (next: Partial<Journal>) => {
    now = { ...now, ...next };
    writeJournal(root, now);
  };
  if (now.phase === 'files') {
    putAll(root, now.changes, 'after', helpers);
    enter({ phase: 'packages' });
  }
  if (now.phase === 'packages') {
    if (now.installs) {
      helpers.tell(INSTALLING);
      await helpers.install(root);
    }
    enter({ phase: 'codemods' });
  }
  if (now.phase === 'codemods') {
    const proposal = await helpers.propose(root, now.from, now.to);
    enter({ ...stageContent(root, now, proposal), phase: 'content' });
    for (const path of proposal.unread) helpers.tell(`No codemod looked into ${path}: it is no text in UTF-8.`);
  }
  if (now.phase === 'content') {
    putAll(root, now.changes, 'after', helpers);
    enter({ phase: 'done' });
  }
  rmSync(upgradePaths(root).unfinished, { force: true });
  return now;
}

/** Puts one side of all changes in place; what lies there already is passed over. */
export function putAll(
  root: string,
  changes: readonly Change[],
  side: 'after' | 'back',
  helpers: Pick<Helpers, 'step'>,
): void {
  const { content, draft } = upgradePaths(root);
  for (const [number, change] of changes.entries()) {
    const { path, before, after } = change;
    const found = stateOf(join(root, path));
    if (isSameState(found, after)) continue;
    if (!isSameState(found, before))
      throw new UserError(
        `${path} has been changed since the upgrade began. Put it back as it was, or take the upgrade back: npm run upgrade -- --undo.`,
      );
    helpers.step?.(path);
    putState(root, path, after, content(side, number), draft);
    // On the way back, folders that stood empty before stay
    if (after.kind === 'none' && side === 'after') pruneAbove(root, path);
  }
}

function stageContent(root: string, { changes, folders }: Journal, { codemods, files }: ProposedChanges) {
  const wanted = new Map<string, Wanted>(
    files.map(({ path, text }) => [path, { kind: 'file', bytes: Buffer.from(text) }]),
  );
  const fresh = stageChanges(root, wanted, upgradePaths(root).upgrade, changes.length);
  return {
    changes: [...changes, ...fresh],
    folders: [...folders, ...missingFolders(root, [...wanted.keys()])],
    codemods: codemods.map((codemod) => ({
      ...codemod,
      files: files.filter((file) => file.codemods.includes(codemod.name)).map(({ path }) => path),
    })),
  };
}
