/** What an editor does at a desk that is open: opens stories, writes into fields, adds pictures, begins languages, saves. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';

export interface Editor {
  page: Page;
  /** Opens a story, by its id. */
  open(story: string): Promise<void>;
  /** Scrolls to a field, by its dotted path; fields come as they are reached. */
  field(path: string): Promise<Locator>;
  /** Writes into a field. */
  write(path: string, text: string): Promise<void>;
  /** Writes another text below the front matter. */
  rewrite(change: (text: string) => string): Promise<void>;
  /** Adds a picture to the text, of a JPEG that has this name on the editor’s machine. */
  addPicture(picture: { file: string; name: string; alt: string }): Promise<void>;
  /** Begins a translation of the story that is open. */
  begin(language: string): Promise<void>;
  /** Saves, and waits until the desk says so. */
  save(): Promise<void>;
}

/** Waits until the desk lists its stories. */
export async function storiesAt(page: Page): Promise<void> {
  await page.getByText('Stories', { exact: true }).first().waitFor();
}

/** An editor at the desk of a site. */
export function editorAt(page: Page, origin: string): Editor {
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
  const write = async (path: string, text: string) => {
    const box = (await field(path)).locator('input:visible, textarea:visible').first();
    await box.fill(text);
    await box.blur();
  };
  return {
    page,
    field,
    write,
    async open(story) {
      await page.goto(`${origin}/desk/#/collections/stories/entries/${story}`);
      await page.locator('[data-key-path="title"]').first().waitFor();
    },
    async rewrite(change) {
      const text = (await field('body')).locator('textarea');
      await text.fill(change(await text.inputValue()));
    },
    async addPicture({ file, name, alt }) {
      await (await field('pictures')).getByRole('button', { name: /add/i }).click();
      await (await field('pictures.0.src')).getByRole('button', { name: 'Browse' }).click();
      const dialog = page.getByRole('dialog');
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Upload' }).click();
      await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: readFileSync(file) });
      await dialog.getByRole('button', { name: 'Insert' }).click();
      await write('pictures.0.alt', alt);
    },
    async begin(language) {
      await page
        .getByRole('radio', { name: new RegExp(language, 'i') })
        .first()
        .click();
      await page.getByRole('button', { name: new RegExp(`enable.*${language}`, 'i') }).click();
    },
    async save() {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      // Once all is written, it leads back to the list
      const left = page.waitForURL((url) => !/\/(?:entries\/|new\b)/.test(url.hash));
      await left.catch(async (fault: Error) => {
        throw new Error(`${fault.message}\nThe desk says: ${await said(page)}`, { cause: fault });
      });
    },
  };
}

/** What the desk tells its editor, and where. */
export async function said(page: Page): Promise<string> {
  const told = page.locator('[role="alert"], [role="dialog"], [role="alertdialog"], [aria-invalid="true"]');
  return [page.url(), ...(await told.allInnerTexts())].join(' | ');
}
