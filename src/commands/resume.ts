/**
 * Goes on with an upgrade that was cut off, or takes the last one back. It runs from the copy that the upgrade has put aside,
 * since `src/` and the packages may be half old and half new; so nothing here, nor what it imports, needs a package.
 */
import { parseArgs } from 'node:util';
import { UserError } from '../newsroom/files/user-error.ts';
import { carryOut, type Helpers } from '../releases/journal/carry-out.ts';
import { HELPERS } from '../releases/journal/helpers.ts';
import { type Journal, readJournal } from '../releases/journal/journal.ts';
import { alone } from '../releases/journal/lock-upgrade.ts';
import { takeBack } from '../releases/journal/take-back.ts';
import { tellFault } from './command-fault.ts';

const root = process.cwd();

try {
  const { values } = parseArgs({
    // Those of the upgrade itself are known here, and count for nothing
    strict: false,
    options: {
      undo: { type: 'boolean' },
      overwrite: { type: 'boolean' },
      'no-install': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const helpers = values['no-install'] ? { ...HELPERS, install: async () => {} } : HELPERS;
  if (values['dry-run'] || values['help']) console.log(describe());
  else await alone(root, () => resume(values['undo'] === true, values['overwrite'] === true, helpers));
} catch (error) {
  tellFault(error);
}

/** Says what would be done, for those who only ask. */
function describe(): string {
  const journal = readJournal(root);
  return `The upgrade from ${journal?.from} to ${journal?.to} can be taken back: npm run upgrade -- --undo. If it was cut off, “npm run upgrade” goes on with it. Nothing has been changed.`;
}

async function resume(isUndo: boolean, overwrites: boolean, helpers: Helpers): Promise<void> {
  const journal = readJournal(root);
  if (!journal) throw new UserError('There is no upgrade to go on with, or to take back.');
  const { from, to, phase } = journal;
  if (isUndo || phase === 'undoing' || phase === 'packages-back') {
    await takeBack(root, journal, overwrites, helpers);
    console.log(`The upgrade from ${from} to ${to} is taken back: all is as it was before it.`);
    return;
  }
  console.log(`The upgrade from ${from} to ${to} was cut off. It goes on.`);
  tellEnd(await carryOut(root, journal, helpers));
}

function tellEnd({ from, to, codemods }: Journal): void {
  const changed = codemods.flatMap(({ name, files }) => files.map((file) => `  ${file} (${name})`));
  console.log(
    [
      `The upgrade from ${from} to ${to} is finished.`,
      ...(changed.length > 0 ? ['Changed by codemods:', ...changed] : []),
      'Run “npm run check” and “npm run build”, then commit. To take it back: npm run upgrade -- --undo',
    ].join('\n'),
  );
}
