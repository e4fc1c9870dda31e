/** Publishes into a folder of this machine, or one that is mounted. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { digestOfFile } from '../../disk/digest.ts';
import { KEPT } from '../../disk/prune-folder.ts';
import { OWN_FOLDER, type Target } from './target.ts';

const INCOMING = 'incoming';

/** Keeps readers out where a server has the same user as the deploy; Apache reads it in every folder. */
const FORBIDDEN = 'Require all denied\n';

/**
 * Opens a folder as a target. Files are written in a folder beside, on the same disk, and renamed, so that a server finds
 * the old bytes or the new ones (rename(2)).
 *
 * @param folder An absolute path.
 */
export function openFolder(folder: string, label: string): Target {
  const own = (...names: string[]) => join(folder, OWN_FOLDER, ...names);
  const at = (path: string) => join(folder, path);
  const begin = () => {
    if (existsSync(own('.htaccess'))) return;
    mkdirSync(own(), { recursive: true });
    chmodSync(own(), 0o700);
    writeWholeSync(own('.htaccess'), FORBIDDEN);
  };
  const keep = (path: string, keptIn: string) => {
    if (!existsSync(at(path))) return;
    const kept = own(keptIn, path);
    mkdirSync(dirname(kept), { recursive: true });
    try {
      linkSync(at(path), kept);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
      // Some disks know no second name of a file: FAT, and many that are mounted
      if (existsSync(kept)) return;
      const draft = own(INCOMING, 'kept');
      mkdirSync(dirname(draft), { recursive: true });
      copyFileSync(at(path), draft);
      renameSync(draft, kept);
    }
  };
  return {
    label,
    keepsHeaders: false,
    async read(name) {
      return existsSync(own(name)) ? readFileSync(own(name), 'utf8') : undefined;
    },
    async write(name, text) {
      begin();
      writeWholeSync(own(name), text);
    },
    async claim(name, text) {
      begin();
      try {
        writeFileSync(own(name), text, { flag: 'wx' });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    },
    async forget(names) {
      for (const name of names) rmSync(own(name), { recursive: true, force: true });
    },
    async list() {
      const files: { path: string; digest: string }[] = [];
      const walk = (directory: string, prefix: string) => {
        if (!existsSync(directory)) return;
        for (const entry of readdirSync(directory, { withFileTypes: true })) {
          const path = prefix + entry.name;
          if (path === OWN_FOLDER || KEPT.has(path)) continue;
          if (entry.isDirectory()) walk(join(directory, entry.name), `${path}/`);
          else files.push({ path, digest: digestOfFile(join(directory, entry.name)) });
        }
      };
      walk(folder, '');
      return files;
    },
    async put(files, keptIn, advance) {
      begin();
      const draft = own(INCOMING, 'file');
      mkdirSync(dirname(draft), { recursive: true });
      for (const [index, { path, from, isKept }] of files.entries()) {
        if (isKept) keep(path, keptIn);
        copyFileSync(from, draft, constants.COPYFILE_FICLONE);
        // A server often is another user, who must be able to read what is published
        chmodSync(draft, 0o644);
        makeWay(folder, path);
        renameSync(draft, at(path));
        advance(index + 1);
        // So that the lock can say in between that this deploy still runs
        if (index % 100 === 99) await setImmediate();
      }
    },
    async remove(files, keptIn) {
      for (const { path, isKept } of files) {
        if (isKept) keep(path, keptIn);
        rmSync(at(path), { force: true });
        removeEmpty(folder, dirname(path));
      }
    },
    async fetch(paths, keptIn, into) {
      const found = paths.filter((path) => existsSync(own(keptIn, path)));
      for (const path of found) {
        mkdirSync(dirname(join(into, path)), { recursive: true });
        copyFileSync(own(keptIn, path), join(into, path));
      }
      return new Set(found);
    },
  };
}

/** Makes the folder of a path; an empty folder at the path itself gives way to the file. */
function makeWay(folder: string, path: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  const there = statSync(join(folder, path), { throwIfNoEntry: false });
  if (there?.isDirectory()) rmdirSync(join(folder, path));
}

function removeEmpty(folder: string, path: string): void {
  if (path === '.' || path === '') return;
  try {
    rmdirSync(join(folder, path));
  } catch {
    // It holds other files, or is gone
    return;
  }
  removeEmpty(folder, dirname(path));
}
