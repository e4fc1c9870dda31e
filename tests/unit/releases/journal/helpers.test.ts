import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runOwn } from '../../../../src/releases/journal/helpers.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

it.skipIf(process.platform === 'win32')('the code of a folder runs on the Node that is installed there', async () => {
  const folder = makeFolder({ 'node_modules/.bin/node': '#!/bin/sh\necho "its own, with $1"\n' });
  chmodSync(join(folder, 'node_modules/.bin/node'), 0o755);
  expect(await runOwn(folder, ['a.js'])).toEqual({ code: 0, out: 'its own, with a.js\n', errors: '' });
});

it('the code of a folder without packages runs on this Node', async () => {
  expect(await runOwn(makeFolder(), ['--print', 'process.version'])).toMatchObject({ out: `${process.version}\n` });
});
