/** An editor at the desk: a browser whose folder picker answers with a folder of its own storage, filled from disk. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright';
import { type Editor, editorAt, storiesAt } from './editor.ts';

/** The name of the folder in the browser’s storage. */
const FOLDER = 'repository';

/** Files by their paths, in Base64. */
type Files = Record<string, string>;

export interface Desk extends Editor {
  /** Writes onto the disk what the browser’s folder holds. */
  writeBack(): Promise<void>;
}

/** Opens the desk of a site with the newsroom below `root`. */
export async function openDesk(page: Page, origin: string, root: string): Promise<Desk> {
  await page.addInitScript((name) => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  }, FOLDER);
  await page.goto(`${origin}/desk/config.json`);
  await page.evaluate(fill, { files: filesBelow(root), folder: FOLDER });
  await page.goto(`${origin}/desk/`);
  await page.getByRole('button', { name: /local repository/i }).click();
  await storiesAt(page);
  return {
    ...editorAt(page, origin),
    async writeBack() {
      const files = await page.evaluate(readAll, FOLDER);
      for (const [path, data] of Object.entries(files)) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, Buffer.from(data, 'base64'));
      }
    },
  };
}

function filesBelow(root: string): Files {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [relative(root, file), readFileSync(file).toString('base64')]));
}

async function fill({ files, folder }: { files: Files; folder: string }): Promise<void> {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  // By it the desk knows the top of a repository
  await top.getDirectoryHandle('.git', { create: true });
  for (const [path, data] of Object.entries(files)) {
    const parts = path.split('/');
    const name = parts.pop() as string;
    let place = top;
    for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
    const file = await (await place.getFileHandle(name, { create: true })).createWritable();
    await file.write(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)));
    await file.close();
  }
}

async function readAll(folder: string): Promise<Files> {
  const files: Files = {};
  const walk = async (place: FileSystemDirectoryHandle, above: string): Promise<void> => {
    for await (const [name, handle] of (place as unknown as Map<string, FileSystemHandle>).entries()) {
      if (handle.kind === 'directory') {
        if (name !== '.git') await walk(handle as FileSystemDirectoryHandle, `${above}${name}/`);
        continue;
      }
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      files[above + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), '');
  return files;
}
