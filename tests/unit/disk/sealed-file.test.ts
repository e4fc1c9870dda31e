import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { isSealed, readWhole, seal } from '../../../src/disk/sealed-file.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

function sealed() {
  const folder = makeFolder({ 'cache/card.jpeg': 'the card' });
  const [kept, placed] = [join(folder, 'cache/card.jpeg'), join(folder, 'site/card.jpeg')];
  seal(kept);
  const site = openOutputFolder(join(folder, 'site'));
  return { folder, kept, placed, place: (from = kept) => site.place('/card.jpeg', from) };
}

/** Changes a bit of a file, which keeps its time, as a failing disk does. */
function rot(file: string): void {
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes[0] = (bytes[0] as number) ^ 1;
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

it('a sealed file is whole, and lies in two places as one', () => {
  const { kept, placed, place } = sealed();
  expect([isSealed(kept), readWhole(kept)?.toString()]).toEqual([true, 'the card']);
  expect([place(), place()]).toEqual([true, true]);
  expect(statSync(placed).ino).toBe(statSync(kept).ino);
});

it('one that a disk has damaged is not placed, though nobody has written into it', () => {
  const { kept, place } = sealed();
  rot(kept);
  expect([isSealed(kept), readWhole(kept), place()]).toEqual([true, undefined, false]);
});

it('one that lies in its place is not read again', () => {
  const { kept, place } = sealed();
  place();
  rot(kept);
  expect(place()).toBe(true);
});

it('one that was written into by either of its names is not sealed any more', () => {
  const { kept, placed, place } = sealed();
  place();
  writeFileSync(placed, 'a minifier was here');
  expect([isSealed(kept), place()]).toEqual([false, false]);
});

it('the content of another file is no content of this one', () => {
  const { folder, kept, place } = sealed();
  const other = join(folder, 'cache/other.jpeg');
  writeFileSync(other, readFileSync(kept));
  utimesSync(other, statSync(kept).atime, statSync(kept).mtime);
  expect([readWhole(other), place(other)]).toEqual([undefined, false]);
});
