/** Pictures that say where they were taken; and takes that away. */
import { statSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { writeWhole } from '../../disk/atomic-write.ts';
import { hasPosition } from '../../images/metadata/positions.ts';

/** The most bytes of a file that is looked at. */
const MAX_BYTES = 500_000_000;

/** Returns whether a picture says where it was taken, and whether that can be taken away. */
export async function positionIn(path: string, size: number): Promise<'nothing' | 'removable' | 'lasting'> {
  // A file that may not be read can't be published either
  const bytes = size > MAX_BYTES ? undefined : await readFile(path).catch(() => undefined);
  if (!bytes || !(await hasPosition(bytes))) return 'nothing';
  return (await clean(bytes)) ? 'removable' : 'lasting';
}

/**
 * Takes the position out of a picture’s file; all else of the picture stays, and the file is written whole or not at all.
 *
 * @returns Whether the file was written: it could be cleaned, and was not clean before.
 * @throws Error When the file can't be read or written.
 */
export async function removePosition(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  const cleaned = await clean(bytes);
  if (!cleaned || cleaned.equals(bytes)) return false;
  const { mode } = statSync(path);
  await writeWhole(path, cleaned);
  await chmod(path, mode & 0o777);
  return true;
}

async function clean(bytes: Buffer): Promise<Buffer | undefined> {
  // What decodes pictures takes a while to load, and few files say where they were taken
  const { withoutPosition } = await import('../../images/metadata/remove-position.ts');
  return withoutPosition(bytes);
}
