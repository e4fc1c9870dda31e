import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneFolderTo } from '../../../src/disk/prune-folder.ts';
import { findLink, isForeignFolder } from '../../../src/output/own-folder.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const OURS = '<meta name="generator" content="Broadsheet">';
const all = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('pruning the output', () => {
  it('keeps what is needed, and removes the rest with its empty folders', () => {
    const folder = makeFolder({
      'index.html': '',
      'en/index.html': '',
      'en/a/index.html': '',
      'en/b/deep/index.html': '',
      '_astro/old.js': '',
      '_astro/new.js': '',
    });
    mkdirSync(join(folder, 'empty/er'), { recursive: true });
    const needed = ['_astro/new.js', 'en/a/index.html', 'index.html'];
    pruneFolderTo(folder, new Set([...needed, 'missing.html']));
    expect(all(folder)).toEqual(['_astro', '_astro/new.js', 'en', 'en/a', 'en/a/index.html', 'index.html']);
  });

  it('keeps a file however the accents in its name are composed on the disk', () => {
    const folder = makeFolder({ 'cafe\u0301/index.html': '', 'قمر/index.html': '' });
    const needed = ['caf\u00e9/index.html', 'قمر/index.html'];
    pruneFolderTo(folder, new Set(needed));
    expect(all(folder).map((path) => path.normalize('NFC'))).toEqual(expect.arrayContaining(needed));
  });

  it('removes a link, but nothing behind it', () => {
    const outside = makeFolder({ 'precious.txt': '' });
    const folder = makeFolder({ 'a.html': '' });
    symlinkSync(outside, join(folder, 'link'));
    pruneFolderTo(folder, new Set(['a.html', 'link/precious.txt']));
    expect(all(folder)).toEqual(['a.html']);
    expect(existsSync(join(outside, 'precious.txt'))).toBe(true);
  });

  it('leaves the history of a clone alone, and links in it too', () => {
    const folder = makeFolder({ '.git/config': '', 'en/.git': 'gitdir: elsewhere', 'en/old.html': '' });
    symlinkSync('config', join(folder, '.git/link'));
    expect(findLink(folder)).toBeUndefined();
    pruneFolderTo(folder, new Set());
    expect(all(folder)).toEqual(['.git', '.git/config', '.git/link', 'en', 'en/.git']);
  });

  it('leaves an empty output folder in place, and does without one', () => {
    const folder = makeFolder({ 'a.html': '' });
    pruneFolderTo(folder, new Set());
    expect(all(folder)).toEqual([]);
    expect(() => pruneFolderTo(join(folder, 'missing'), new Set())).not.toThrow();
  });
});

describe('a folder with files', () => {
  it('is foreign unless it holds a site', () => {
    expect(isForeignFolder(makeFolder({ 'thesis.md': 'years of work' }))).toBe(true);
    expect(isForeignFolder(makeFolder({ '404.html': OURS, 'en/index.html': '' }))).toBe(false);
    expect(isForeignFolder(makeFolder({ '404.html': '<title>Of another</title>', 'docs/a.html': '' }))).toBe(true);
    expect(isForeignFolder(makeFolder({ '.git/config': '' }))).toBe(false);
    expect(isForeignFolder(makeFolder({ 'lost+found/a': '' }))).toBe(false);
    expect(isForeignFolder(makeFolder())).toBe(false);
    expect(isForeignFolder('/nowhere/at/all')).toBe(false);
  });
});
