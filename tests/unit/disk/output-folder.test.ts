import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../support/folders/make-folder.ts';

const MODULES = join(import.meta.dirname, '../../../src/disk');
const SCRIPT = `
  import { diskFaultOf } from ${JSON.stringify(join(MODULES, 'disk-fault.ts'))};
  import { openOutputFolder } from ${JSON.stringify(join(MODULES, 'output-folder.ts'))};
  try {
    openOutputFolder('site').copy('/a/b.txt', 'locked.txt');
  } catch (error) {
    console.log(diskFaultOf(error));
  }`;

it.skipIf(process.platform === 'win32')('a file that this user may not read is told by its own name', () => {
  const folder = makeFolder({ 'locked.txt': '' });
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'locked.txt'), 0);
  const isRoot = process.getuid?.() === 0;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: folder,
    encoding: 'utf8',
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  });
  expect(stdout.trim()).toBe(
    'locked.txt can’t be used, as this user has no right to it. Change its owner or its rights.',
  );
});
