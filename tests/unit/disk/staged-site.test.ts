import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { writeSealed } from '../../../src/disk/sealed-json.ts';
import { finishSwap, openStagedSite } from '../../../src/disk/staged-site.ts';
import { swapPaths } from '../../../src/disk/swap.ts';
import { digestFolder } from '../../support/folders/folder-digest.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

type Files = Record<string, string>;

const RECORDS = { manifest: 'the new manifest', built: 'the new record' };
const OLD: Files = {
  '404.html': 'old',
  'en/index.html': 'old',
  'en/gone/deep/index.html': 'gone',
  'en/same/index.html': 'same',
  '_images/old.avif': 'old',
};
const NEW: Files = {
  '404.html': 'new',
  'en/index.html': 'new',
  'en/same/index.html': 'same',
  'en/added/index.html': 'new',
  '_images/new.avif': 'new',
};

function makeSite(files?: Files) {
  const folder = makeFolder(
    files && Object.fromEntries(Object.entries(files).map(([path, text]) => [`dist/${path}`, text])),
  );
  const [outDir, cache] = [join(folder, 'dist'), cachePaths(join(folder, 'cache'))];
  mkdirSync(join(folder, 'cache'));
  writeFileSync(cache.building, outDir);
  const open = () => openStagedSite(outDir, cache);
  const swap = (wanted: Files) => {
    const site = open();
    for (const [path, text] of Object.entries(wanted)) site.write(path, text);
    const plan = site.plan(new Set(Object.keys(wanted)));
    site.swap(plan, RECORDS);
    return plan;
  };
  const found = () =>
    Object.fromEntries(
      readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [
          join(parentPath, name).slice(outDir.length + 1),
          readFileSync(join(parentPath, name), 'utf8'),
        ]),
    );
  return { folder, outDir, cache, open, swap, found };
}

describe('a site that is gathered', () => {
  it('is found where it will lie, and leaves the folder as it is', () => {
    const { open, outDir } = makeSite(OLD);
    const before = digestFolder(outDir);
    const site = open();
    site.write('/en/index.html', 'new');
    site.write('/en/same/index.html', 'same');
    site.renew('/404.html', 'old');
    const read = (path: string) => readFileSync(site.locate(path), 'utf8');
    expect([read('/en/index.html'), read('/en/same/index.html')]).toEqual(['new', 'same']);
    expect(['/en/index.html', '/en/gone/deep/index.html', '/none'].map(site.has)).toEqual([true, true, false]);
    expect(site.plan(new Set(Object.keys(OLD))).written.sort()).toEqual(['404.html', 'en/index.html']);
    expect(digestFolder(outDir)).toEqual(before);
  });

  it('is put into its place with its records: what nothing needs is gone, with its folders', () => {
    const { swap, found, folder, cache, outDir } = makeSite(OLD);
    const { ino } = statSync(join(outDir, 'en/same/index.html'));
    const { paths, written } = swap(NEW);
    expect(found()).toEqual(NEW);
    expect(paths.sort()).toEqual(Object.keys(NEW).sort());
    expect(written).not.toContain('en/same/index.html');
    expect(statSync(join(outDir, 'en/same/index.html')).ino).toBe(ino);
    expect(existsSync(join(outDir, 'en/gone'))).toBe(false);
    expect([cache.manifest, cache.built].map((file) => readFileSync(file, 'utf8'))).toEqual(Object.values(RECORDS));
    expect(existsSync(cache.building)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'dist']);
  });

  it('is put where no folder is, and where an empty one is', () => {
    const none = makeSite();
    none.swap(NEW);
    const empty = makeSite();
    mkdirSync(empty.outDir);
    empty.swap(NEW);
    expect([none.found(), empty.found()]).toEqual([NEW, NEW]);
  });

  it.each([true, false])('is put where a symbolic link leads, whether a folder is there (%s) or not', (isThere) => {
    const { swap, found, folder, outDir } = makeSite();
    if (isThere) mkdirSync(join(folder, 'disk/site'), { recursive: true });
    symlinkSync('disk/site', outDir);
    swap(OLD);
    swap(NEW);
    expect(found()).toEqual(NEW);
    expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'disk'))).toEqual(['site']);
  });

  it('may have a folder where a file was, and a file where a folder was', () => {
    const { swap, found } = makeSite({ a: 'file', 'b/c/d': 'folder', 'b/e': 'folder' });
    const wanted = { 'a/b/c': 'folder', b: 'file' };
    swap(wanted);
    expect(found()).toEqual(wanted);
  });

  it('leaves the history of a clone, what a disk keeps for itself, and no empty folders', () => {
    const { swap, found, outDir } = makeSite({ ...OLD, '.git/config': 'kept' });
    mkdirSync(join(outDir, 'empty/deeper'), { recursive: true });
    mkdirSync(join(outDir, 'lost+found'));
    swap(NEW);
    expect(found()).toEqual({ ...NEW, '.git/config': 'kept' });
    expect(existsSync(join(outDir, 'empty/deeper'))).toBe(false);
    expect(existsSync(join(outDir, 'lost+found'))).toBe(true);
  });

  it('forgets what was written and is not wanted, and what is discarded', () => {
    const { open, folder, found } = makeSite(OLD);
    const site = open();
    site.write('en/extra.html', 'new');
    expect(site.plan(new Set(Object.keys(OLD))).paths.sort()).toEqual(Object.keys(OLD).sort());
    site.discard();
    expect(readdirSync(folder).sort()).toEqual(['cache', 'dist']);
    expect(found()).toEqual(OLD);
  });

  it('leaves no folder of what was written and is not wanted', () => {
    const { open, outDir } = makeSite(OLD);
    const site = open();
    site.write('en/extra/index.html', 'new');
    site.write('en/index.html', 'new');
    site.swap(site.plan(new Set(Object.keys(OLD))), RECORDS);
    expect(existsSync(join(outDir, 'en/extra'))).toBe(false);
  });

  it('has no file whose name is in another form, where the disk tells them apart', () => {
    const [composed, decomposed] = ['\u00e9.html', 'e\u0301.html'];
    const { swap, found } = makeSite({ ...OLD, [decomposed]: 'old' });
    const { paths } = swap({ ...NEW, [composed]: 'new' });
    expect(Object.values(found()).filter((text) => text === 'old')).toEqual([]);
    expect(paths.map((path) => path.normalize('NFC')).filter((path) => path === composed)).toHaveLength(1);
  });

  it('names links through which its files would lie elsewhere, and removes the others', () => {
    const { open, outDir, folder } = makeSite(OLD);
    mkdirSync(join(folder, 'elsewhere/b'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(outDir, 'en/a'));
    symlinkSync(join(folder, 'elsewhere'), join(outDir, 'en/unused'));
    const { links, journal } = open().plan(new Set(['en/a/b/index.html']));
    expect(links).toEqual(['en/a']);
    expect(journal.removals).toContain('en/unused');
  });

  it('replaces a link by a file, and writes nothing through it', () => {
    const { swap, found, outDir, folder } = makeSite(OLD);
    writeFileSync(join(folder, 'precious'), 'new');
    rmSync(join(outDir, 'en/index.html'));
    symlinkSync(join(folder, 'precious'), join(outDir, 'en/index.html'));
    swap({ ...NEW, 'en/index.html': 'page' });
    expect(found()).toEqual({ ...NEW, 'en/index.html': 'page' });
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('new');
  });
});

