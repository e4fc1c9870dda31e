import { expect, it } from 'vitest';
import { importItems, story } from '../../../support/importing/import-items.ts';

const PAGE = { form: 'page' } as const;

it.each([
  ['a story that was to come out at a time that can’t be read', { state: 'scheduled', date: 'soon' }],
  ['a scheduled standing page', { ...PAGE, state: 'scheduled', date: '2031-01-01' }],
  ['a standing page with a date that is still to come', { ...PAGE, date: '2031-01-01' }],
  ['a standing page that has expired', { ...PAGE, expires: '2020-01-01' }],
] as const)('%s is a draft, and is told', async (_, facts) => {
  const { text, told } = await importItems([story('1', { slug: 'a', title: 'A', ...facts })]);
  const file = 'form' in facts ? text('pages/a/en.md') : text('articles/undated/a/en.md');
  expect(file).toContain('\ndraft: true\n');
  expect(told).toContainEqual(expect.stringMatching(/^doubtful: “A” is a draft now: it was to /));
});

it('a standing page that was to go later says so in the report', async () => {
  const { text, told } = await importItems([story('1', { ...PAGE, slug: 'a', title: 'A', expires: '2031-01-01' })]);
  expect(text('pages/a/en.md')).not.toContain('draft');
  expect(told).toContain('dropped: A standing page has no “expires”: that of “A” is left out.');
});

it('a scheduled standing page whose time has come is published', async () => {
  const { text, told } = await importItems([
    story('1', {
      ...PAGE,
      slug: 'a',
      state: 'scheduled',
      date: '2020-01-01',
      updated: '2020-02-01',
      authors: [],
      categories: [],
    }),
  ]);
  expect(text('pages/a/en.md')).not.toContain('draft');
  expect(told).toEqual([
    'dropped: A standing page has no authors and no date, and is in no lists: those of “Story 1” are left out: “2020-01-01”.',
  ]);
});

it.each([
  ['has expired', { expires: '2020-01-01' }],
  ['is unlisted', { unlisted: true }],
])('a story that %s has no list that an old address could lead to', async (_, facts) => {
  const { text, told } = await importItems([
    { type: 'tag', where: { file: 'x', line: 3 }, id: 'tides', name: 'Tides', addresses: ['/tag/tides/'] },
    story('1', { slug: 'a', tags: ['tides'], ...facts }),
  ]);
  expect(text('redirects.yaml')).toBeUndefined();
  expect(told).toContain(
    'dropped: “Tides” has no story that readers can see, so its old address “/tag/tides/” leads nowhere.',
  );
});

it('the old address of a tag without a story that readers can see leads to all stories', async () => {
  const { text, told } = await importItems([
    {
      type: 'tag',
      where: { file: 'x', line: 3 },
      id: 'tides',
      name: 'Tides',
      addresses: ['/old/tides/', '/?tag=tides'],
    },
    story('1', { slug: 'a', state: 'draft', tags: ['tides'] }),
    story('2', { slug: 'b' }),
  ]);
  expect(text('redirects.yaml')).toMatch(/\/old\/tides\/: \/en\/archive\/\n.*/);
  expect(told).toContain(
    'guessed: “Tides” has no story that readers can see, so its old address “/old/tides/” leads to all stories, “/en/archive/”.',
  );
});
