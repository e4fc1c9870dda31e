/** An editor whose repository lies at a Git host signs in at the desk, and saves: the commit holds what was changed alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { commit, git, layDeskNewsroom, linesMoved } from '../support/desk/desk-newsroom.ts';
import type { Editor } from '../support/desk/editor.ts';
import { hostRepository } from '../support/desk/host-repository.ts';
import { mockGitHub } from '../support/desk/mock-github.ts';
import { mockGitLab } from '../support/desk/mock-gitlab.ts';
import { mockGitLabSignIn, mockSignInService, signInByWindow, signInWithToken } from '../support/desk/sign-in.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';

const PICTURE = 'tests/fixtures/forms/content/articles/forms/wide.jpg';
const OWN_HOST = 'https://git.tidewater.example';
const APPLICATION = '7d6f0c';
const SERVICE = 'https://sign-in.tidewater.example';
/** What the frame of the preview asks for without need, and how Sveltia ends when an editor has left. */
const HARMLESS =
  /document's base URI|both allow-scripts and allow-same-origin|script: Cannot convert undefined or null to object/;

/** A site whose desk has these lines, with the repository that its host keeps. */
function deskOf(name: string, lines: string) {
  let newsroom: ReturnType<typeof layDeskNewsroom>;
  let begun: string;
  beforeAll(() => {
    newsroom = layDeskNewsroom(lines);
    begun = git(newsroom.root, 'rev-parse', 'HEAD').trim();
  });
  afterAll(() => newsroom.remove());
  // A story that one test saved is no other test's beginning
  afterEach(() => {
    git(newsroom.root, 'reset', '--hard', '--quiet', begun);
  });
  const site = openSite(async () => {
    const content = join(newsroom.root, 'content');
    const { exitCode, output, outDir } = await buildNewsroom({ name, content, now: '2026-01-10T12:00:00Z' });
    expect(output).toContain('was built');
    expect(exitCode).toBe(0);
    return { folder: outDir, base: '/' };
  });
  const root = () => newsroom.root;
  return {
    root,
    origin: () => site.origin(),
    async visit() {
      const { page, faults } = await site.visit('about:blank', { viewport: { width: 1400, height: 1000 } });
      /** What went wrong, and hosts that were asked besides these. */
      const faultsOf = (hosts: readonly string[]) =>
        faults.filter(
          (fault) => !HARMLESS.test(fault) && !hosts.some((host) => fault.startsWith(`other host: ${host}/`)),
        );
      return { page, faultsOf };
    },
    /** What the story was changed to since the tests began. */
    now: () => ({
      commits: git(root(), 'log', '--reverse', '--format=%x00%s', '--name-status', `${begun}..HEAD`)
        .split('\0')
        .slice(1)
        .map((one) => one.split('\n').filter(Boolean)),
      moved: linesMoved(root(), `${STORY}/en.md`, begun),
      begun: readFileSync(join(root(), STORY, 'pt-PT.md'), 'utf8'),
      picture: readFileSync(join(root(), STORY, 'night-boat.jpg')),
    }),
  };
}

const STORY = 'content/articles/2025/last-round';
const OTHER = 'content/articles/2025/whose-quay/en.md';

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const write = (root: string, file: string, text: string) => writeFileSync(join(root, file), text);

/** What the last commit of a repository has done to each file. */
const lastChanges = (root: string) =>
  git(root, 'show', '--find-renames', '--name-status', '--format=').split('\n').filter(Boolean).sort();

/** Changes a field and a paragraph, adds a picture, and begins a translation: two commits. */
async function revise(desk: Editor) {
  await desk.page.getByText('2025', { exact: true }).first().click();
  await desk.page.getByText('The pilot’s last round').first().click();
  await desk.write('title', 'The pilot’s very last round');
  await desk.rewrite((text) => text.replace('at five.', 'at half past four.'));
  await desk.addPicture({ file: PICTURE, name: 'Night Boat.jpg', alt: 'The boat at night' });
  await desk.save();
  await desk.open('2025/last-round');
  await desk.begin('Portuguese');
  await desk.write('title', 'A última ronda');
  await desk.write('description', 'Quarenta anos ao leme.');
  await desk.rewrite(() => 'O piloto chegou às quatro e meia.');
  await desk.save();
}

/** What the repository holds then, by Git’s own reckoning. */
const REVISED = {
  commits: [
    ['Update Story “2025/last-round” +1', `M\t${STORY}/en.md`, `A\t${STORY}/night-boat.jpg`],
    ['Update Story “2025/last-round” +1', `A\t${STORY}/pt-PT.md`],
  ],
  moved: {
    gone: ['title: The pilot’s last round', 'The pilot came at five.'],
    come: [
      'title: The pilot’s very last round',
      'The pilot came at half past four.',
      '',
      '![The boat at night](night-boat.jpg)',
    ],
  },
  begun: '---\ntitle: A última ronda\ndescription: Quarenta anos ao leme.\n---\n\nO piloto chegou às quatro e meia.\n',
  picture: readFileSync(PICTURE),
};

