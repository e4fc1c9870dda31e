import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  article,
  BOAT,
  checkRepository,
  makeRepository,
  type Repository,
} from '../../support/newsrooms/repository-folder.ts';

describe('the check of old addresses', () => {
  it('says what readers find nowhere, where it is now, and what to do', async () => {
    const repository = makeRepository();
    repository.edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
    repository.remove('articles/market');
    const { problems } = await checkRepository(repository)();
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "check": "lost-address",
          "file": "content/articles/late-boat/en.md",
          "hint": "Run “npm run check -- --fix”, and commit content/redirects.yaml, in which it writes that the one leads to the other.",
          "message": "Readers know this page at /en/reports/late-boat/, where they find nothing now: it is at /en/reports/last-boat/.",
        },
        {
          "check": "lost-address",
          "file": "content/redirects.yaml",
          "hint": "Run “npm run check -- --fix”: it writes into content/redirects.yaml that the page is gone. Or write there, under “moved:”, where readers find what takes its place.",
          "message": "Readers know a page at /en/town/market/, which is not published any more, and find nothing there.",
        },
      ]
    `);
  });

  it('tells of ten, and counts the rest', async () => {
    const stories = Object.fromEntries(
      Array.from({ length: 20 }, (_, day) => [`articles/${day}/en.md`, article(`Day ${day}`)]),
    );
    const repository = makeRepository(stories);
    repository.edit('site/site.yaml', 'brand:', 'permalinks:\n  article: /{locale}/{year}/{slug}/\nbrand:');
    const { problems } = await checkRepository(repository)();
    expect(problems).toHaveLength(11);
    expect(problems.find(({ file }) => file === 'content/redirects.yaml')?.message).toBe(
      'Readers know 14 more addresses where they find nothing now.',
    );
  });

  it('sees the same before a commit, after it, and while Git knows only a part of it', async () => {
    const repository = makeRepository();
    repository.move('articles/late-boat', 'articles/last-boat');
    const check = checkRepository(repository);
    const { problems } = await check();
    expect(problems).toHaveLength(2);
    repository.git('add', '--all', 'content/articles/last-boat');
    expect((await check()).problems).toEqual(problems);
    repository.commit();
    expect((await check()).problems).toEqual(problems);
  });

  it('leaves the repository as it is', async () => {
    const repository = makeRepository();
    repository.move('articles/late-boat', 'articles/last-boat');
    repository.edit('articles/market/en.md', 'date:', 'slug: fair\ndate:');
    const state = () => [
      repository.git('status', '--porcelain'),
      repository.git('count-objects'),
      readFileSync(`${repository.folder}/.git/index`).toString('base64'),
    ];
    const before = state();
    await checkRepository(repository)();
    expect(state()).toEqual(before);
  });

  it('knows that a branch lacks what has come out since it was begun', async () => {
    const repository = makeRepository();
    repository.git('checkout', '--quiet', '-b', 'desk');
    repository.git('checkout', '--quiet', 'main');
    repository.write('articles/news/en.md', article('News'));
    repository.publish();
    repository.git('checkout', '--quiet', 'desk');
    expect((await checkRepository(repository)()).problems).toEqual([]);
  });

  it('compares with any revision that it is given', async () => {
    const repository = makeRepository();
    repository.edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
    repository.publish();
    const { redirects } = await checkRepository(repository)({ fix: true, since: 'HEAD~1' });
    expect(redirects?.moved).toEqual({ '/en/reports/late-boat/': '/en/reports/last-boat/' });
  });

  it('asks the repository in which the content lies, wherever it runs', async () => {
    const content = makeRepository();
    const { folder } = makeRepository();
    content.edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
    // As in a hook of another repository
    vi.stubEnv('GIT_DIR', `${folder}/.git`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const check = checkRepository({ ...content, folder }, { CONTENT_DIR: `${content.folder}/content` });
    expect((await check()).problems).toMatchObject([
      { check: 'lost-address', file: `${content.folder}/content/${BOAT}` },
    ]);
  });

  it('finds no newsroom, and so no loss, where there was none', async () => {
    const repository = makeRepository();
    repository.git('rm', '-r', '--quiet', '--cached', 'content');
    repository.git('commit', '--quiet', '--message', 'Before');
    expect((await checkRepository(repository)({ since: 'HEAD' })).problems).toEqual([]);
  });

  it('waits until the file can be read', async () => {
    const repository = makeRepository();
    repository.remove('articles/market');
    repository.write('redirects.yaml', 'movd:\n  /1/: /en/\n');
    const { problems, notes } = await checkRepository(repository)({ fix: true });
    expect(problems.map(({ check }) => check)).toEqual(['unknown-key']);
    expect(notes).toEqual(['Nothing was written: old addresses can be mended when the mistakes in the settings are.']);
    expect(repository.read('redirects.yaml')).toBe('movd:\n  /1/: /en/\n');
  });
});

describe('where nothing can be compared, the check', () => {
  const noted = async (repository: Repository) => (await checkRepository(repository)()).notes;

  it('says that there is no such revision, and how to name another', async () => {
    const repository = makeRepository();
    repository.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(await noted(repository)).toMatchInlineSnapshot(`
      [
        "Old addresses can’t be compared. Git knows no revision “origin/main” here. Fetch it with “git fetch origin”, or name one that readers have seen, such as --since HEAD~1.",
      ]
    `);
    await expect(checkRepository(repository)({ fix: true })).rejects.toThrow(
      'Git knows no revision “origin/main” here.',
    );
    await expect(checkRepository(repository)({ since: '--help' })).rejects.toThrow('no revision “--help” here');
  });

  it('says that a clone is shallow, and how to fetch the rest', async () => {
    const origin = makeRepository();
    origin.git('checkout', '--quiet', '-b', 'desk');
    origin.edit(BOAT, 'tags:', 'slug: last-boat\ntags:');
    origin.commit();
    const { folder } = makeRepository();
    rmSync(folder, { recursive: true });
    origin.git('clone', '--quiet', '--depth', '1', '--branch', 'desk', `file://${origin.folder}`, folder);
    expect(await noted({ ...origin, folder })).toMatchInlineSnapshot(`
      [
        "Old addresses can’t be compared. This clone is shallow: it lacks what this branch and “origin/main” have in common. Run “git fetch --unshallow origin +main:refs/remotes/origin/main”, or check out with “fetch-depth: 0”.",
      ]
    `);
    await expect(checkRepository({ ...origin, folder })({ fix: true })).rejects.toThrow('This clone is shallow');
    const [, fetch = ''] = /“(git fetch [^”]+)”/.exec((await noted({ ...origin, folder }))[0] ?? '') ?? [];
    expect(spawnSync(fetch, { shell: true, cwd: folder }).status).toBe(0);
    expect((await checkRepository({ ...origin, folder })()).problems).toMatchObject([{ check: 'lost-address' }]);
  });

  it('says that the folder lies in no repository', async () => {
    const repository = makeRepository();
    rmSync(`${repository.folder}/.git`, { recursive: true });
    expect(await noted(repository)).toMatchInlineSnapshot(`
      [
        "Old addresses can’t be compared. The newsroom’s folder lies in no Git repository. Run this in a clone of it.",
      ]
    `);
  });

  it('says that Git is missing', async () => {
    const repository = makeRepository();
    vi.stubEnv('PATH', repository.folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await noted(repository)).toMatchInlineSnapshot(`
      [
        "Old addresses can’t be compared. Git is not installed here. Install it, or run this where it is.",
      ]
    `);
  });
});
