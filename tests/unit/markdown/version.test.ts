import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { markdownVersion } from '../../../src/markdown/version.ts';

function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'markdown-version-'));
  for (const path of ['src/markdown', 'src/core', 'package-lock.json'])
    cpSync(path, join(root, path), { recursive: true });
  return root;
}

function change(root: string, path: string, from: string | RegExp, to: string): void {
  const source = readFileSync(join(root, path), 'utf8');
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  writeFileSync(join(root, path), changed);
}

it('the version is the same for the same sources, as path or URL', () => {
  const root = makeRoot();
  expect(markdownVersion(root)).toMatch(/^[0-9a-f]{16}$/);
  expect(markdownVersion(pathToFileURL(`${root}/`))).toBe(markdownVersion(root));
});

it.each([
  ['a plugin', 'src/markdown/figures.ts', /$/, '\n'],
  ['a file of core that it imports', 'src/core/suggest.ts', /$/, '\n'],
  ['a package', 'package-lock.json', /("node_modules\/remark-gfm": \{\s+"version": ")/, '$19'],
  ['a package of a package', 'package-lock.json', /("node_modules\/micromark": \{\s+"version": ")/, '$19'],
])('the version changes with %s', (_what, path, from, to) => {
  const root = makeRoot();
  const before = markdownVersion(root);
  change(root, path, from, to);
  expect(markdownVersion(root)).not.toBe(before);
});

it('the version stays when another package changes', () => {
  const root = makeRoot();
  const before = markdownVersion(root);
  change(root, 'package-lock.json', /("node_modules\/sharp": \{\s+"version": ")/, '$19');
  expect(markdownVersion(root)).toBe(before);
});
