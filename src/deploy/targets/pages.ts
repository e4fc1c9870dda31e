/** Publishes to a branch of a Git repository, as GitHub Pages serves it: every deploy is one commit. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRecord } from '../../core/deploy/site-record.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { git } from './run-git.ts';
import { OWN_FOLDER, type Target } from './target.ts';

/** The note that a commit holds; all others are needed by places that change file by file. */
const RECORD = 'site.json';
/** How many commits are looked through for the site before the last. */
const DEPTH = 20;

export interface PagesPlace {
  branch: string;
  /** The name of a remote of the checkout, or an address that Git knows. */
  remote: string;
}

/**
 * Opens a branch as a target. What a deploy does is gathered, and published at its end as one commit on top of the last: so
 * readers never see half of it, and nothing is kept besides the history. A push is refused where another deploy has pushed
 * meanwhile (`--force-with-lease`).
 *
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/configuring-a-publishing-source-for-your-github-pages-site
 * @see https://git-scm.com/docs/git-push#Documentation/git-push.txt---force-with-leaseltrefnamegtltexpectgt
 *
 * @param cwd The checkout, whose remotes are known by their names.
 * @param scratch A folder of this machine for a repository of the deploy’s own.
 */
export async function openPages({ branch, remote }: PagesPlace, cwd: string, scratch: string): Promise<Target> {
  const repository = join(scratch, 'pages.git');
  const named = await git(['remote', 'get-url', remote], { cwd });
  const address = named.code === 0 ? named.output.trim() : remote;
  const label = `the branch ${branch} at ${named.code === 0 ? remote : address.replace(/\/\/[^@/]*@/, '//')}`;
  const index = join(repository, 'deploy-index');
  const inRepository = async (options: readonly string[], input?: string): Promise<string> => {
    const { code, output, errors } = await git(['--git-dir', repository, ...options], { cwd, input, index });
    if (code !== 0) throw faultOf(label, errors);
    return output;
  };
  rmSync(repository, { recursive: true, force: true });
  mkdirSync(repository, { recursive: true });
  await inRepository(['init', '--quiet', '--bare']);
  const ref = `refs/heads/${branch}`;
  const heads = await inRepository(['ls-remote', '--', address, ref]);
  if (heads.trim() !== '')
    await inRepository(['fetch', '--quiet', '--no-tags', `--depth=${DEPTH}`, '--', address, `+${ref}:refs/deploy`]);
  const tip = heads.trim() === '' ? undefined : (await inRepository(['rev-parse', 'refs/deploy'])).trim();
  if (tip !== undefined) await inRepository(['read-tree', tip]);
  const recordAt = async (commit: string) => {
    const { code, output } = await git(['--git-dir', repository, 'show', `${commit}:${OWN_FOLDER}/${RECORD}`], { cwd });
    return code === 0 ? output : undefined;
  };
  /** Returns the last commit with the site before that of a number, and its note. */
  const commitBefore = async (serial: number) => {
    const commits =
      tip === undefined ? [] : (await inRepository(['rev-list', '--first-parent', tip])).trim().split('\n');
    for (const commit of commits.slice(1)) {
      const text = await recordAt(commit);
      if (text !== undefined && (readRecord(text)?.serial ?? serial) < serial) return { commit, text };
    }
    return undefined;
  };
  const notes = new Map<string, string>();
  const addBlobs = async (files: readonly { path: string; from: string }[]) => {
    const hashes = await inRepository(
      ['hash-object', '-w', '--no-filters', '--stdin-paths'],
      files.map(({ from }) => `${from}\n`).join(''),
    );
    const ids = hashes.trim().split('\n');
    await inRepository(
      ['update-index', '-z', '--replace', '--index-info'],
      files.map(({ path }, index) => `100644 ${ids[index]}\t${path}\0`).join(''),
    );
  };
  const publish = async (text: string) => {
    const file = join(repository, RECORD);
    writeFileSync(file, text);
    await addBlobs([{ path: `${OWN_FOLDER}/${RECORD}`, from: file }]);
    const tree = (await inRepository(['write-tree'])).trim();
    const { site } = JSON.parse(text) as { site: string };
    const parent = tip === undefined ? [] : ['-p', tip];
    const commit = (await inRepository(['commit-tree', tree, ...parent, '-m', `Publish ${site}`])).trim();
    await inRepository([
      'push',
      '--quiet',
      `--force-with-lease=${ref}:${tip ?? ''}`,
      '--',
      address,
      `${commit}:${ref}`,
    ]);
  };
  return {
    label,
    keepsHeaders: false,
    async read(name) {
      const [, serial] = /^before-(\d+)\.json$/.exec(name) ?? [];
      if (serial !== undefined) return (await commitBefore(Number(serial)))?.text;
      if (name === RECORD) return tip === undefined ? undefined : await recordAt(tip);
      return notes.get(name);
    },
    async write(name, text) {
      if (name === RECORD) await publish(text);
      else notes.set(name, text);
    },
    // The push tells whether another deploy was faster
    async claim(name, text) {
      notes.set(name, text);
      return true;
    },
    async forget(names) {
      for (const name of names) notes.delete(name);
    },
    async list() {
      if (tip === undefined) return [];
      const paths = (await inRepository(['ls-tree', '-r', '-z', '--name-only', tip])).split('\0');
      return paths.filter((path) => path !== '' && !path.startsWith(`${OWN_FOLDER}/`)).map((path) => ({ path }));
    },
    async put(files, _, advance) {
      await addBlobs(files);
      advance(files.length);
    },
    async remove(files) {
      const lines = files.map(({ path }) => `0 ${'0'.repeat(40)}\t${path}\0`);
      await inRepository(['update-index', '-z', '--index-info'], lines.join(''));
    },
    async fetch(paths, keptIn, into) {
      const before = await commitBefore(Number(keptIn.replace('before-', '')));
      if (!before) return new Set();
      const listed = await inRepository(['ls-tree', '-r', '-z', before.commit]);
      const ids = new Map(listed.split('\0').map((line) => [line.slice(line.indexOf('\t') + 1), line.split(' ')[2]]));
      const found = paths.filter((path) => ids.has(path));
      for (const path of found) {
        const id = ids.get(path)?.split('\t')[0] ?? '';
        const { bytes } = await git(['--git-dir', repository, 'cat-file', 'blob', id], { cwd });
        mkdirSync(dirname(join(into, path)), { recursive: true });
        writeFileSync(join(into, path), bytes);
      }
      return new Set(found);
    },
  };
}

function faultOf(label: string, errors: string): UserError {
  if (/stale info|\[rejected\]|fetch first|cannot lock ref/.test(errors))
    return new UserError(
      `Another deploy has published to ${label} meanwhile. Run it again: nothing of yours was published.`,
    );
  const said = errors.trim().split('\n').at(-1) ?? '';
  return new UserError(`Git could not do its work at ${label}: ${said}`);
}