describe('at the desk of a repository at GitHub', () => {
  const desk = deskOf(
    'desk-github',
    `backend: github\n  repository: tidewater/newsroom\n  signIn:\n    service: ${SERVICE}`,
  );

  test('a commit holds what was changed alone, and no other host is asked', async () => {
    const { page, faultsOf } = await desk.visit();
    const { refused } = await mockGitHub(page, hostRepository(desk.root()));
    await revise(await signInWithToken(page, desk.origin()));
    expect(desk.now()).toEqual(REVISED);
    expect(refused).toEqual([]);
    expect(faultsOf(['https://api.github.com', 'https://avatars.githubusercontent.com'])).toEqual([]);
  });

  test('a story that moves takes along its pictures, its languages and what refers to it', async () => {
    const root = desk.root();
    write(root, `${STORY}/pt-PT.md`, '---\ntitle: A última ronda\ndescription: Quarenta anos.\n---\n\nO piloto.\n');
    write(root, `${STORY}/tides.csv`, 'hour,metres\n');
    write(root, OTHER, read(root, OTHER).replace('category:', 'related: [2025/last-round]\ncategory:'));
    commit(root);
    const { page, faultsOf } = await desk.visit();
    await mockGitHub(page, hostRepository(root));
    const editor = await signInWithToken(page, desk.origin());
    await editor.open('2025/last-round');
    await page.getByRole('button', { name: 'Parent Folder' }).click();
    await page.getByRole('treeitem', { name: 'walls' }).last().click();
    await editor.save();
    const to = 'content/articles/walls/last-round';
    expect(lastChanges(root)).toEqual(
      [
        `M\t${OTHER}`,
        ...['en.md', 'pt-PT.md', 'stage.jpg', 'tides.csv'].map((name) => `R100\t${STORY}/${name}\t${to}/${name}`),
      ].sort(),
    );
    expect(linesMoved(root, OTHER, 'HEAD~1')).toEqual({
      gone: ['related: [2025/last-round]'],
      come: ['related: [walls/last-round]'],
    });
    expect(faultsOf(['https://api.github.com', 'https://avatars.githubusercontent.com'])).toEqual([]);
  });

  test('a copy of a story says in all languages what the story says', async () => {
    const root = desk.root();
    const portuguese = '---\ntitle: A última ronda\ndescription: Quarenta anos.\n---\n\nO piloto.\n';
    write(root, `${STORY}/pt-PT.md`, portuguese);
    commit(root);
    const { page } = await desk.visit();
    await mockGitHub(page, hostRepository(root));
    const editor = await signInWithToken(page, desk.origin());
    await editor.open('2025/last-round');
    await page.getByRole('button', { name: 'Show Editor Options' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await editor.write('title', 'The second round');
    await editor.write('slug', 'second');
    await editor.save();
    const copy = 'content/articles/2025/the-second-round';
    expect(lastChanges(root)).toEqual(['en.md', 'pt-PT.md', 'stage.jpg'].map((name) => `A\t${copy}/${name}`));
    expect(read(root, `${copy}/en.md`)).toBe(
      read(root, `${STORY}/en.md`)
        .replace(/^title:.*/m, 'title: The second round')
        .replace('slug: last-round', 'slug: second'),
    );
    expect(read(root, `${copy}/pt-PT.md`)).toBe(portuguese);
  });

  test('a file keeps its line ends, and a person’s word, which no form shows', async () => {
    const root = desk.root();
    const approved = read(root, OTHER).replace('kicker:', 'approvedBy: {id: Rui Lopes, digest: 0a1b2c3d4e5f}\nkicker:');
    write(root, OTHER, approved.replaceAll('\n', '\r\n').trimEnd());
    commit(root);
    const { page } = await desk.visit();
    await mockGitHub(page, hostRepository(root));
    const editor = await signInWithToken(page, desk.origin());
    await editor.open('2025/whose-quay');
    await editor.write('title', 'Ours');
    await editor.save();
    expect(linesMoved(root, OTHER, 'HEAD~1')).toEqual({
      gone: ['title: "Whose quay is it?"   # the desk asked\r'],
      come: ['title: "Ours"   # the desk asked\r'],
    });
  });

  test('an editor signs in in the window of a service', async () => {
    const { page } = await desk.visit();
    await mockGitHub(page, hostRepository(desk.root()));
    await mockSignInService(page.context(), SERVICE);
    const editor = await signInByWindow(page, desk.origin(), 'GitHub');
    await editor.open('2025/last-round');
  });
});

describe('at the desk of a repository at a GitLab of one’s own', () => {
  const desk = deskOf(
    'desk-gitlab',
    `backend: gitlab\n  repository: tidewater/desk/newsroom\n  host: ${OWN_HOST}\n  signIn:\n    application: ${APPLICATION}`,
  );

  test('a commit holds what was changed alone, and no other host is asked', async () => {
    const { page, faultsOf } = await desk.visit();
    const { refused } = await mockGitLab(page, hostRepository(desk.root()), OWN_HOST);
    await revise(await signInWithToken(page, desk.origin()));
    expect(desk.now()).toEqual(REVISED);
    expect(refused).toEqual([]);
    expect(faultsOf([OWN_HOST])).toEqual([]);
  });

  test('what somebody else has changed meanwhile is not written over unasked', async () => {
    const root = desk.root();
    const { page } = await desk.visit();
    const repository = hostRepository(root);
    await mockGitLab(page, repository, OWN_HOST);
    const editor = await signInWithToken(page, desk.origin());
    await editor.open('2025/last-round');
    await editor.write('title', 'Ours');
    write(root, `${STORY}/en.md`, read(root, `${STORY}/en.md`).replace('at five.', 'at six.'));
    commit(root);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alertdialog', { name: 'Changed by Someone Else' }).waitFor();
    expect(repository.commits).toEqual([]);
  });

  test('an editor signs in in a window of GitLab itself', async () => {
    const { page } = await desk.visit();
    await mockGitLab(page.context(), hostRepository(desk.root()), OWN_HOST);
    await mockGitLabSignIn(page.context(), OWN_HOST, APPLICATION);
    const editor = await signInByWindow(page, desk.origin(), 'GitLab');
    await editor.open('2025/last-round');
  });
});
