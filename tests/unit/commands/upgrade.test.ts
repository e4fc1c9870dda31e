import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

it('npm run upgrade says what is missing, and ends with 2', async () => {
  const folder = makeFolder({ 'package.json': '{"version": "0.1.0"}' });
  const [unknown, undone, many] = await Promise.all([
    runCommand('upgrade', folder),
    runCommand('upgrade', folder, '--undo'),
    runCommand('upgrade', folder, 'v1', 'v2'),
  ]);
  expect(unknown).toMatchObject({ code: 2, errors: expect.stringContaining('"repository": "https://') });
  expect(undone).toMatchObject({ code: 2, errors: 'There is no upgrade to take back here.\n' });
  expect(many).toMatchObject({ code: 2, errors: expect.stringContaining('Usage: npm run upgrade') });
});

it('npm run release says what is missing, and ends with 2', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n');
  const [none, outside] = await Promise.all([runCommand('release', folder), runCommand('release', folder, '0.2.0')]);
  expect(none).toMatchObject({ code: 2, errors: expect.stringContaining('Usage: npm run release') });
  expect(outside).toMatchObject({ code: 2, errors: expect.stringContaining('There is no commit here.') });
});
