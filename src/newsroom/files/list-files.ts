/** Lists the files of a folder, sorted; symbolic links are followed only while they stay inside a root folder. */
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../../core/problems/problem.ts';
import { type NameFault, nameFault, unseenFault } from '../../core/urls/portable-name.ts';

export interface FoundFile {
  /** The path below the folder, with slashes: `2024/a/en.md`. */
  path: string;
  realPath: string;
}

/** Matches a name that can't be opened or linked to: bytes that are not UTF-8 arrive as U+FFFD. */
const UNREADABLE_NAME = /[\uFFFD\p{Cc}]/u;

/**
 * Lists all files below a folder, and a problem for each entry that can't be used. `root` is the folder that every
 * link's target must lie in, `shownFolder` the virtual path of the folder in problems. Hidden entries (`.DS_Store`) are
 * passed over unless `withHidden` is set (`.well-known`).
 */
export function listFiles(
  folder: string,
  root: string,
  shownFolder: string,
  withHidden = false,
): { files: FoundFile[]; problems: Problem[] } {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  if (!existsSync(folder)) return { files, problems };
  if (!statSync(folder).isDirectory()) return { files, problems: [noFolder(shownFolder)] };
  const realRoot = realpathSync(root) + sep;
  // `linkedFrom` holds the folders of the links that led here: resolving every folder would cost too much
  const walk = (directory: string, prefix: string, linkedFrom: string[]) => {
    const forms = new Map<string, string>();
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort(byName)) {
      if (entry.name.startsWith('.') && !withHidden) continue;
      const path = prefix + entry.name;
      const form = entry.name.normalize('NFC');
      if (forms.has(form)) problems.push(sameName(`${shownFolder}/${path}`));
      forms.set(form, entry.name);
      if (UNREADABLE_NAME.test(entry.name)) {
        problems.push(unreadableName(`${shownFolder}/${path}`));
        continue;
      }
      const fault = unseenFault(entry.name) ?? nameFault(entry.name);
      if (fault) problems.push(unportableName(`${shownFolder}/${path}`, entry.name, fault));
      const realPath = join(directory, entry.name);
      const from = entry.isSymbolicLink() ? [realpathSync(directory), ...linkedFrom] : linkedFrom;
      const kind = entry.isSymbolicLink() ? kindOfLink(realPath, realRoot, from) : entry;
      if (kind === 'outside') {
        problems.push({
          check: 'escaping-path',
          file: `${shownFolder}/${path}`,
          message: 'This symbolic link leads out of the newsroom, or nowhere.',
          hint: 'Put a copy of the file here in place of the link.',
        });
      } else if (kind.isDirectory()) walk(realPath, `${path}/`, from);
      else if (kind.isFile()) files.push({ path, realPath });
      // Reading a pipe would wait for ever
      else problems.push(noFile(`${shownFolder}/${path}`));
    }
  };
  walk(folder, '', []);
  return { files, problems };
}

function sameName(file: string): Problem {
  return {
    check: 'same-url',
    file,
    message: 'Another file or folder here has this name too, with its accents written in another form (NFC, NFD).',
    hint: 'They look alike: keep one of the two, or give one another name.',
  };
}

function unreadableName(file: string): Problem {
  return {
    check: 'unreadable-file',
    file,
    message: 'This name is not UTF-8, or has a control character in it, so nothing can lead here.',
    hint: 'Give the file or folder another name, in letters, digits and hyphens.',
  };
}

function unportableName(file: string, name: string, { fault, better }: NameFault): Problem {
  return {
    check: 'unportable-name',
    file,
    message: `The name “${name}” ${fault}.`,
    hint: `Rename it, such as to “${better}”, and change what leads to it.`,
  };
}

function noFolder(file: string): Problem {
  return {
    check: 'unreadable-file',
    file,
    message: 'This is a file, and a folder must stand here.',
    hint: 'Take the file away, or put a folder of that name in its place.',
  };
}

function noFile(file: string): Problem {
  return {
    check: 'unreadable-file',
    file,
    message: 'This is neither a file nor a folder.',
    hint: 'Take it away, or put a file in its place.',
  };
}

/**
 * Returns what a link leads to. A link to a folder that holds the link itself would never end, and counts as outside.
 */
function kindOfLink(path: string, realRoot: string, from: string[]) {
  try {
    const target = realpathSync(path);
    const isCircle = from.some((folder) => `${folder}${sep}`.startsWith(`${target}${sep}`));
    return target.startsWith(realRoot) && !isCircle ? statSync(target) : 'outside';
  } catch {
    return 'outside';
  }
}

/** Compares names by code units, an order that is the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
