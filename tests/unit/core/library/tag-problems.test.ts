import { expect, it } from 'vitest';
import { tagProblems } from '../../../../src/core/library/tag-problems.ts';
import { tagFault, tagSegment } from '../../../../src/core/urls/permalink.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const problemsOf = (...tags: string[]) => {
  const entry = makeEntry('harbour');
  return tagProblems([{ ...entry, frontMatter: { ...entry.frontMatter, tags } }]);
};

it('different tags have addresses of their own', () => {
  const segments = ['C', 'C#', 'C++', 'F#', '.NET', 'net', '100%', 'Disney+', 'R&D', '🚀', '日本語'].map(tagSegment);
  expect(segments).toEqual([
    'c',
    'c-sharp',
    'c-plus-plus',
    'f-sharp',
    'dot-net',
    'net',
    '100-percent',
    'disney-plus',
    'r&d',
    '🚀',
    '日本語',
  ]);
  expect(problemsOf('C', 'C#', 'C++', '.NET', 'net')).toEqual([]);
});

it('İstanbul has the address of istanbul, in plain letters', () => {
  expect(tagSegment('İstanbul')).toBe('istanbul');
});

it('two ways to write a tag are one', () => {
  expect(
    problemsOf('Open data', 'open-data', 'OPEN DATA', '#open-data', 'open\u00addata'.replace('\u00ad', ' ')),
  ).toEqual([]);
  expect(problemsOf('node.js', 'Node JS')).toEqual([]);
});

it('two tags that share an address are an error, told once', () => {
  expect(problemsOf('AI', 'AI?', 'ai?')).toMatchObject([{ check: 'same-url', field: 'tags[1]' }]);
  expect(problemsOf('a*b', 'a b')).toHaveLength(1);
});

it('a tag without a letter has no address, and is refused', () => {
  for (const tag of ['*', '---', '???', '#']) expect([tag, tagFault(tag)]).toEqual([tag, expect.any(String)]);
  for (const tag of ['C', '🚀', '1', 'عربي']) expect(tagFault(tag)).toBeUndefined();
});
