import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeKey } from '../../../../src/building/code/code-key.ts';
import { createSiteUrl } from '../../../../src/core/urls/site-url.ts';
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
  const keyAt = (url = 'https://a.example/', variables: NodeJS.ProcessEnv = {}) =>
    codeKey(root, createSiteUrl(url), join(root, '.record.json'), variables);
  return { root, keyAt };
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
])('the key of the code follows %s, and is the old one when that is as it was', (path, text) => {
  const { root, keyAt } = makeProject();
  const before = keyAt();
  const known = PROJECT[path as keyof typeof PROJECT];
  const file = join(root, path);
  writeFileSync(file, text);
  expect(keyAt()).not.toBe(before);
  if (known === undefined) rmSync(file);
  else writeFileSync(file, known);
  expect(keyAt()).toBe(before);
});

it('the key of the code follows the address of the site, variables that Vite hands on, and the place of the project', () => {
  const { keyAt } = makeProject();
  const keys = [
    keyAt(),
    keyAt('https://b.example/'),
    keyAt('https://a.example/news/'),
    keyAt('https://a.example/', { PUBLIC_MARK: 'a' }),
    makeProject().keyAt(),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

it('the key of the code does not follow the newsroom, nor where its folders lie', () => {
  const { root, keyAt } = makeProject();
  const before = keyAt();
  writeFileSync(join(root, 'content/articles/a/en.md'), 'Two herons.');
  expect(keyAt('https://a.example/', { PUBLIC_DIR: '/elsewhere', OUT_DIR: '/out', NOW: '2026' })).toBe(before);
});
