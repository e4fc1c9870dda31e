import { expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../../src/newsroom/yaml/read-yaml.ts';

const anything = z.record(z.string(), z.unknown());
const problemsOf = (text: string, linesBefore = 1) => {
  const result = readYaml({ text, file: 'content/a.md', linesBefore, name: 'the front matter' }, anything);
  return 'problems' in result ? result.problems.map(({ line, hint }) => `${(line ?? 0) - linesBefore}: ${hint}`) : [];
};

it.each([
  ['label: #sponsored', '1: Write it without #: label: sponsored'],
  ['kicker: #MeToo', '1: Put the text in quotes: kicker: "#MeToo". A note stands on a line of its own.'],
  ['title: T\nstandfirst: #1 of all', 'standfirst: "#1 of all"'],
  ['cover:\n  credit: #Press\n  src: a.jpg', 'credit: "#Press"'],
  ['tags:\n  - a\n  - #boats', '3: Write it without #: - boats'],
  ['takeaways:\n  - #1 in town', '- "#1 in town"'],
  ['tags:\n  #boats\n  #nets', '2: Write it without #: - boats'],
  ['tags: [\n  a,\n  #boats\n]', 'Write it without #: - boats'],
  ['kicker: "Life" #MeToo', 'in quotes'],
  ['tags: [#security, #boats]', 'Leave the # out: tags: [security, boats]'],
  ['authors: [ana, #bo]', 'Leave the # out: authors: [ana, bo]'],
])('a value that begins with # is an error: %j', (text, hint) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(hint)]);
});

it.each([
  'kicker: "#MeToo"',
  'kicker: Life#MeToo',
  'tags:\n  - a\n  # - boats',
  'tags:\n  # - boats\n',
  'tags: # those of the archive\n  - a',
  '# kicker: Life\ntitle: T',
  'kicker:\n# a note\ntitle: T',
  'title: "Ferry" # a note',
  'date: 2024-02-29 #moved',
  'standfirst: |\n  #1 of all\n  ## 2',
  'tags: ["#a", C#]',
])('what only looks like one is right: %j', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

it('a note behind an empty key is right in settings, and a colour without quotes is not', () => {
  expect(problemsOf('menu: # nothing yet\nname: T', 0)).toEqual([]);
  expect(problemsOf('accent: #0a5c6b', 0)).toEqual([expect.stringContaining('accent: "#0a5c6b"')]);
});
