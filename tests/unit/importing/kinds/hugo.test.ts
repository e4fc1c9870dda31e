import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ImportedStory } from '../../../../src/importing/archive/archive.ts';
import { hugo } from '../../../../src/importing/kinds/hugo/hugo.ts';
import { type ReadKind, readKind } from '../../../support/importing/read-kind.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

let read: ReadKind;
beforeAll(async () => {
  read = await readKind(hugo, { path: join(FIXTURES, 'importing/hugo') });
});

const toldOf = (file: string) =>
  read.findings
    .filter(({ where }) => where.file === file)
    .map(({ kind, where, what }) => `${where.line ?? ''} ${kind}: ${what}`);

it('terms have the names of their own pages, and the addresses of their lists', () => {
  expect(read.items.filter(({ type }) => type !== 'story')).toMatchObject([
    { type: 'site', name: 'The Tide Desk', url: 'https://old.example/', language: 'en-GB' },
    { type: 'category', id: 'Harbour News', addresses: ['/categories/harbour-news/'] },
    { type: 'tag', id: 'tides', name: 'Tides of the sea', description: 'Up and down.', addresses: ['/tags/tides/'] },
    { type: 'tag', id: 'single words', addresses: ['/tags/single-words/'] },
    { type: 'tag', id: 'Night Watch', addresses: ['/tags/night-watch/'] },
    { type: 'author', id: 'Ana Silva', addresses: ['/authors/ana-silva/'] },
  ]);
});

it.each<[string, Partial<ImportedStory>]>([
  [
    'Harbour watch',
    {
      form: 'article',
      language: 'en',
      translations: 'posts/harbour/index',
      description: 'The harbour.',
      date: '2019-01-05T10:00:00-05:00',
      updated: '2019-02-01',
      expires: '2030-01-01',
      cover: { src: 'crane.jpg', alt: 'A crane', caption: 'At dusk' },
      addresses: ['/2019/01/harbour-watch/', '/old/harbour/', '/2019/01/near'],
    },
  ],
  [
    'Le port',
    { language: 'fr', translations: 'posts/harbour/index', state: 'draft', addresses: ['/fr/2019/01/le-port/'] },
  ],
  // JSON, keys in any case, an address of its own, a later day of publication
  ['The crane', { date: '2031-01-07', state: 'published', addresses: ['/cranes/big.html'], authors: ['Ben Okoro'] }],
  ['Hidden', { unlisted: true }],
  ['Not quoted', { tags: ['tides'] }],
  ['About', { form: 'page', addresses: ['/about/'] }],
  ['Headless', { state: 'draft' }],
  // An address that would leave the site stays within
  ['Contact', { form: 'page', addresses: ['/etc/passwd'] }],
])('“%s” has what its front matter, its sections and the settings say', (title, facts) => {
  expect(read.story(title)).toMatchObject(facts);
});

it('shortcodes become Markdown, and unknown ones stay as text', () => {
  const { body } = read.story('Harbour watch');
  expect(body.text.replace(/\n{2,}/g, '\n\n').trim()).toBe(
    [
      'The harbour.',
      '![A crane](crane.jpg)\n_**Dusk** The crane Ana_',
      '<https://www.youtube.com/watch?v=a1B2c3D4e5F>',
      '[A film](https://vimeo.com/12345)',
      '<https://www.instagram.com/p/BxQ12/>',
      '<https://gist.github.com/ana/0123456789>',
      '[The crane](/cranes/big.html) and [nothing](/nowhere.md#x). Call 555.',
      '```go\nx := "{{< not a shortcode >}}"\n```',
      '<details>\n<summary>More &amp; more</summary>\n\nFolded **words**.\n\n</details>',
      '{{\\< weather place="quay" >}}inside{{\\< /weather >}}',
      '{{\\< figure src="literal" >}}',
      '```go\n{{< youtube x >}}\n`{{< untouched >}}`\n```',
      '## Ropes {#ropes}',
    ].join('\n\n'),
  );
});

it('all that is doubtful or left out is told with its line', () => {
  expect(toldOf('content/posts/harbour/index.md')).toEqual([
    '10 doubtful: The story was not to be seen by everybody always: “expires: 2030-01-01”.',
    '27 doubtful: The link to “/nowhere.md#x” leads to no page of the source; its path was kept.',
    '29 dropped: Of the shortcode “highlight” was left out: “linenos=table”.',
    '37 doubtful: The shortcode “{{< weather place="quay" >}}” has no match here, so it stays as text.',
    '43 doubtful: The shortcode “{{< untouched >}}” stands in code, where it was filled in; it stays as it is.',
    '46 dropped: Left out: the attributes “{#ropes .wide}”; looks belong to the site.',
  ]);
  expect(toldOf('content/posts/dateless.md')).toContain(
    '3 dropped: “someday” is no date that can be read, so “date” was left out.',
  );
  expect(toldOf('content/posts/harbour/notes.md')).toHaveLength(1);
  expect(toldOf('content/old.org')).toEqual([' dropped: The file is written in a language that is not read here.']);
});
