import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../../src/newsroom/files/list-files.ts';
import { readTextFile } from '../../../../src/newsroom/files/text-file.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

function list(root: string, folder = root) {
  const { files, problems } = listFiles(folder, root, 'content');
  return { paths: files.map(({ path }) => path), problems };
}

describe('the files of a folder', () => {
  it('are all found, sorted alike on every machine', () => {
    const root = makeFolder({ 'b/en.md': '', 'a/en.md': '', 'B/en.md': '', 'a/deep/er/x.jpg': '', 'ä/en.md': '' });
    expect(list(root).paths).toEqual(['B/en.md', 'a/deep/er/x.jpg', 'a/en.md', 'b/en.md', 'ä/en.md']);
  });

  it('are none where the folder does not exist', () => {
    const root = makeFolder();
    expect(list(root, join(root, 'articles'))).toEqual({ paths: [], problems: [] });
  });

  it('have real paths that can be opened', () => {
    const root = makeFolder({ 'a/en.md': '' });
    expect(listFiles(root, root, 'content').files[0]?.realPath).toBe(join(root, 'a/en.md'));
  });

  it('are none of those that systems hide', () => {
    const root = makeFolder({ '.DS_Store': '', 'a/.en.md.swp': '', '.git/config': '', 'a/en.md': '' });
    expect(list(root)).toEqual({ paths: ['a/en.md'], problems: [] });
  });
});

describe.runIf(process.platform === 'linux')('a name', () => {
  it.each([
    ['is not UTF-8', Buffer.from('b\xe9', 'latin1')],
    ['has a line break', Buffer.from('b\n::error file=x::y')],
  ])('that %s is a problem, and nothing is read below it', (_, name) => {
    const root = makeFolder({ 'a/en.md': '' });
    const folder = Buffer.concat([Buffer.from(`${root}/`), name]);
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/en.md')]), '');
    const { paths, problems } = list(root);
    expect(paths).toEqual(['a/en.md']);
    expect(problems).toMatchObject([{ check: 'unreadable-file', file: expect.stringMatching(/^content\/b/) }]);
  });
});

describe('a symbolic link', () => {
  it('is followed to files and folders within the newsroom', () => {
    const root = makeFolder({ 'shared/x.jpg': '', 'articles/a/en.md': '' });
    symlinkSync('../../shared/x.jpg', join(root, 'articles/a/x.jpg'));
    symlinkSync('../shared', join(root, 'articles/pictures'));
    expect(list(root, join(root, 'articles'))).toEqual({
      paths: ['a/en.md', 'a/x.jpg', 'pictures/x.jpg'],
      problems: [],
    });
  });

  it('may be the whole newsroom', () => {
    const root = makeFolder({ 'real/a/en.md': '' });
    symlinkSync('real', join(root, 'content'));
    expect(list(join(root, 'content'))).toEqual({ paths: ['a/en.md'], problems: [] });
  });

  it.each([
    ['to a file outside', '../../outside/secret.txt'],
    ['to a folder outside', '../../outside'],
    ['to a folder whose name begins alike', '../../content-old'],
    ['to the disk’s root', '/'],
    ['to nothing', 'missing.md'],
    ['to itself', 'link'],
    ['to a folder above it', '..'],
    ['to its own folder', '.'],
  ])('%s is a problem, and nothing is read through it', (_, target) => {
    const root = makeFolder({ 'outside/secret.txt': '', 'content-old/x.md': '', 'content/a/en.md': '' });
    symlinkSync(target, join(root, 'content/a/link'));
    const { paths, problems } = list(join(root, 'content'));
    expect(paths).toEqual(['a/en.md']);
    expect(problems).toMatchObject([{ check: 'escaping-path', file: 'content/a/link' }]);
  });

  it('that leads out by way of another one is a problem', () => {
    const root = makeFolder({ 'outside/secret.txt': '', 'content/a/en.md': '' });
    symlinkSync('../../outside', join(root, 'content/a/one'));
    symlinkSync('one/secret.txt', join(root, 'content/a/two'));
    expect(list(join(root, 'content')).problems).toHaveLength(2);
  });

  it('and its partner that lead in a circle end', () => {
    const root = makeFolder({ 'a/en.md': '', 'b/en.md': '' });
    symlinkSync('../b', join(root, 'a/to-b'));
    symlinkSync('../a', join(root, 'b/to-a'));
    const { paths, problems } = list(root);
    expect(paths).toEqual(['a/en.md', 'a/to-b/en.md', 'b/en.md', 'b/to-a/en.md']);
    expect(problems.map(({ file }) => file)).toEqual(['content/a/to-b/to-a', 'content/b/to-a/to-b']);
  });

  it('is told from a folder by its target, not by its name', () => {
    const root = makeFolder({ 'a/en.md': '' });
    mkdirSync(join(root, 'b'));
    symlinkSync(realpathSync(join(root, 'a/en.md')), join(root, 'b/en.md'));
    expect(list(root).paths).toEqual(['a/en.md', 'b/en.md']);
  });
});

describe.runIf(process.platform !== 'win32')('a name that Windows and stores refuse', () => {
  it('is told once, of a folder or a file, with a better one', () => {
    const root = makeFolder({
      'what*/en.md': '',
      'what*/ar.md': '',
      'a/aux.jpg': '',
      'a/10:30.png': '',
      'a/b.jpg': '',
      'a/c\u200b.jpg': '',
    });
    const { paths, problems } = list(root);
    expect(paths).toHaveLength(6);
    expect(problems.map(({ check, file, hint }) => [check, file, /“(.*)”/.exec(hint)?.[1]])).toEqual([
      ['unportable-name', 'content/a/10:30.png', '10-30.png'],
      ['unportable-name', 'content/a/aux.jpg', 'aux-1.jpg'],
      ['unportable-name', 'content/a/c\u200b.jpg', 'c.jpg'],
      ['unportable-name', 'content/what*', 'what'],
    ]);
  });
});

describe.runIf(process.platform !== 'win32')('a pipe', () => {
  it('is a problem, in a folder or in place of a file, and nothing waits for it', () => {
    const root = makeFolder({ 'a/en.md': '' });
    execFileSync('mkfifo', [join(root, 'a/pipe')]);
    const { paths, problems } = list(root);
    expect(paths).toEqual(['a/en.md']);
    expect(problems).toMatchObject([{ check: 'unreadable-file', file: 'content/a/pipe' }]);
    expect(readTextFile(join(root, 'a/pipe'), 'content/a/pipe')).toMatchObject({
      problem: { check: 'unreadable-file', message: 'The file can’t be read (a pipe).' },
    });
  });
});
