import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLocalFiles } from '../../../../src/importing/pictures/local-files.ts';
import { portableFileName } from '../../../../src/importing/pictures/picture-names.ts';
import { openPictureShelf, type PutFile } from '../../../../src/importing/pictures/picture-shelf.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

const JPEG = readFileSync(join(FIXTURES, 'base/content/articles/harbour-watch/stage.jpg'));
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** A shelf over a folder of the source, and what was put onto it. */
function shelf(files: Record<string, Uint8Array | string>, uploads?: Record<string, Uint8Array | string>) {
  const path = makeFolder(files);
  const put = new Map<string, Uint8Array>();
  const putFile: PutFile = (name, data) => {
    const there = put.get(name);
    if (there) return Buffer.from(there).equals(Buffer.from(data)) ? 'same' : 'taken';
    put.set(name, data);
    return 'written';
  };
  const source = { path, ...(uploads && { uploads: makeFolder(uploads) }) };
  const local = openLocalFiles(source, ['static'], new Set(['old.example']));
  const { bring } = openPictureShelf({ local, put: putFile });
  const shown = {
    storyFile: 'blog/2019/boat.md',
    folder: 'content/articles/a',
    page: 'https://old.example/2019/boat/',
  };
  return { path, put, bring: (src: string) => bring(src, shown) };
}

it('a picture is found beside the story, at the root of the source, and where it is served from', async () => {
  const { bring, put } = shelf({ 'blog/2019/a.jpg': JPEG, 'img/b.jpg': JPEG, 'static/pics/c d.jpg': JPEG });
  expect(await bring('a.jpg')).toEqual({ name: 'a.jpg', mended: [] });
  expect(await bring('../../img/b.jpg?v=2')).toMatchObject({ name: 'b.jpg' });
  expect(await bring('/pics/c%20d.jpg')).toMatchObject({ name: 'c-d.jpg' });
  expect(await bring('https://www.old.example/pics/c%20d.jpg')).toMatchObject({ name: 'c-d.jpg' });
  expect([...put.keys()]).toEqual(['a', 'b', 'c-d'].map((name) => `content/articles/a/${name}.jpg`));
});

it('among uploads, a picture is found by the end of its address, at another host by three parts of it', async () => {
  const { bring } = shelf({}, { '2019/06/a.jpg': JPEG, 'b.jpg': JPEG });
  expect(await bring('https://old.example/wp-content/uploads/2019/06/a.jpg')).toMatchObject({ name: 'a.jpg' });
  expect(await bring('https://cdn.example/old.example/wp-content/uploads/2019/06/a.jpg')).toMatchObject({
    name: 'a.jpg',
  });
  expect(await bring('https://cdn.example/b.jpg')).toMatchObject({ isRemote: true });
});

it('the original takes the place of a smaller copy, where there is one', async () => {
  const { bring } = shelf({ 'blog/2019/a.jpg': JPEG, 'blog/2019/a-300x200.jpg': GIF, 'blog/2019/b-300x200.jpg': JPEG });
  expect(await bring('a-300x200.jpg')).toEqual({
    name: 'a.jpg',
    mended: ['It is the original in place of a smaller copy.'],
  });
  expect(await bring('b-300x200.jpg')).toEqual({ name: 'b-300x200.jpg', mended: [] });
});

it('the copy that WordPress shows in the place of a camera’s picture takes that of smaller ones, too', async () => {
  const { bring, put } = shelf({ 'blog/2019/a.jpg': JPEG, 'blog/2019/a-scaled.jpg': GIF });
  expect(await bring('a-300x200.jpg')).toMatchObject({ name: 'a-scaled.gif' });
  expect(await bring('a-scaled.jpg')).toMatchObject({ name: 'a-scaled.gif' });
  expect([...put.keys()]).toEqual(['content/articles/a/a-scaled.gif']);
});

it('a picture is named for what it holds, and one of the same name and other contents gets a number', async () => {
  const { bring } = shelf({ 'blog/2019/A.JPG': JPEG, 'x/a.jpg': GIF, 'y/a.gif': Buffer.concat([GIF, GIF]) });
  expect(await bring('A.JPG')).toMatchObject({ name: 'a.jpg' });
  expect(await bring('/x/a.jpg')).toEqual({ name: 'a.gif', mended: ['Its name ended in .jpg, and it is a GIF.'] });
  expect(await bring('/y/a.gif')).toMatchObject({ name: 'a-2.gif' });
  expect(await bring('/x/a.jpg')).toMatchObject({ name: 'a.gif' });
});

it('a picture that stands in the text itself becomes a file', async () => {
  const { bring, put } = shelf({});
  expect(await bring(`data:image/gif;base64,${GIF.toString('base64')}`)).toMatchObject({ name: 'picture.gif' });
  expect(Buffer.from(put.get('content/articles/a/picture.gif') ?? '')).toEqual(GIF);
  expect(await bring('data:text/html,<script>')).toMatchObject({ fault: expect.stringContaining('it is') });
});

it('what lies outside of the source is never read, nor what is no picture', async () => {
  const outside = makeFolder({ 'secret.jpg': JPEG });
  const { bring, path, put } = shelf({ 'blog/2019/page.jpg': '<!doctype html><p>Not found', 'a.txt': 'x' });
  symlinkSync(join(outside, 'secret.jpg'), join(path, 'blog/2019/link.jpg'));
  for (const src of [
    'link.jpg',
    `../../../${outside}/secret.jpg`,
    join(outside, 'secret.jpg'),
    `file://${outside}/secret.jpg`,
    'a\0.jpg',
    '..',
    '',
  ])
    expect(await bring(src), src).toHaveProperty('fault');
  expect(await bring('page.jpg')).toMatchObject({ isRemote: false, fault: expect.stringContaining('it is') });
  expect(put.size).toBe(0);
});

it.each([
  ['../../etc/passwd', 'etc-passwd.jpg'],
  ['CON.jpg', 'con-1.jpg'],
  ['a\u202egpj.exe', 'a-gpj.jpg'],
  ['Ä b?.png', 'ä-b.jpg'],
  ['', 'picture.jpg'],
  ['....', 'picture.jpg'],
  [`${'x'.repeat(300)}.jpg`, `${'x'.repeat(80)}.jpg`],
])('“%s” is called %s', (written, name) => {
  expect(portableFileName(written, 'jpg')).toBe(name);
});
