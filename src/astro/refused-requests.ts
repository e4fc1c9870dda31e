/** Tells which requests the preview answers by no page: those that can't be read, and those for what a site never shows. */
import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Refuses an address with escapes that are none. */
export function refuseUnreadable({ url = '' }: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (isReadable(url)) next();
  else response.writeHead(400).end();
}

function isReadable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file that Vite would serve is none of the newsroom’s, such as what a link leads to that leaves `public/`. */
export function isHidden(path: string, publicFiles: ReadonlySet<string>, publicDir: string): boolean {
  return !publicFiles.has(path) && statSync(join(publicDir, path), { throwIfNoEntry: false })?.isFile() === true;
}
