import { expect, it } from 'vitest';
import { readFacts } from '../../../../../src/importing/kinds/fields/story-fields.ts';
import { readFrontMatter } from '../../../../../src/importing/sources/front-matter.ts';

function factsOf(lines: string) {
  const told: string[] = [];
  const front = readFrontMatter(`---\ntitle: A\n${lines}\n---\nText`, 'a.md', ({ what }) => told.push(what));
  return { ...readFacts(front.fields, { file: 'a.md', tell: ({ what }) => told.push(what) }), told };
}

it.each([
  ['password: hunter2', 'password: …'],
  ['private: yes', 'private: true'],
  ['membersOnly: true', 'members_only: true'],
  ['visibility: paid', 'visibility: paid'],
  ['access: subscribers only', 'access: subscribers only'],
  ['status: pending', 'status: pending'],
  ['status: Archived', 'status: Archived'],
])('a story with “%s” is a draft, and is told without its password', (line, shown) => {
  const { isDraft, told } = factsOf(line);
  expect(isDraft).toBe(true);
  expect(told).toContain(`The story was not for everybody: “${shown}”. It is a draft now.`);
  expect(told.join()).not.toContain('hunter2');
});

it.each([
  'password: hunter2\npost_password: hunter3',
  'login: {password: hunter2}',
  'author_email: hunter@old.example',
  'contact: [mailto:hunter@old.example]',
  'smtp:\n  apiKey: hunter2\n  client_secret: hunter3',
  'github_token: hunter2\n# token: hunter3',
  'password: hunter2\npassword: hunter3',
  'password: hunter2\npassword: hunter3\n: : :',
])('the report shows no secret or e-mail address of a front matter: “%s”', (lines) => {
  const { told } = factsOf(lines);
  expect(told.join('\n')).toContain('…');
  expect(told.join('\n')).not.toContain('hunter');
});

it.each(['draft: soon', 'draft: false\nisDraft: true', 'published: no'])('a story with “%s” is a draft', (line) => {
  expect(factsOf(line).isDraft).toBe(true);
});

it.each([
  'draft: false',
  'draft:',
  'private: false',
  'password: ""',
  'visibility: public',
  'status: published',
  'audience: developers',
])('a story with “%s” is none', (line) => {
  expect(factsOf(line).isDraft).toBe(false);
});

it.each([
  ['that nothing closes', '---\ntitle: A\ndraft: true\n\nText'],
  ['whose aliases lead in a circle', '---\ntitle: A\ndraft: true\nx: &a [*a]\n---\nText'],
  ['that is longer than any', `---\ntitle: A\ndraft: true\nx: ${'y'.repeat(60_000)}\n---\nText`],
  ['of TOML that is none', '+++\n[[[\n+++\nText'],
])('a story with a front matter %s is a draft, since that may have said so', (_, text) => {
  const told: string[] = [];
  const { fields } = readFrontMatter(text, 'a.md', ({ what }) => told.push(what));
  expect(readFacts(fields, { file: 'a.md', tell: () => {} }).isDraft).toBe(true);
  expect(told.join()).toContain('draft');
});

it.each(['Text', '---\n---\nText', '---\n# nothing yet\n---\nText', '---\n\nA rule at the top\n'])(
  'a text without front matter is none: %j',
  (text) => {
    const { fields } = readFrontMatter(text, 'a.md', () => {});
    expect(readFacts(fields, { file: 'a.md', tell: () => {} }).isDraft).toBe(false);
  },
);

it('what Hugo’s params hold is told where it has no place', () => {
  const { told } = factsOf('params:\n  toc: true\n  standfirst: By night\n  deep: {lead_in: Late}');
  expect(told).toEqual([
    'The key “params.toc” says how the old site was made, here and wherever else it says the same: “true”.',
    'The key “params.standfirst” has no place here: “By night”.',
    'The key “params.deep.lead_in” has no place here: “Late”.',
  ]);
});
