/** Writes files that are there whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises';

let drafts = 0;

export async function writeWhole(path: string, data: Buffer | string): Promise<void> {
  drafts += 1;
  const draft = `${path}.${process.pid}.${drafts}.tmp`;
  try {
    await writeFile(draft, data);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
