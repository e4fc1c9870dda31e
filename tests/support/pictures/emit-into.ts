/** Makes pictures in a cache, and places them in a folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { type Batch, emitImages } from '../../../src/images/variants/emit.ts';

export function emitInto(batches: Iterable<Batch>, cache: string, out: string): Promise<Set<string>> {
  mkdirSync(out, { recursive: true });
  const output = openOutputFolder(out);
  return emitImages(batches, cache, (name) => output.place(name, join(cache, name)));
}
