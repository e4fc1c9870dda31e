import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ImportedStory } from '../../../../src/importing/archive/archive.ts';
import { jekyll } from '../../../../src/importing/kinds/jekyll/jekyll.ts';
import { jekyllAddress } from '../../../../src/importing/kinds/jekyll/jekyll-addresses.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { type ReadKind, readKind } from '../../../support/importing/read-kind.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

let read: ReadKind;
beforeAll(async () => {
  read = await readKind(jekyll, { path: join(FIXTURES, 'importing/jekyll') });
});

const toldOf = (file: string) =>
  read.findings
    .filter(({ where }) => where.file === file)
    .map(({ kind, where, what }) => `${where.line ?? ''} ${kind}: ${what}`);

it('the site and the authors of its data come first', () => {
  expect(read.items.slice(0, 3)).toMatchObject([
    {
      type: 'site',
      name: 'The Tide Desk',
      description: 'News from the quay',
      url: 'https://old.example/desk',
      language: 'en',
    },
    { type: 'author', id: 'ana', name: 'Ana Silva', description: 'Writes about tides.' },
    { type: 'author', id: 'ben', name: 'Ben Okoro' },
  ]);
});

it.each<[string, Partial<ImportedStory>]>([
  [
    'Harbour watch: the first night',
    {
      form: 'article',
      state: 'published',
      date: '2019-01-05T10:00:00-05:00',
      description: 'A long night',
      slug: 'harbour-watch',
      authors: ['ana'],
      categories: ['News', 'Harbour'],
      tags: ['tides', 'night-watch'],
      cover: { src: '/assets/crane.jpg', alt: 'A crane at dusk', caption: 'The crane' },
      addresses: ['/desk/news/harbour/2019/01/05/harbour-watch/', '/desk/old/harbour.html', '/desk/2019/harbour/'],
    },
  ],
  // The last of two titles; a date in words, since the one in its name is none
  [
    'The crane again',
    { state: 'draft', date: '2019-01-05', tags: ['one tag of words'], language: 'en', translations: 'crane' },
  ],
  ['Tabs', { categories: ['reports'], tags: ['tides', 'ropes'], addresses: ['/desk/reports/tabs.html'] }],
  ['Café', { date: '2019-04-01' }],
  ['In UTF-16', { date: '2019-05-01' }],
  ['Unquoted: a colon', { tags: ['tides', 'ropes'] }],
  ['Bomb', { date: '2019-06-01' }],
  ['An idea', { form: 'article', state: 'draft', addresses: [] }],
  ['Boats', { form: 'page', addresses: ['/desk/guides/boats/'] }],
  ['About us', { form: 'page', addresses: ['/desk/about/'] }],
  ['Rules', { form: 'page', addresses: ['/desk/rules/'] }],
])('“%s” has what its front matter, its name and the settings say', (title, facts) => {
  expect(read.story(title)).toMatchObject(facts);
});

it('a picture that the settings give to all posts is no cover', () => {
  expect(read.story('Tabs').cover).toBeUndefined();
});

it('the body of a post is Markdown without tags that are known; others stay as text', () => {
  const { body } = read.story('Harbour watch: the first night');
  expect(body.line).toBe(18);
  expect(body.text.replace(/\n{2,}/g, '\n\n').trim()).toBe(
    [
      'The first night was calm.',
      '## The mole {#mole}',
      'Ships wait[^1] at the mole. [Next](/desk/2019/01/05/crane/), the [guide](/desk/guides/boats/), the\n[rules](/desk/rules/) and [home](/desk/).',
      '[Away](https://a.example/x) in the evening.',
      '- **Berth**:\n  A place at the quay.\n\n  A bed on a ship.',
      '```ruby\ndef tide\n  puts "{{ not liquid }}"\nend\n```',
      'Write {{ braces }} as they are.',
      '![A crane](/assets/crane.jpg)\n_At dusk_',
      '<https://www.youtube.com/watch?v=a1B2c3D4e5F>',
      ':::note\nMind the *gap*.\n:::',
      '{% include weather.html place="\\<quay>" %}',
      '```liquid\n{: .untouched}\n{{ site.version }}\n```',
      '[^1]: Some for days.',
    ].join('\n\n'),
  );
});

