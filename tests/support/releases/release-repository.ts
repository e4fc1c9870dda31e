/** Makes Git repositories with releases in them, and newsrooms that were begun from one, for tests of upgrades. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../folders/make-folder.ts';

/** A file by its path: its text, a link (`→ target`), or a program (`#!…`). */
export type Files = Readonly<Record<string, string>>;

const ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Desk',
  GIT_AUTHOR_EMAIL: 'desk@tidewater.example',
  GIT_COMMITTER_NAME: 'Desk',
  GIT_COMMITTER_EMAIL: 'desk@tidewater.example',
};

/** Runs a line of the shell in a folder, without settings of the machine's own. */
export function shell(folder: string, line: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', line], {
    cwd: folder,
    env: { ...process.env, ...ENVIRONMENT },
    encoding: 'utf8',
    input,
  });
  if (status !== 0) throw new Error(`${line}: ${stderr}`);
  return stdout.trim();
}

/** Writes files, links and programs below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text.startsWith('→ ')) symlinkSync(text.slice(2), file);
    else writeFileSync(file, text);
    if (text.startsWith('#!')) chmodSync(file, 0o755);
  }
}

/** Makes a bare repository with these releases, by their tags, in a folder. */
export function makeReleases(folder: string, releases: Readonly<Record<string, Files>>): string {
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  shell(work, 'git init --quiet --initial-branch main --template=');
  for (const [tag, files] of Object.entries(releases)) {
    for (const name of readdirSync(work)) if (name !== '.git') rmSync(join(work, name), { recursive: true });
    writeFiles(work, files);
    shell(
      work,
      `git add --all && git -c maintenance.auto=false commit --quiet --allow-empty -m ${tag} && git tag -a -m ${tag} ${tag}`,
    );
  }
  shell(folder, 'git clone --quiet --bare --template= work broadsheet.git');
  return join(folder, 'broadsheet.git');
}

/** Makes a newsroom that was begun from a release, committed. */
export function makeNewsroom(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, files);
  shell(folder, `git init --quiet --initial-branch main --template= && ${COMMIT}`);
  return folder;
}

/** Commits all that has changed. */
export const COMMIT = 'git add --all && git -c maintenance.auto=false commit --quiet -m Ours';

/** Edits a JSON file of a folder. */
export function editJson(
  folder: string,
  path: string,
  edit: (value: Record<string, Record<string, unknown>>) => void,
): void {
  const value = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  edit(value);
  writeFileSync(join(folder, path), `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Copies a folder, links as links. */
export function copyFolder(from: string): string {
  const folder = makeFolder();
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** Adds a release with the file `../evil` to a bare repository. Git itself makes no such tree, so its bytes are written here. */
export function addOutsideRelease(repository: string, tag: string): void {
  const hash = (kind: string, input: string | Buffer) => {
    const args = ['hash-object', '-t', kind, '-w', '--literally', '--stdin'];
    return spawnSync('git', args, { cwd: repository, input }).stdout.toString().trim();
  };
  const treeOf = (mode: string, name: string, of: string) =>
    hash('tree', Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(of, 'hex')]));
  const top = treeOf('40000', '..', treeOf('100644', 'evil', hash('blob', 'evil\n')));
  shell(repository, `git tag ${tag} $(git commit-tree -m evil ${top})`);
}
