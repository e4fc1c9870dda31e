/** `npm run release`: makes a release of Broadsheet itself, from CHANGELOG.md. Newsrooms don't need it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { runNpm } from '../releases/journal/helpers.ts';
import { makeRelease } from '../releases/releasing/make-release.ts';
import { tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run release -- <version> [--dry-run]

Makes a release of Broadsheet from what stands under “Unreleased” in CHANGELOG.md: checks that the version fits, and that
each entry under “Breaking” names its codemod; runs all tests (.ci/run); gives the entries a version and a day; commits
that with the new version in package.json, and makes the annotated tag v<version> with the notes. Publishes nothing.
--dry-run prints the notes, and what would be refused.`;

const TESTS = '.ci/run';

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [version, ...others] = positionals;
  const root = process.cwd();
  if (values.help) console.log(USAGE);
  else if (version === undefined || others.length > 0) throw new UserError(`One version is needed.\n\n${USAGE}`);
  else
    await makeRelease({
      root,
      version,
      day: new Date(readEnvironment(process.env, root).now).toISOString().slice(0, 10),
      isDryRun: values['dry-run'],
      runTests: () => runTests(root),
      tell: (line) => console.log(line),
    });
} catch (error) {
  tellFault(error);
}

async function runTests(root: string): Promise<boolean> {
  if (!existsSync(join(root, TESTS))) return (await runNpm(root, ['test'])) === 0;
  const child = spawn('bash', [TESTS], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return await new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done(code === 0));
  });
}
