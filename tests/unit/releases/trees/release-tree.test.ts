import { describe, expect, it } from 'vitest';
import { linkFault, pathFault } from '../../../../src/releases/trees/release-tree.ts';

describe('a release is not taken over', () => {
  it.each([
    '../x',
    'a/../x',
    '/etc/passwd',
    'a//b',
    './a',
    'C:/x',
    '.git/hooks/post-checkout',
    'a/.GIT/config',
    'git~1/config',
    '.git./config',
    '.git /config',
    '.g\u200cit/config',
    '.git:stream',
    'a\\..\\x',
    'a\nb',
    'node_modules/x/index.js',
    '.broadsheet/upgrade/journal.json',
  ])('with the path %j', (path) => {
    expect(pathFault(path)).toBeDefined();
  });

  it.each([
    ['a', '/etc/passwd'],
    ['a', '..'],
    ['a/b', '../../x'],
    ['a/b', '../c/../../x'],
    ['a', '~/x'],
    ['a', 'C:\\x'],
    ['a', '..\\x'],
    ['a', '.git/config'],
    ['a', 'b/../c'],
    ['a', ''],
  ])('with a link %s to %j', (path, target) => {
    expect(linkFault(path, target)).toBeDefined();
  });
});

it.each(['.github/workflows/a.yml', '.gitignore', 'a/.gitkeep', 'src/[slug].astro', 'docs/Größe.md', 'a..b', '...'])(
  'the path %s is fine',
  (path) => {
    expect(pathFault(path)).toBeUndefined();
  },
);

it.each([
  ['a', 'b'],
  ['a/b', '../c/d'],
  ['a/b', './c'],
  ['a/b', '..'],
])('a link %s to %s is fine', (path, target) => {
  expect(linkFault(path, target)).toBeUndefined();
});
