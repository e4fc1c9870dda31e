import { expect, it } from 'vitest';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';

function problemsOf(entries: Parameters<typeof makeLibrary>[0], options: LibraryOptions = {}) {
  return makeLibrary(entries, options).problems.filter(({ check }) => check === 'unportable-name');
}

it('an address that disks refuse is told at the slug', () => {
  const problems = problemsOf([makeEntry('2026/a/en', { slug: '10:30-start' }), makeEntry('b/en', { slug: 'aux' })]);
  expect(problems).toMatchObject([
    {
      file: 'content/articles/2026/a/en.md',
      field: 'slug',
      message: expect.stringContaining('“10:30-start” holds “:”'),
    },
    {
      file: 'content/articles/b/en.md',
      field: 'slug',
      message: expect.stringContaining('“aux” is the name of a device'),
    },
  ]);
  expect(problems[0]?.hint).toContain('“10-30-start”');
});

it('a folder with a space is told once for all languages, with a slug that has none', () => {
  const problems = problemsOf([makeEntry('two words/en'), makeEntry('two words/ar')]);
  expect(problems).toMatchObject([
    { message: expect.stringContaining('%20'), hint: expect.stringContaining('“two-words”') },
  ]);
});

it('a folder that its own name makes unfit is told where files are listed', () => {
  expect(problemsOf([makeEntry('what*/en'), makeEntry('aux/en')])).toEqual([]);
});

it('an old address is told at its line, and may have spaces', () => {
  const redirects = { moved: { '/wiki/Help:Contents/': '/en/', '/two%20words/': '/en/' }, gone: ['/nul/'] };
  expect(problemsOf([makeEntry('a/en', { aliases: ['/x%3Fy%3A/', '/a%20b/'] })], { redirects })).toMatchObject([
    { file: 'content/articles/a/en.md', field: 'aliases[0]' },
    { field: 'moved./wiki/Help:Contents/' },
    { field: 'gone[0]' },
  ]);
});

it('other addresses are as they were', () => {
  const entries = [
    makeEntry('2026/قمر/en', { tags: ['aux', 'C++', 'a: b'] }),
    makeEntry('v1.2/en'),
    makeEntry('c++/en'),
  ];
  expect(problemsOf(entries)).toEqual([]);
});
