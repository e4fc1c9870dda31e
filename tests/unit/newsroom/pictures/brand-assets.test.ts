import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageHead } from '../../../../src/core/head/create-head.ts';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { neededImages } from '../../../../src/newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../../../../src/newsroom/outputs/open-newsroom.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../../support/newsrooms/newsroom-folder.ts';
import { emitInto } from '../../../support/pictures/emit-into.ts';
import { grainy, plain } from '../../../support/pictures/picture-files.ts';
import { readCode } from '../../../support/pictures/read-code.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeNewsroom));

/** The base newsroom with keys of its brand, community links and files by their place. */
async function read(brand: string[], files: Record<string, string | Buffer>): Promise<[OpenNewsroom, string]> {
  const folder = makeNewsroomFolder();
  folders.push(folder);
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  const site = join(folder, 'content/site/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^brand:$/m, ['brand:', ...brand].join('\n  ')));
  const { newsroom, report } = await readNewsroomFolder(folder);
  if (!newsroom) throw new Error(report);
  return [newsroom, folder];
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M0 0h9v6z"/></svg>';
const MEDIA = SVG.replace('<path', '<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style><path');
const located = (width: number, height: number) =>
  grainy(width, height)
    .withExif({ IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 });

describe('the codes of an app', () => {
  const appOf = async (url: string) => {
    const [{ assets, locales }] = await read([], { 'content/site/navigation.yaml': `app:\n  url: ${url}\n` });
    const drawings = [...assets.files].filter(([name]) => name.startsWith('app-'));
    return { codes: assets.codes, drawings, locales };
  };

  it('are one for each language whose address differs, in files that are named by what they hold', async () => {
    const { codes, drawings, locales } = await appOf('https://app.example/{locale}');
    expect([...codes.keys()]).toEqual(locales.map(({ path }) => `https://app.example/${path}`));
    expect(new Set(codes.values()).size).toBe(locales.length);
    for (const [address, href] of codes) {
      const [, svg = ''] = drawings.find(([name]) => href.endsWith(`/_images/${name}`)) ?? [];
      expect(await readCode(Buffer.from(svg))).toBe(address);
    }
  });

  it('are one for all languages where the address is one', async () => {
    const { codes, drawings } = await appOf('https://app.example/');
    expect([codes.size, drawings.length]).toEqual([1, 1]);
  });
});

describe('the pictures of a brand', () => {
  it('are found by every way of writing where they lie', async () => {
    const png = await plain(200, 100).png().toBuffer();
    const [{ assets, context }] = await read(
      ['logo: /logo.svg', 'icon: ./sub/../touch.png', 'social: ../articles/harbour-watch/stage.png'],
      {
        'public/logo.svg': SVG,
        'content/site/touch.png': png,
        'content/articles/harbour-watch/stage.png': await plain(1300, 700).png().toBuffer(),
        'content/site/navigation.yaml':
          'community:\n  - network: harbourbook\n    icon: ./icons/../book.svg\n    url: https://harbourbook.example/\n',
        'content/site/book.svg': SVG,
      },
    );
    expect(assets.logo).toHaveProperty('svg');
    expect(assets.icons).toMatchObject([{ rel: 'icon', type: 'image/png', sizes: '200x100' }]);
    expect(assets.networkNames.has('harbourbook')).toBe(true);
    const head = createPageHead({ title: 'x', url: 'https://x.example/', locale: 'en', translations: [] }, context);
    expect(Object.fromEntries(head.properties)).toMatchObject({ 'og:image': expect.stringMatching(/-1200\.jpeg$/) });
  });

  it('are published upright, in their size, and without what they tell of a place', async () => {
    const [newsroom, folder] = await read(['logo: logo.jpg', 'icon: icon.png', 'touchIcon: touch.png'], {
      'content/site/logo.jpg': await located(60, 40).jpeg().toBuffer(),
      'content/site/icon.png': await located(64, 32).png().toBuffer(),
      'content/site/touch.png': await located(180, 180).png().toBuffer(),
    });
    const { assets } = newsroom;
    expect(assets.logo).toMatchObject({ width: 40, height: 60 });
    expect(assets.icons.map(({ sizes }) => sizes)).toEqual(['32x64', '180x180']);
    const out = join(folder, 'dist/_images');
    await emitInto(neededImages(newsroom, readEnvironment({}, folder)), join(folder, '.cache/images'), out);
    for (const [path, { name, width, height }] of assets.pictures) {
      const { exif, xmp, orientation, ...header } = await sharp(join(out, name)).metadata();
      expect({ exif, xmp, orientation }, path).toEqual({});
      expect(header).toMatchObject({ width, height });
    }
    expect(assets.pictures.size).toBe(3);
  });

  it('are drawings that hold photographs without a place, as files: no page shows a picture in itself', async () => {
    const photo = (await located(60, 40).jpeg().toBuffer()).toString('base64');
    const drawing = SVG.replace('<path', `<image href="data:image/jpeg;base64,${photo}"/><path`);
    const paths = ['logo.svg', 'icon.svg'].map((name) => [`content/site/${name}`, drawing]);
    const [{ assets }] = await read(['logo: logo.svg', 'icon: icon.svg'], {
      ...Object.fromEntries(paths),
    });
    expect(assets.logo).toMatchObject({ src: expect.stringMatching(/logo-\w+\.svg$/), width: 9, height: 6 });
    const texts = [...assets.files.values()].map(String);
    const held = texts.flatMap((text) => [...text.matchAll(/base64,([^"]+)/g)].map(([, one = '']) => one));
    expect(held).toHaveLength(2);
    for (const one of held) expect((await sharp(Buffer.from(one, 'base64')).metadata()).exif).toBeUndefined();
  });

  it('that change with the theme stand in a file of their own', async () => {
    const [{ assets }] = await read(['logo: logo.svg'], { 'content/site/logo.svg': MEDIA });
    expect(assets.logo).toMatchObject({ src: expect.stringMatching(/logo-\w+\.svg$/), width: 9, height: 6 });
    expect([...assets.files.values()].join()).toContain('@media');
  });
});
