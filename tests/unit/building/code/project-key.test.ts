import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectKey } from '../../../../src/building/code/project-key.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const PROJECT = {
  'src/routes/article.astro': '<p>',
  'src/styles/base.css': 'p {}',
  'package-lock.json': '{}',
  'astro.config.mjs': 'export default {}',
  'node_modules/astro/package.json': '{"version":"1.0.0"}',
  'content/articles/a/en.md': 'A heron.',
};

function makeProject() {
  const root = makeFolder(PROJECT);
  return { root, keyWith: (variables: NodeJS.ProcessEnv = {}) => projectKey(root, variables) };
}

it.each([
  ['src/styles/base.css', 'q {}'],
  ['src/styles/new.css', ''],
  ['package-lock.json', '{"lockfileVersion":3}'],
  ['astro.config.mjs', 'export default { a: 1 }'],
  ['tsconfig.json', '{}'],
  ['.env', 'A=1'],
  ['.env.production', 'A=1'],
  ['node_modules/astro/package.json', '{"version":"1.0.1"}'],
])('the key of a project follows %s, and is the old one when that is as it was', (path, text) => {
  const { root, keyWith } = makeProject();
  const before = keyWith();
  const known = PROJECT[path as keyof typeof PROJECT];
  const file = join(root, path);
  writeFileSync(file, text);
  expect(keyWith()).not.toBe(before);
  if (known === undefined) rmSync(file);
  else writeFileSync(file, known);
  expect(keyWith()).toBe(before);
});

it('the key of a project follows variables that Vite hands on, and its place', () => {
  const { keyWith } = makeProject();
  const keys = [keyWith(), keyWith({ PUBLIC_MARK: 'a' }), keyWith({ VITE_MARK: 'a' }), makeProject().keyWith()];
  expect(new Set(keys).size).toBe(keys.length);
});

it('the key of a project does not follow the newsroom, nor where its folders lie', () => {
  const { root, keyWith } = makeProject();
  const before = keyWith();
  writeFileSync(join(root, 'content/articles/a/en.md'), 'Two herons.');
  expect(keyWith({ PUBLIC_DIR: '/elsewhere', OUT_DIR: '/out', NOW: '2026' })).toBe(before);
});
