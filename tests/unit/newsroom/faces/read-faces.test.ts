import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSealed, writeSealed } from '../../../../src/disk/sealed-json.ts';
import { readFaces } from '../../../../src/newsroom/faces/read-faces.ts';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import type { OpenNewsroom } from '../../../../src/newsroom/outputs/open-newsroom.ts';
import {
  makeNewsroomFolder,
  NOW,
  readNewsroomFolder,
  removeNewsroom,
} from '../../../support/newsrooms/newsroom-folder.ts';

const SERIF = '@fontsource-variable/source-serif-4';
const folders: string[] = [];
afterAll(() => folders.forEach(removeNewsroom));

function makeFolder(display?: string): string {
  const folder = makeNewsroomFolder();
  folders.push(folder);
  const site = join(folder, 'content/site/site.yaml');
  const text = readFileSync(site, 'utf8').replace('  - tag: en-GB', '  - tag: el\n  - tag: en-GB');
  writeFileSync(site, display === undefined ? text : text.replace('brand:', `brand:\n  display: "${display}"`));
  return folder;
}

async function open(folder: string): Promise<OpenNewsroom> {
  const { newsroom, report } = await readNewsroomFolder(folder);
  if (!newsroom) throw new Error(report);
  return newsroom;
}

const fontsOf = ({ assets }: OpenNewsroom) => [...assets.files].filter(([name]) => name.endsWith('.woff2'));

it('the chrome of a language has the face where its letters are there', async () => {
  const newsroom = await open(makeFolder(SERIF));
  const displayOf = (tag: string) => newsroom.context.chromeOf(tag).brand.display;
  const [[name = ''] = []] = fontsOf(newsroom);
  expect(name).toMatch(/^display-latn-[0-9a-f]{16}\.woff2$/);
  expect(displayOf('en')?.href).toBe(`/_images/${name}`);
  expect(displayOf('en-GB')).toEqual(displayOf('en'));
  expect(displayOf('el')).toBeUndefined();
});

it('a newsroom that names no face has none, and its chrome is as it was', async () => {
  const newsroom = await open(makeFolder());
  expect(fontsOf(newsroom)).toEqual([]);
  expect(newsroom.context.chromeOf('en').brand).not.toHaveProperty('display');
});

it('a headline changes neither the face nor any page of others', async () => {
  const folder = makeFolder(SERIF);
  const before = fontsOf(await open(folder));
  const article = join(folder, 'content/articles/harbour-watch/en.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^title: .*$/m, 'title: Œuvres “à la carte” — 100 %'));
  expect(fontsOf(await open(folder))).toEqual(before);
});

it('a face is cut once, and anew where its font or the languages change', async () => {
  const folder = makeFolder();
  const environment = readEnvironment({ NOW }, folder);
  const cache = join(folder, '.cache/faces.json');
  const locales = [{ tag: 'en' }, { tag: 'el' }];
  const first = await readFaces(SERIF, locales, environment);
  const kept = readSealed<{ faces: { script: string }[] }>(cache);
  writeSealed(cache, { ...kept, faces: kept?.faces.map((face) => ({ ...face, script: 'Kept' })) });
  expect((await readFaces(SERIF, locales, environment)).faces.map(({ script }) => script)).toEqual(['Kept']);
  writeSealed(cache, kept);
  expect(await readFaces(SERIF, locales, environment)).toEqual(first);
  const more = await readFaces(SERIF, [...locales, { tag: 'fr' }], environment);
  expect(more.faces.map(({ tags }) => tags)).toEqual([['en', 'fr']]);
});

it('a font lies beside site.yaml with its licence, under its own name or a usual one', async () => {
  const file = `node_modules/${SERIF}/files/source-serif-4-latin-opsz-normal.woff2`;
  for (const licence of ['headline.txt', 'OFL.txt', 'LICENSE', 'licence.md']) {
    const folder = makeFolder('headline.woff2');
    copyFileSync(file, join(folder, 'content/site/headline.woff2'));
    writeFileSync(join(folder, 'content/site', licence), 'SIL Open Font License');
    const { problems, newsroom } = await readNewsroomFolder(folder);
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(newsroom && fontsOf(newsroom as OpenNewsroom)).toHaveLength(1);
  }
});

it('a font that can’t be cut is a problem, and stops no reading', async () => {
  const folder = makeFolder('headline.ttf');
  const cut = Buffer.from(
    readFileSync('node_modules/@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2'),
  );
  writeFileSync(join(folder, 'content/site/headline.ttf'), cut.subarray(0, 3000));
  writeFileSync(join(folder, 'content/site/OFL.txt'), 'SIL Open Font License');
  const { problems } = await readNewsroomFolder(folder);
  expect(problems.map(({ check }) => check)).toEqual(['broken-font']);
});