describe('a build that is cut off', () => {
  it('before all is gathered leaves the site of before, and nothing that the next one takes for its own', () => {
    const { open, folder, found, outDir } = makeSite(OLD);
    open().write('en/index.html', 'half');
    expect(found()).toEqual(OLD);
    open();
    expect(readdirSync(join(folder, '.dist.next'))).toEqual([]);
    expect(readFileSync(join(outDir, 'en/index.html'), 'utf8')).toBe('old');
  });

  it('while it moves is completed by the next command, at whatever file it stopped', () => {
    const changed = Object.keys(NEW).filter((path) => OLD[path] !== NEW[path]);
    const removals = Object.keys(OLD).filter((path) => !Object.hasOwn(NEW, path));
    for (let moved = 0; moved < 2 ** changed.length; moved++) {
      const { folder, found, cache, outDir } = makeSite(OLD);
      const swapped = swapPaths(join(folder, '.dist.swap'));
      changed.forEach((path, index) => {
        put(join((moved >> index) & 1 ? outDir : swapped.files, path), NEW[path] ?? '');
      });
      writeSealed(swapped.journal, { removals });
      for (const name of ['manifest', 'built'] as const) put(swapped[name], RECORDS[name]);
      expect(finishSwap(outDir, cache)).toBe(true);
      expect(found()).toEqual(NEW);
      expect(readFileSync(cache.manifest, 'utf8')).toBe(RECORDS.manifest);
      expect(finishSwap(outDir, cache)).toBe(false);
    }
  });

  it('is not completed where its journal is damaged: the next build makes all of it anew', () => {
    const { folder, found, cache, outDir } = makeSite(OLD);
    put(join(folder, '.dist.swap/journal.json'), '{"removals":["../../precious"]}');
    put(join(folder, '.dist.swap/files/en/index.html'), 'new');
    expect(finishSwap(outDir, cache)).toBe(false);
    expect(found()).toEqual(OLD);
    openStagedSite(outDir, cache);
    expect(readdirSync(folder).sort()).toEqual(['.dist.next', 'cache', 'dist']);
  });

  it('within its folder, as a user who may not write beside it, is completed by one who may', () => {
    const { found, cache, outDir, swapped } = makeSwap('dist/.broadsheet.swap');
    expect(finishSwap(outDir, cache)).toBe(true);
    expect(found()).toEqual({ ...OLD, 'en/index.html': 'new' });
    expect(existsSync(join(swapped.files, '..'))).toBe(false);
  });

  it.each(['another folder', undefined])('gives no records to a cache whose last build was for %s', (building) => {
    const { found, cache, outDir } = makeSwap('.dist.swap');
    rmSync(cache.building);
    if (building !== undefined) writeFileSync(cache.building, building);
    writeFileSync(cache.built, 'another site');
    expect(finishSwap(outDir, cache)).toBe(true);
    expect(found()).toEqual({ ...OLD, 'en/index.html': 'new' });
    expect(readFileSync(cache.built, 'utf8')).toBe('another site');
  });

  it('leaves the word that the build after it was refused', () => {
    const { cache, outDir } = makeSwap('.dist.swap');
    writeFileSync(cache.refused, '');
    finishSwap(outDir, cache);
    expect(existsSync(cache.refused)).toBe(true);
  });
});

/** A site that is half moved. */
function makeSwap(folder: string) {
  const site = makeSite(OLD);
  const swapped = swapPaths(join(site.folder, folder));
  put(join(swapped.files, 'en/index.html'), 'new');
  writeSealed(swapped.journal, { removals: [] });
  for (const name of ['manifest', 'built'] as const) put(swapped[name], RECORDS[name]);
  return { ...site, swapped };
}

function put(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
