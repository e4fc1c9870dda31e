/** Writes a file only where its content changes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file unless it has this content already. An unchanged file keeps its time, so that hosts upload only what
 * changed. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeChanged(file: string, data: string | Buffer): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
