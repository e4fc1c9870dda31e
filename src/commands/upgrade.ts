/** `npm run upgrade`: takes a newer release of Broadsheet over, and leaves alone what is the newsroom's. */
import { parseArgs } from 'node:util';
import { UserError } from '../newsroom/files/user-error.ts';
import { HELPERS } from '../releases/journal/helpers.ts';
import { alone } from '../releases/journal/lock-upgrade.ts';
import { tryNewsroom } from '../releases/sites/build-site.ts';
import { upgrade } from '../releases/upgrading/upgrade.ts';
import { tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run upgrade
       npm run upgrade -- <release> [--from <address or folder>] [--since <release>] [--dry-run] [--overwrite]
                          [--no-build] [--no-install]
       npm run upgrade -- --undo [--overwrite]

Without a release, lists those that are newer. With one, such as v0.2.0, replaces all of Broadsheet but content/, public/
and what “broadsheet.keep” in package.json names, joins package.json, carries codemods out on your files, and says which
pages differ from before. Releases come from the Git address in package.json (“repository”), or from --from.
--since names the release that stands here, where package.json does not say it. --dry-run says what would be done.
--overwrite replaces files of Broadsheet that you have changed; copies and a patch are kept. --no-build and --no-install
leave out the builds, and the installation of packages.
--undo takes the last upgrade back, byte for byte. An upgrade that was cut off goes on with the next “npm run upgrade”.`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      undo: { type: 'boolean' },
      overwrite: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
      from: { type: 'string' },
      since: { type: 'string' },
    },
  });
  const [tag, ...others] = positionals;
  if (values.help) console.log(USAGE);
  else if (others.length > 0) throw new UserError(`One release is taken over at a time.\n\n${USAGE}`);
  // One that can be taken back has put the code for that aside, and run.js runs it
  else if (values.undo) throw new UserError('There is no upgrade to take back here.');
  else {
    const root = process.cwd();
    const wish = {
      tag,
      from: values.from,
      since: values.since,
      overwrites: values.overwrite,
      isDryRun: values['dry-run'],
      builds: !values['no-build'],
      installs: !values['no-install'],
    };
    process.exitCode = await alone(root, () => upgrade(root, wish, { ...HELPERS, tryNewsroom }));
  }
} catch (error) {
  tellFault(error);
}
