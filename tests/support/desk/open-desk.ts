/** An editor at the desk: a browser whose folder picker answers with a folder of its own storage, filled from disk. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Locator, Page } from 'playwright';

/** The name of the folder in the browser’s storage. */
const FOLDER = 'repository';

/** Files by their paths, in Base64. */
type Files = Record<string, string>;

export interface Desk {
  page: Page;
  /** Opens a story, by its id. */
  open(story: string): Promise<void>;
  /** Scrolls to a field, by its dotted path; fields come as they are reached. */
  field(path: string): Promise<Locator>;
  /** Writes into a field. */
  write(path: string, text: string): Promise<void>;
  /** Saves, and waits until the desk says so. */
  save(): Promise<void>;
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
  await page.getByText('Stories', { exact: true }).first().waitFor();

  const field = async (path: string): Promise<Locator> => {
    const found = page.locator(`[data-key-path="${path}"]`).first();
    const group = path.replace(/(?:\.\d+)?\.?[^.]+$/, '');
    if (group !== '') await field(group);
    const before = page.locator(group === '' ? '[data-key-path]' : `[data-key-path^="${group}"]`);
    for (let turn = 0; turn < 300 && (await found.count()) === 0; turn += 1) {
      await before.last().evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    await found.scrollIntoViewIfNeeded();
    return found;
  };
  return {
    page,
    field,
    async open(story) {
      await page.goto(`${origin}/desk/#/collections/stories/entries/${story}`);
      await page.locator('[data-key-path="title"]').first().waitFor();
    },
    async write(path, text) {
      const box = (await field(path)).locator('input:visible, textarea:visible').first();
      await box.fill(text);
      await box.blur();
    },
    async save() {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      // Once all is written, it leads back to the list
      const left = page.waitForURL((url) => !/\/(?:entries\/|new\b)/.test(url.hash));
      await left.catch(async (fault: Error) => {
        throw new Error(`${fault.message}\nThe desk says: ${await said(page)}`, { cause: fault });
      });
    },
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

/** What the desk tells its editor, and where. */
async function said(page: Page): Promise<string> {
  const told = page.locator('[role="alert"], [role="dialog"], [role="alertdialog"], [aria-invalid="true"]');
  return [page.url(), ...(await told.allInnerTexts())].join(' | ');
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
