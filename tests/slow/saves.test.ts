/** While Astro takes long to load its own settings, during which it reads no content, each save reaches the page. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRandom, printedSeed } from '../support/cases/random.ts';
import { startPreview } from '../support/sites/preview-server.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const SAVES = 200;

const FILES = {
  'content/site/site.yaml':
    'name: Small\nsection: News\ndescription: A small newsroom.\nurl: https://small.example/\nlocales: [{ tag: en }]\nbrand: { accent: "#335577" }\n',
  'content/site/navigation.yaml': 'menu:\n  - label: Menu 0\n    url: /{locale}/\n',
  'content/categories/city.yaml': 'name: City\n',
  'content/words/en.yaml': 'phrases:\n  City: City 0\n',
};

const story = (words: string) =>
  `---\ntitle: ${words}\ndescription: About it.\ncategory: city\ndate: 2025-12-01\n---\n\n${words} stands here.\n`;

test('each of 200 saves is in the page, however slowly Astro loads its settings anew', {
  timeout: 1_500_000,
}, async () => {
  const { between, pick } = createRandom(printedSeed('saves'));
  const checkout = makeCheckout();
  const at = (path: string) => join(checkout, path);
  const write = (path: string, text: string) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  write('content/articles/a/en.md', story('Save 0'));
  const settings = at('src/content.config.ts');
  const slowSettings = `${readFileSync(settings, 'utf8')}\nawait new Promise((done) => setTimeout(done, 400));\n`;
  writeFileSync(settings, slowSettings);
  const address = await startPreview(checkout, { NOW: '2026-01-01T00:00:00Z' });

  /** Every way in which a file is saved, each with the address of a page and what that must say then. */
  const ways: ((save: number) => [path: string, words: string])[] = [
    // In place, as most editors save
    (save) => {
      write('content/articles/a/en.md', story(`Save ${save}`));
      return ['/en/city/a/', `Save ${save} stands here.`];
    },
    // By a new file that takes the place of the old one
    (save) => {
      write('content/articles/a/.en.md.swp', story(`Save ${save}`));
      renameSync(at('content/articles/a/.en.md.swp'), at('content/articles/a/en.md'));
      return ['/en/city/a/', `Save ${save} stands here.`];
    },
    // As vim does: the old file becomes the backup, and is removed
    (save) => {
      renameSync(at('content/articles/a/en.md'), at('content/articles/a/en.md~'));
      write('content/articles/a/en.md', story(`Save ${save}`));
      rmSync(at('content/articles/a/en.md~'));
      return ['/en/city/a/', `Save ${save} stands here.`];
    },
    (save) => {
      write('content/site/navigation.yaml', `menu:\n  - label: Menu ${save}\n    url: /{locale}/\n`);
      return ['/en/', `Menu ${save}`];
    },
    (save) => {
      write('content/site/site.yaml', FILES['content/site/site.yaml'].replace('A small', `A small ${save}th`));
      return ['/en/', `A small ${save}th newsroom.`];
    },
    (save) => {
      write('content/words/en.yaml', `phrases:\n  City: City ${save}\n`);
      return ['/en/', `City ${save}`];
    },
    // A new folder, and the same folder under a new name
    (save) => {
      write(`content/articles/new-${save}/en.md`, story(`Folder ${save}`));
      return [`/en/city/new-${save}/`, `Folder ${save} stands here.`];
    },
    (save) => {
      write(`content/articles/old-${save}/en.md`, story(`Folder ${save}`));
      renameSync(at(`content/articles/old-${save}`), at(`content/articles/moved-${save}`));
      return [`/en/city/moved-${save}/`, `Folder ${save} stands here.`];
    },
  ];

  for (let save = 1; save <= SAVES; save++) {
    writeFileSync(settings, slowSettings);
    const [path, words] = pick(ways)(save);
    // Some saves follow each other at once; after every eighth the page is looked at
    if (save % 8 !== 0 && save !== SAVES) {
      await sleep(between(0, 300));
      continue;
    }
    const page = () => fetch(address + path).then((response) => response.text());
    await expect.poll(page, { timeout: 60_000, interval: 100, message: `${save}: ${path}` }).toContain(words);
  }
});
