/** Publishes to a server by rsync, over ssh or to a daemon. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromList, rsync, rsyncFault, runRsync } from './run-rsync.ts';
import { OWN_FOLDER, type Removal, type Target } from './target.ts';

/** How rsync ends where something that it was asked for isn't there. */
const PARTIAL = 23;
/** How it ends where a folder of what it shall remove isn't here either. */
const VANISHED = 24;
/**
 * Lets it write a line for each file: should this process be killed, the line meets a closed pipe and ends rsync too, which
 * would go on otherwise.
 */
const TELLING = ['--out-format=%n', '--outbuf=L'];

/**
 * Opens a server as a target. rsync writes each file beside its place and renames it, and moves what it replaces into a
 * folder before (`--backup-dir`). It must be of version 3.1 or later at both ends.
 *
 * @see https://download.samba.org/pub/rsync/rsync.1
 *
 * @param address The folder at the server, without a last slash.
 * @param scratch A folder of this machine in which files are laid out as they shall lie there.
 */
export function openRsync(address: string, scratch: string): Target {
  const own = `${address}/${OWN_FOLDER}`;
  const inScratch = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
    mkdirSync(scratch, { recursive: true });
    const folder = mkdtempSync(join(scratch, 'rsync-'));
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const writeOwn = (name: string, text: string, options: readonly string[]) =>
    inScratch(async (folder) => {
      mkdirSync(join(folder, OWN_FOLDER), { mode: 0o700 });
      writeFileSync(join(folder, OWN_FOLDER, name), text);
      writeFileSync(join(folder, OWN_FOLDER, '.htaccess'), 'Require all denied\n');
      const paths = [OWN_FOLDER, `${OWN_FOLDER}/.htaccess`, `${OWN_FOLDER}/${name}`];
      await rsync(address, [...options, '-dpI', ...fromList, `${folder}/`, `${address}/`], paths);
    });
  const listBelow = async (place: string): Promise<string[]> => {
    const { code, output, errors } = await runRsync(['-r', '--list-only', '--', `${place}/`]);
    if (code === PARTIAL || (code !== 0 && /No such file|chdir failed/i.test(errors))) return [];
    if (code !== 0) throw rsyncFault(address, code, errors);
    // Rights, size, day and time stand before the name
    return output.split('\n').flatMap((line) => /^[-l]\S+\s+[\d,.]+ \S+ \S+ (.+?)(?: -> .*)?$/.exec(line)?.[1] ?? []);
  };
  const keptIn = new Map<string, Set<string>>();
  const keptOf = async (folder: string) => {
    const kept = keptIn.get(folder) ?? new Set(await listBelow(`${own}/${folder}`));
    keptIn.set(folder, kept);
    return kept;
  };
  /** Does a thing for files that are to be kept, and for the others. */
  const inParts = async <File extends Removal>(
    files: readonly File[],
    folder: string,
    work: (files: File[], options: string[]) => Promise<void>,
  ) => {
    const kept = files.some(({ isKept }) => isKept) ? await keptOf(folder) : new Set<string>();
    const isToKeep = ({ path, isKept }: File) => isKept && !kept.has(path);
    const backedUp = files.filter(isToKeep);
    const others = files.filter((file) => !isToKeep(file));
    if (backedUp.length > 0) await work(backedUp, ['--backup', `--backup-dir=${OWN_FOLDER}/${folder}`]);
    for (const { path } of backedUp) kept.add(path);
    if (others.length > 0) await work(others, []);
  };
  const removePaths = (paths: readonly string[], options: readonly string[]) =>
    inScratch(async (folder) => {
      const flags = [...options, '-d', '--delete-missing-args', ...fromList, `${folder}/`, `${address}/`];
      const { code, errors } = await runRsync(flags, paths);
      if (code !== 0 && code !== VANISHED) throw rsyncFault(address, code, errors);
    });
  /** Takes folders away that hold nothing any more, the deepest first; rsync leaves those that hold something. */
  const removeEmptied = async (paths: readonly string[]) => {
    const folders = new Set(
      paths.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))),
    );
    const byDepth = Map.groupBy(folders, (path) => path.split('/').length);
    for (const [, level] of [...byDepth].sort(([a], [b]) => b - a)) await removePaths(level, []);
  };
  const read = (name: string): Promise<string | undefined> =>
    inScratch(async (folder) => {
      const file = join(folder, name);
      const { code, errors } = await runRsync(['-I', '--', `${own}/${name}`, file]);
      if (existsSync(file)) return readFileSync(file, 'utf8');
      if (code === PARTIAL || /No such file|chdir failed/i.test(errors)) return undefined;
      throw rsyncFault(address, code, errors);
    });
  return {
    label: address,
    keepsHeaders: false,
    read,
    write: (name, text) => writeOwn(name, text, []),
    async claim(name, text) {
      await writeOwn(name, text, ['--ignore-existing']);
      return (await read(name)) === text;
    },
    async forget(names) {
      for (const name of names.filter((one) => !one.endsWith('.json')))
        if ((await listBelow(`${own}/${name}`)).length > 0)
          await inScratch((folder) => rsync(address, ['-r', '--delete', `${folder}/`, `${own}/${name}/`]));
      await removePaths(
        names.map((name) => `${OWN_FOLDER}/${name}`),
        [],
      );
    },
    async list() {
      const paths = await listBelow(address);
      return paths.filter((path) => !path.startsWith(`${OWN_FOLDER}/`)).map((path) => ({ path }));
    },
    async put(files, folder, advance) {
      let done = 0;
      await inParts(files, folder, (part, options) =>
        inScratch(async (laid) => {
          for (const { path, from } of part) {
            mkdirSync(dirname(join(laid, path)), { recursive: true });
            symlinkSync(from, join(laid, path));
          }
          const flags = ['-LIp', '--chmod=F644', '--no-implied-dirs', ...fromList];
          const paths = part.map(({ path }) => path);
          await rsync(address, [...TELLING, ...options, ...flags, `${laid}/`, `${address}/`], paths);
          done += part.length;
          advance(done);
        }),
      );
    },
    async remove(files, folder) {
      await inParts(files, folder, (part, options) =>
        removePaths(
          part.map(({ path }) => path),
          options,
        ),
      );
      await removeEmptied(files.map(({ path }) => path));
    },
    async fetch(paths, folder, into) {
      const kept = await keptOf(folder);
      const found = paths.filter((path) => kept.has(path));
      mkdirSync(into, { recursive: true });
      if (found.length > 0) await rsync(address, ['-I', ...fromList, `${own}/${folder}/`, `${into}/`], found);
      return new Set(found);
    },
  };
}
