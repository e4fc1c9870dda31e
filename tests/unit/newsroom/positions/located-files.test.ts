import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removePositions } from '../../../../src/commands/remove-positions.ts';
import { readSealed, writeSealed } from '../../../../src/disk/sealed-json.ts';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { listFiles } from '../../../../src/newsroom/files/list-files.ts';
import { locatedFiles, publishedFiles } from '../../../../src/newsroom/positions/located-files.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { located } from '../../../support/pictures/located-pictures.ts';
import { plain } from '../../../support/pictures/picture-files.ts';
import {
  APPLE,
  box,
  keyed,
  tags,
  trackOf,
  withBoxes,
  withTags,
  XYZ,
} from '../../../support/recordings/located-recordings.ts';

const jpeg = await located().jpeg().toBuffer();
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/media', name));
const plainFilm = sample('tiny.mp4');
const film = withBoxes(plainFilm, [box('udta', XYZ), keyed(APPLE)]);
const track = withBoxes(plainFilm, [trackOf('gpmd')]);
const webm = withTags(sample('tiny.webm'), tags({ LOCATION: '+52.5+13.4/' }));
const harmless = await plain(9, 9).jpeg().toBuffer();

function newsroom(files: Record<string, Buffer | string>) {
  const folder = makeFolder();
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, 'public', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'public', path), data);
  }
  const environment = readEnvironment({}, folder);
  const record = join(folder, '.cache/positions.json');
  const look = (version = '1') => {
    const root = join(folder, 'public');
    return locatedFiles(publishedFiles(listFiles(root, root, 'public', true).files, [], environment), record, version);
  };
  return { folder, record, look };
}

it('public pictures that say where they were taken are told, whatever folder and letters their names have', async () => {
  const { look } = newsroom({
    'a.jpg': jpeg,
    'b/C.JPEG': jpeg,
    'c.jpg': harmless,
    'd.txt': jpeg,
    'e.jpg': 'no picture',
  });
  expect((await look()).map(({ file, check }) => [file, check])).toEqual([
    ['public/a.jpg', 'located-picture'],
    ['public/b/C.JPEG', 'located-picture'],
  ]);
});

it('recordings are told wherever they are published from, those of telephones and those that can’t be cleaned alike', async () => {
  const { folder, record } = newsroom({
    'files/a.MOV': film,
    'b.webm': webm,
    'c.mp4': plainFilm,
    'd.mp4': track,
    'e.bin': film,
  });
  const story = 'content/articles/a/film.mp4';
  mkdirSync(join(folder, story, '..'), { recursive: true });
  writeFileSync(join(folder, story), film);
  const environment = readEnvironment({}, folder);
  const root = join(folder, 'public');
  const look = () => {
    const { files } = listFiles(root, root, 'public', true);
    return locatedFiles(publishedFiles(files, [story, 'public/files/a.MOV'], environment), record, '1');
  };
  const told = await look();
  expect(told.map(({ file, check, hint }) => `${file} ${check} ${hint.includes('--fix')}`)).toEqual([
    'public/b.webm located-media true',
    'public/d.mp4 located-media false',
    'public/files/a.MOV located-media true',
    `${story} located-media true`,
  ]);
  symlinkSync('files/a.MOV', join(root, 'link.mov'));
  expect(await removePositions(told, folder)).toBe(3);
  expect((await look()).map(({ file }) => file)).toEqual(['public/d.mp4']);
  expect(lstatSync(join(root, 'link.mov')).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(folder, 'content/articles/a'))).toEqual(['film.mp4']);
  expect(await removePositions(told, folder)).toBe(0);
});

it('a file is read once, until it changes or other code looks', async () => {
  const { folder, record, look } = newsroom({ 'a.jpg': jpeg, 'b.jpg': harmless });
  const found = await look();
  utimesSync(record, 1000, 1000);
  expect(await look()).toEqual(found);
  expect(statSync(record).mtimeMs).toBe(1_000_000);
  const kept = readSealed<{ version: string; files: Record<string, [string, string]> }>(record);
  for (const known of Object.values(kept?.files ?? {})) known[1] = 'nothing';
  writeSealed(record, kept);
  expect(await look()).toEqual([]);
  expect(await look('2')).toEqual(found);
  writeFileSync(join(folder, 'public/b.jpg'), jpeg);
  expect(await look('2')).toHaveLength(2);
});

it('what is cleaned says nothing any more; rights and links stay, and nothing lies beside it', async () => {
  const { folder, look } = newsroom({ 'files/a.jpg': jpeg, 'c.jpg': harmless });
  const path = join(folder, 'public/files/a.jpg');
  chmodSync(path, 0o640);
  symlinkSync('files/a.jpg', join(folder, 'public/b.jpg'));
  expect(await look()).toHaveLength(2);
  expect(await removePositions(await look(), folder)).toBe(1);
  expect(await look()).toEqual([]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'public/b.jpg')).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(folder, 'public/files'))).toEqual(['a.jpg']);
  expect(readFileSync(join(folder, 'public/c.jpg'))).toEqual(harmless);
  expect(await removePositions(await look(), folder)).toBe(0);
});

it('what can’t be cleaned is left as it is, and is to be exported anew', async () => {
  const nested = `<svg xmlns="http://www.w3.org/2000/svg" exif:GPSLatitude="52"/>`;
  const { folder, look } = newsroom({ 'a.svg': nested });
  const problems = await look();
  expect(problems).toMatchObject([{ hint: expect.stringContaining('Export it again') }]);
  expect(await removePositions(problems, folder)).toBe(0);
  expect(readFileSync(join(folder, 'public/a.svg'), 'utf8')).toBe(nested);
});