it('all that was left out, guessed or kept as text is told with its line', () => {
  expect(toldOf('_posts/2019-1-5-harbour-watch.md')).toEqual([
    '2 dropped: The key “layout” says how the old site was made, here and wherever else it says the same: “post”.',
    '16 dropped: The key “colour” has no place here: “blue”.',
    '39 dropped: Of the tag of Liquid “highlight” was left out: “linenos”.',
    '53 dropped: The include “toc” was left out: the site has a part of its own for that.',
    '55 doubtful: The tag of Liquid “{% include weather.html place="<quay>" %}” has no match here, so it stays as text.',
    '59 doubtful: The tag of Liquid “{{ site.version }}” stands in code, where it was filled in; it stays as it is.',
    '20 dropped: Left out: a mark of a table of contents below “* TOC”; the site makes one by itself.',
    '31 dropped: Left out: the attributes “{: .lead}”; looks belong to the site.',
    '33 dropped: Left out: the attributes “{:target="_blank"}”; looks belong to the site.',
  ]);
  expect(toldOf('_posts/2019-02-30-crane.markdown')).toEqual([
    '3 guessed: The key “title” stands twice; the last one was taken, and not “The crane”.',
  ]);
  expect(toldOf('_people/ana.md')).toEqual([
    ' dropped: The folder “_people” is no collection of the site, so its files were left out.',
  ]);
  expect(toldOf('index.html')).toEqual([
    ' dropped: The page is a template that lists other pages; the site makes its lists by itself.',
  ]);
  expect(toldOf('README.md')).toHaveLength(1);
  expect(toldOf('_posts/2019-08-01-binary.md')).toHaveLength(1);
  expect(toldOf('_posts/2019-06-01-bomb.md')).toContain(
    '2 dropped: The YAML was refused: its aliases multiply, or lead in a circle.',
  );
});

it('what the system has made is not read, and the same is handed over each time', async () => {
  expect(read.items.some((item) => item.type === 'story' && item.id.startsWith('_site'))).toBe(false);
  expect(await readKind(jekyll, { path: join(FIXTURES, 'importing/jekyll') })).toEqual({
    ...read,
    story: expect.any(Function),
  });
});

it('a folder of another system is refused with a remedy', async () => {
  await expect(readKind(jekyll, { path: join(FIXTURES, 'importing/medium') })).rejects.toThrow(
    /neither _config\.yml nor _posts.*Name the folder of the Jekyll site/,
  );
});

it.each([
  ['date', '/news/sea/2019/01/05/Harbour-Watch.html'],
  ['pretty', '/news/sea/2019/01/05/Harbour-Watch/'],
  ['ordinal', '/news/sea/2019/005/Harbour-Watch.html'],
  ['weekdate', '/news/sea/2019/W01/Sat/Harbour-Watch.html'],
  ['none', '/news/sea/Harbour-Watch.html'],
  ['/:categories/:short_year-:i_month-:i_day/:slug', '/news/sea/19-1-5/harbour-watch'],
  ['/blog/:long_month/:title:output_ext', '/blog/January/Harbour-Watch.html'],
  ['/:nobody/:title/../..//x/', '/Harbour-Watch/x/'],
])('a post with the permalink %s had the address %s', (style, address) => {
  const post = {
    path: '_posts/2019-01-05-Harbour Watch.md',
    collection: 'posts',
    date: '2019-01-05',
    categories: ['News', 'sea'],
  };
  expect(jekyllAddress(post, style, undefined, '').path).toBe(address);
});

it('a post whose name begins without a date is a draft, as readers never saw it', async () => {
  const source = makeFolder({
    '_config.yml': 'url: https://old.example\n',
    '_posts/notes.md': '---\ntitle: Notes\ndate: 2019-01-05\n---\nNot yet.\n',
    '_posts/2019-1-5-seen.md': '---\ntitle: Seen\n---\nSeen.\n',
  });
  const { items, findings } = await readKind(jekyll, { path: source });
  const states = items.flatMap((item) => (item.type === 'story' ? [[item.title, item.state]] : []));
  expect(Object.fromEntries(states)).toEqual({ Notes: 'draft', Seen: 'published' });
  expect(findings.map(({ what }) => what)).toContain(
    'Jekyll shows no post whose file’s name begins without a date; it became a draft.',
  );
});
