import { expect, it } from 'vitest';
import { folderOf, formOf, inForm, pageFile, pathBelow } from '../../../../src/core/urls/page-path.ts';

it.each([
  ['/', 'folders', '/index.html', '/'],
  ['/a/', 'folders', '/a/index.html', '/a/'],
  ['/a.html', 'html', '/a.html', '/a/'],
  ['/a.htm', 'html', '/a.htm', '/a/'],
  ['/b/a', 'plain', '/b/a.html', '/b/a/'],
] as const)('%s has the form %s and the file %s, with %s for what lies beside it', (path, form, file, folder) => {
  expect([formOf(path), pageFile(path), folderOf(path)]).toEqual([form, file, folder]);
});

it('a folder is a page in each form, and the root is a folder in all', () => {
  expect((['folders', 'html', 'plain'] as const).map((form) => inForm('/a/b/', form))).toEqual([
    '/a/b/',
    '/a/b.html',
    '/a/b',
  ]);
  expect(inForm('/', 'html') + inForm('/', 'plain')).toBe('//');
});

it('a page below another has its form', () => {
  expect(['/n/', '/n.html', '/n', '/'].map((front) => pathBelow(front, 'page/2/'))).toEqual([
    '/n/page/2/',
    '/n/page/2.html',
    '/n/page/2',
    '/page/2/',
  ]);
});
